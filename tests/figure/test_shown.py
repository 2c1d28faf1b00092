"""What the words name is in the picture: walls, worktops and equipment, and hands on what they are said to be on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.core.picture import Furniture, Picture, Support, Where
from footwork.core.pose import Arm, Hand, Pose
from footwork.core.side import Side
from footwork.figure.arms import rest
from footwork.figure.build import BUILDS
from footwork.figure.faults import faults
from footwork.figure.furniture import back_of
from footwork.figure.posture import SIDES
from footwork.figure.shown import DRAWN
from tests.figure.drawn import CASES, EXERCISES, figure, own, phase

WALL = Support(what=Furniture.WALL, away=40)
UNIT = 1.0
"""Of the picture."""


def standing(stance: str, *poses: Pose, support: Support | None = None, equipment: tuple[str, ...] = ()) -> Exercise:
    named = {f"pose {number}": pose for number, pose in enumerate(poses or (Pose(),))}
    phases = [phase(name) for name in named]
    exercise = own(named, *phases, picture=Picture(support=support), equipment=equipment)
    return replace(exercise, stance=stance)


@pytest.mark.parametrize("id", EXERCISES)
def test_all_equipment_of_the_catalogue_is_known_to_pictures(id: str) -> None:
    assert set(library().exercise(id).equipment) <= DRAWN


@pytest.mark.parametrize("stance", ["facing the wall", "at a worktop"])
def test_a_wall_or_worktop_of_the_stance_that_is_not_drawn_is_told(stance: str) -> None:
    ((key, found, _expected),) = faults(standing(stance))
    assert (key, found) == ("picture.support", "nothing")


def test_a_hand_on_a_wall_that_does_not_stand_there_is_told() -> None:
    ((key, found, _expected),) = faults(standing("upright", Pose(arms=Arm(on=Hand.WALL))))
    assert (key, found) == ("poses.pose 0", "a hand on a wall")


def test_a_hand_that_holds_a_band_that_nobody_has_is_told() -> None:
    ((key, found, expected),) = faults(standing("upright", Pose(arms=Arm(on=Hand.BAND))))
    assert (key, found) == ("poses.pose 0", "a hand that holds a band")
    assert "strap" in expected


def test_a_long_band_that_no_hand_holds_is_told() -> None:
    ((key, found, _expected),) = faults(standing("upright", Pose(), equipment=("long-band",)))
    assert (key, found) == ("equipment.0", '"long-band", which is not in the picture')
    assert faults(standing("upright", Pose(arms=Arm(on=Hand.BAND)), equipment=("long-band",))) == []


def test_a_hand_that_is_near_nothing_is_told() -> None:
    ((key, found, _expected),) = faults(standing("upright", Pose(arms=Arm(on=Hand.NEAR))))
    assert (key, found) == ("poses.pose 0", "a hand near nothing")


def test_a_worktop_has_to_be_named_by_the_stance_or_by_a_step() -> None:
    worktop = Support(what=Furniture.WORKTOP)
    exercise = standing("beside the wall", support=worktop)
    assert [(key, found) for key, found, _expected in faults(exercise)] == [("picture.support", "a worktop")]
    assert faults(replace(exercise, how_to=("Stand beside a wall or worktop.",))) == []


def test_hands_that_the_stance_has_on_the_wall_and_that_hang_are_told() -> None:
    hanging = standing("facing the wall, hands on it", support=WALL)
    ((key, found, _expected),) = faults(hanging)
    assert (key, found) == ("poses", "0 hands on something")
    on = Pose(arms=Arm(on=Hand.WALL))
    assert faults(standing("facing the wall, hands on it", on, support=WALL)) == []


def test_a_hand_out_of_the_reach_of_its_arm_is_told_with_how_far() -> None:
    far = replace(WALL, away=120)
    found = faults(standing("facing the wall", Pose(arms=Arm(on=Hand.WALL)), support=far))
    assert any(text.startswith("a hand ") and "cm from what it is on" in text for _key, text, _expected in found)


def test_equipment_that_no_pose_uses_is_told() -> None:
    ((key, found, _expected),) = faults(standing("upright", equipment=("pencil",)))
    assert (key, found) == ("equipment.0", '"pencil", which is not in the picture')


@pytest.mark.parametrize(("id", "side"), CASES)
def test_hands_touch_what_they_are_on_in_every_moment(id: str, side: Side) -> None:
    drawing = figure(id, side).drawing
    support, scale = drawing.subject.exercise.picture.support, drawing.panels[-1].scale
    for moment in drawing.repetition.moments():
        for hand_side in SIDES:
            hand = moment.body.posture.hands[hand_side]
            if hand not in (Hand.NONE, Hand.FLOOR, Hand.THIGH, Hand.BAND, Hand.CHEST):
                wrist = moment.body.parts[f"{hand_side}.hand"]
                there = rest(hand, hand_side, moment.body.parts, drawing.look.build, support)
                assert abs(wrist.x - there.x) * scale <= UNIT
                assert abs(wrist.y - there.y) * scale <= UNIT


@pytest.mark.parametrize("build", BUILDS)
def test_a_wall_behind_is_touched_by_the_back_and_by_nothing_cut(build: str) -> None:
    moments = figure("wall-shin-raise", Side.BOTH, look=f"dark-{build}").drawing.repetition.moments()
    wall = back_of(moments, BUILDS[build])
    backs = [moment.body.parts["trunk"].x - BUILDS[build].pelvis for moment in moments]
    assert library().exercise("wall-shin-raise").picture.support == Support(what=Furniture.WALL, where=Where.BEHIND)
    assert wall <= min(backs) <= wall + 4
    assert max(backs) - min(backs) < 1.5
