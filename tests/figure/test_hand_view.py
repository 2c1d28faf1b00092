"""Hands close up: they hold what they are said to hold, go with it, and come from the body."""

from __future__ import annotations

from math import cos, dist, radians, sin

import pytest

from footwork.core.pose import Hand
from footwork.figure.grips import GRIPS
from footwork.figure.hand_view import before_toes, behind_toes, between_toes
from footwork.figure.scene import Shape
from tests.figure.close import fills, moments, outline

HELD = ["sole-stretch", "big-toe-stretch", "big-toe-traction"]
EVERY = pytest.mark.parametrize("id", HELD)
TOE_HALF = 1.7


def hand(id: str) -> Shape:
    """The skin of the nearest hand, with its thumb."""
    return before_toes(moments(id))[-1]


def fingers(id: str) -> list[Shape]:
    """Those of the hand at the toes that are on the far side of them."""
    return between_toes(moments(id)) or behind_toes(moments(id))


def in_frame(point: tuple[float, float], part: str, id: str, number: int) -> tuple[float, float]:
    frame = moments(id)[number].body.parts[f"working.{part}"]
    dx, dy = point[0] - frame.x, point[1] - frame.y
    c, s = cos(radians(frame.angle)), sin(radians(frame.angle))
    return dx * c + dy * s, dy * c - dx * s


@EVERY
def test_the_big_toe_is_between_thumb_and_fingers(id: str) -> None:
    for number, moment in enumerate(moments(id)):
        thumb = [in_frame(point, "toe", id, number) for point in outline(hand(id), moment)]
        on_toe = [y for x, y in thumb if -1 < x < 6]
        assert max(on_toe) > -0.5
        for shape in fingers(id):
            ways = [in_frame(point, "toe", id, number)[1] for point in outline(shape, moment)]
            assert max(ways) > (TOE_HALF if id != "sole-stretch" else 1.0)
            assert min(ways) < -TOE_HALF


@EVERY
def test_a_hand_goes_with_the_toe_that_it_holds(id: str) -> None:
    for shape in (hand(id), *fingers(id)):
        for moment in moments(id):
            assert shape.place(moment)[:3] == tuple(moment.body.parts["working.toe"])


def test_traction_takes_toe_and_hand_along_the_toe_so_far_that_it_is_seen() -> None:
    found = [moment.body.parts["working.toe"] for moment in moments("big-toe-traction")]
    home = min(found, key=lambda frame: frame.at(1, 0)[1])
    far = max(found, key=lambda frame: dist(frame[:2], home[:2]))
    along = cos(radians(home.angle)) * (far.x - home.x) + sin(radians(home.angle)) * (far.y - home.y)
    assert 1.5 < along <= dist(far[:2], home[:2]) < 2.5
    assert along > 0.85 * dist(far[:2], home[:2])


@EVERY
def test_the_arm_goes_on_from_the_wrist_to_the_lower_right(id: str) -> None:
    for moment in moments(id):
        arm = before_toes(moments(id))[-2]
        x, y, angle = arm.place(moment)[:3]
        grip = GRIPS[Hand.TOES if id == "sole-stretch" else Hand.BIG_TOE]
        assert (x, y) == pytest.approx(moment.body.parts["working.toe"].at(*grip.palm[0][:2]))
        assert -90 < angle < -10
        assert any(dist((x, y), point) < grip.palm[0][2] + 0.3 for point in outline(hand(id), moment))


@EVERY
def test_the_edges_of_arm_and_hand_are_drawn_before_their_skin_so_that_no_line_parts_them(id: str) -> None:
    arm_edge, hand_edge, arm, skin = before_toes(moments(id))[-4:]
    assert [fills(shape) for shape in (arm_edge, hand_edge, arm)] == [{"edge"}, {"edge"}, {"skin"}]
    assert "skin" in fills(skin)


def test_the_other_hand_holds_the_foot_or_feels_the_sole_as_the_pose_says() -> None:
    assert len(behind_toes(moments("big-toe-traction"))) == 4
    assert len(before_toes(moments("big-toe-traction"))) == len(before_toes(moments("sole-stretch"))) == 8
    assert len(before_toes(moments("big-toe-stretch"))) == 4


def test_no_hand_is_drawn_at_a_foot_that_none_holds() -> None:
    for id in ("toe-press", "band-push-down"):
        assert [*behind_toes(moments(id)), *between_toes(moments(id)), *before_toes(moments(id))] == []
