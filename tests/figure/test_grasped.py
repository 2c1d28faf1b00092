"""What toes pick up: held in their crook, never below the floor, and let fall where it is to lie."""

from __future__ import annotations

import pytest

from footwork.core.side import Side
from footwork.figure.geometry import Frame, Point, rotated
from footwork.figure.grasped import GRASPED, taken, waiting
from footwork.figure.scene import Moment, Shape
from tests.figure.drawn import figure

PICKUPS = {
    "toe-pencil-pickup": "pencil",
    "seated-pencil-pickup": "pencil",
    "marble-pickup": "marbles",
    "stone-pickup": "stones",
}
BOWL = 4.4
"""How far its rim is from its middle, in cm."""


def found(id: str) -> tuple[list[Moment], Shape]:
    moments = figure(id, Side.LEFT).drawing.repetition.moments()
    (shape,) = GRASPED[PICKUPS[id]](moments)
    return moments, shape


def at(shape: Shape, moment: Moment) -> Point:
    return shape.place(moment)[:2]


@pytest.mark.parametrize("id", PICKUPS)
def test_it_lies_in_front_of_the_toes_at_first_and_never_under_the_floor(id: str) -> None:
    moments, shape = found(id)
    assert at(shape, moments[0])[0] > moments[0].body.spot("working", "toes")[0]
    assert all(at(shape, moment)[1] > 0.6 for moment in moments)


@pytest.mark.parametrize("id", PICKUPS)
def test_toes_are_bent_round_it_between_their_tips_and_the_ball_of_the_foot_as_long_as_they_hold_it(id: str) -> None:
    moments, shape = found(id)
    held = [moment for moment in moments if moment.body.posture.grasps]
    for moment in held:
        body, (x, y) = moment.body, at(shape, moment)
        assert body.posture.angles["working.ip_flexion"] > 60
        frame = body.parts["working.forefoot"]
        along = [
            frame_x(frame, point) for point in (body.spot("working", "ball"), (x, y), body.spot("working", "toes"))
        ]
        assert along == sorted(along)
    assert max(at(shape, moment)[1] for moment in held) > 8


def frame_x(frame: Frame, point: Point) -> float:
    """How far along a part a point is."""
    return rotated((point[0] - frame.x, point[1] - frame.y), -frame.angle)[0]


@pytest.mark.parametrize("id", ["marble-pickup", "stone-pickup"])
def test_it_travels_along_to_the_bowl_and_falls_into_it(id: str) -> None:
    moments, shape = found(id)
    known = taken(moments)
    assert known
    bowl = waiting(moments)[0].place(moments[0]).x
    assert bowl - known.home[0] > 3 * BOWL
    last = at(shape, moments[-1])
    assert abs(last[0] - bowl) < BOWL
    assert last[1] < 2
    assert known.let_go[1] > 5 + 2


def test_a_pencil_falls_to_where_it_lay() -> None:
    moments, shape = found("seated-pencil-pickup")
    assert at(shape, moments[-1]) == pytest.approx(at(shape, moments[0]))


def test_nothing_is_drawn_of_what_nobody_takes() -> None:
    moments = figure("toe-press", Side.BOTH).drawing.repetition.moments()
    assert taken(moments) is None
    assert waiting(moments) == []
