"""What `footwork check` says of joints beyond their range, of feet that float or sink, and of leaps."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.pose import Contact, Leg, Pose
from footwork.core.position import Position
from footwork.core.side import Sides
from footwork.figure.faults import faults
from footwork.figure.joints import ranges_of
from footwork.figure.posture import SIDES
from footwork.figure.shown import Fault
from tests.figure.drawn import POSITIONS, counted, own, phase, repeated
from tests.figure.poses import poses
from tests.figure.test_moments import CONTACT, RESTS_ON, WHOLE_DEGREES, beneath

AIR = Contact.NONE
UP = Pose(working=Leg(on=AIR, hip_flexion=60, knee_flexion=70))
REST = Pose(legs=Leg(hip_flexion=14, knee_flexion=22))


def of(poses: Mapping[str, Pose], *phases: Phase, position: Position = Position.STANDING) -> list[Fault]:
    return faults(own(poses, *phases, position=position))


@pytest.mark.parametrize(
    ("leg", "found", "expected"),
    [
        (Leg(on=AIR, knee_flexion=150), "working.knee_flexion at 150°", "0° to 135°, what a body can do"),
        (Leg(on=AIR, ankle_dorsiflexion=-60), "working.ankle_dorsiflexion at -60°", "-50° to 20°, what a body can do"),
        (Leg(on=AIR, mtp_extension=90), "working.mtp_extension at 90°", "-45° to 70°, what a body can do"),
    ],
)
def test_a_joint_beyond_its_range_is_told_once_a_phase_with_its_range(leg: Leg, found: str, expected: str) -> None:
    wrong = of({"up": UP, "rest": Pose(like="up", working=leg)}, phase("up"), phase("rest", name="bend"))
    assert {key for key, _found, _expected in wrong} == {"dose.phases.0", "dose.phases.1"}
    assert ("dose.phases.1", found, expected) in [(key, text, told) for key, text, told in wrong]
    assert len(wrong) == 2


def test_a_leg_that_the_floor_bends_beyond_its_range_is_told_as_well() -> None:
    deep = Pose(legs=Leg(on=Contact.SOLE, hip_flexion=90, knee_flexion=135))
    assert any("ankle_dorsiflexion" in found for _key, found, _expected in of({"deep": deep}, phase("deep")))


def test_a_foot_that_floats_above_the_floor_it_is_to_rest_on_is_told_with_how_far() -> None:
    high = Pose(working=Leg(hip_flexion=110))
    ((key, found, expected),) = of({"high": high}, phase("high"), position=Position.SITTING)
    assert (key, expected) == ("dose.phases.0", "it to rest there")
    assert re.fullmatch(r"the working foot 1\d\.\d cm above the floor", found)


def test_what_only_a_fuller_body_cannot_reach_is_told_as_well() -> None:
    raised = {"raised": Pose(legs=Leg(on=Contact.SOLE, hip_flexion=62, knee_flexion=120))}
    exercise = own(raised, phase("raised"), position=Position.LYING)
    floating = {look: repeated(exercise, look=look).moments()[-1].body.floats() for look in ("dark-slim", "dark-full")}
    assert floating["dark-slim"] < CONTACT < floating["dark-full"]
    assert "it to rest there" in {fault[2] for fault in faults(exercise)}


def test_a_foot_that_sinks_into_the_floor_is_told_with_how_far() -> None:
    low = Pose(other=Leg(hip_flexion=40, knee_flexion=80), working=Leg(on=AIR, hip_flexion=0, knee_flexion=0))
    assert any(found.startswith("the working foot ") and found.endswith("cm below the floor")
               for _key, found, _expected in of({"low": low}, phase("low")))  # fmt: skip


def test_a_movement_that_sinks_between_two_good_poses_is_told() -> None:
    ahead = Pose(other=Leg(hip_flexion=12, knee_flexion=20), working=Leg(on=AIR, hip_flexion=45, knee_flexion=20))
    behind = Pose(like="ahead", working=Leg(hip_flexion=-25, knee_flexion=20))
    assert of({"ahead": ahead}, phase("ahead")) == of({"ahead": ahead, "behind": behind}, phase("behind")) == []
    found = of({"ahead": ahead, "behind": behind}, phase("ahead"), phase("behind"))
    assert {fault[0] for fault in found} == {"dose.phases.0", "dose.phases.1"}


def test_rounds_that_begin_elsewhere_than_the_phase_before_has_ended_are_told() -> None:
    written = {"up": UP, "out": Pose(like="up", working=Leg(ankle_dorsiflexion=-30)), "rest": REST}
    circles = counted("up", "out", name="circle")
    assert of(written, phase("up"), circles) == of(written, phase("rest"), phase("up"), circles) == []
    found = of(written, phase("up"), phase("rest"), circles)
    assert [fault[0] for fault in found] == ["dose.phases.2"]
    assert found[0][1] == 'a leap to where it begins from where "rest" ends'


def test_a_foot_that_leaps_over_the_floor_because_its_knee_bends_the_other_way_is_told() -> None:
    behind = Pose(other=Leg(hip_flexion=13, knee_flexion=23), working=Leg(hip_flexion=13, knee_flexion=23))
    before = Pose(like="behind", working=Leg(hip_flexion=17, knee_flexion=8))
    found = of({"behind": behind, "before": before}, phase("before"), phase("behind"))
    assert {fault[0] for fault in found} == {"dose.phases.0", "dose.phases.1"}
    assert all(re.fullmatch(r"a leap of the working foot by 1\d cm over the floor", fault[1]) for fault in found)


@settings(max_examples=25)
@given(poses(), poses(), st.sampled_from(POSITIONS))
def test_whatever_no_body_can_do_or_floats_or_sinks_is_told_and_nothing_else_is(
    one: Pose, two: Pose, position: Position
) -> None:
    exercise = own({"one": one, "two": two}, phase("one"), phase("two"), position=position, sides=Sides.TOGETHER)
    told = {(key, kind) for key, found, _expected in faults(exercise) for kind in [_kind(found)] if kind != "leap"}
    assert told == {(f"dose.phases.{number}", kind) for look in ("dark-slim", "dark-full")
                    for number, kind in _wrong(exercise, look)}  # fmt: skip


def _kind(found: str) -> str:
    for word in (" at ", "above", "below", "leap"):
        if word in found:
            return found.split(word)[0].split()[0] if word == " at " else word.strip()
    raise AssertionError(found)


def _wrong(exercise: Exercise, look: str) -> set[tuple[int, str]]:
    numbers = {phase.name: number for number, phase in enumerate(exercise.dose.phases)}
    wrong: set[tuple[int, str]] = set()
    for moment in repeated(exercise, look=look).moments():
        number = numbers[moment.phase]
        angles = moment.body.posture.angles
        for joint, (low, high) in ranges_of(moment.body.posture).items():
            if "hallux" in joint and angles[joint] == angles[joint.replace("hallux", "mtp")]:
                continue
            if not low - WHOLE_DEGREES <= angles[joint] <= high + WHOLE_DEGREES:
                wrong.add((number, joint))
        for side in SIDES:
            heights = beneath(moment.body, side)
            if min(heights.values()) < -CONTACT:
                wrong.add((number, "below"))
            on = moment.body.posture.on[side]
            tips = on is Contact.TIPS and min(heights.values()) > CONTACT
            if tips or any(heights[spot] > CONTACT for spot in RESTS_ON.get(on, ())):
                wrong.add((number, "above"))
    return wrong
