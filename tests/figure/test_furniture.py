"""What people sit down on, rest their legs on, hold and step onto is where they do it."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.pose import Contact, Leg, Pose
from footwork.core.position import Position
from footwork.core.span import BRISK
from footwork.figure.build import STEP
from footwork.figure.looks import LOOKS
from footwork.figure.moments import repetition
from footwork.figure.posture import postures
from footwork.figure.props import BESIDE, UNDER_CALVES, UNDERFOOT
from footwork.figure.scene import Moment, Placed
from footwork.figure.seats import chair
from footwork.figure.skeleton import TOLERANCE, skeleton

BUILD = LOOKS["medium-slim"].build


def moments(id: str) -> list[Moment]:
    exercise = library().exercise(id)
    return repetition(exercise, exercise.dose, BRISK, exercise.dose.sides_in_turn[0], BUILD).moments()


@pytest.mark.parametrize("id", ["step-up", "seated-ankle-pump", "big-toe-band-apart"])
def test_each_piece_that_an_exercise_names_is_drawn(id: str) -> None:
    (thing,) = library().exercise(id).equipment
    assert {**BESIDE, **UNDERFOOT, **UNDER_CALVES}[thing](moments(id))


def test_a_chair_stands_under_somebody_who_gets_up_from_it_where_that_body_sits() -> None:
    found = moments("sit-to-stand")
    lowest = min(found, key=lambda moment: moment.body.parts["trunk"].y)
    assert [shape.place(lowest) for shape in chair(found, BUILD, 0)] == [Placed()]
    assert chair(found, BUILD, 0)[0].paths[-1].d(1) == chair([lowest], BUILD, 0)[0].paths[-1].d(1)


def test_a_hand_stays_on_the_rail_while_the_body_goes_up_and_down() -> None:
    wrists = {tuple(round(where, 1) for where in moment.body.parts["other.hand"][:2]) for moment in moments("step-up")}
    assert len(wrists) == 1


def test_a_foot_on_the_step_is_as_high_as_the_step() -> None:
    pose = Pose(working=Leg(on=Contact.STEP, hip_flexion=46), other=Leg(on=Contact.SOLE))
    body = skeleton(postures({"on": pose}, Position.STANDING)["on"], Position.STANDING, BUILD)
    heel = body.spot("working", "heel")[1] - body.spot("other", "heel")[1]
    assert heel == pytest.approx(STEP, abs=TOLERANCE)
    assert abs(body.clearance("working", "heel")) <= TOLERANCE


def test_hips_that_are_lifted_are_higher_by_as_much_and_the_shoulders_stay_down() -> None:
    lying, lifted = (
        skeleton(posture, Position.LYING, BUILD)
        for posture in postures(library().exercise("bridge").poses, Position.LYING).values()
    )
    assert lifted.parts["trunk"].y - lying.parts["trunk"].y == pytest.approx(16)
    shoulders = [body.parts["working.upper_arm"].y for body in (lying, lifted)]
    assert shoulders[0] == pytest.approx(shoulders[1], abs=1)
    feet = [body.spot("working", "ball")[0] for body in (lying, lifted)]
    assert feet[0] == pytest.approx(feet[1], abs=2)
