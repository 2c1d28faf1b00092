"""Stairs: the foot stands on the lowest, and a rail on their far side rises with them."""

from __future__ import annotations

from collections.abc import Sequence
from math import radians, tan

from footwork.core.pose import Contact
from footwork.figure.arms import RAIL_HEIGHT, RAIL_SLOPE
from footwork.figure.build import STEP
from footwork.figure.geometry import Point
from footwork.figure.posture import SIDES
from footwork.figure.scene import DEPTH, Moment, Path, Shape, around, fixed, flat

_NEARER, _FARTHER = 9.0, 24.0
"""How far towards us, and away from us, stairs go from the foot that is on them, in cm."""

_RISER = 2.5
"""How far behind the heel a stair begins, in cm."""

_TREAD = STEP / tan(radians(RAIL_SLOPE))
_STAIRS = 4
"""How many are drawn."""


def step(moments: Sequence[Moment]) -> list[Shape]:
    """The lowest stair under the foot that stands on it, and the next ones, the highest first."""
    on = [(moment, side) for moment in moments for side in SIDES if moment.body.posture.on[side] is Contact.STEP]
    if not on:
        return []
    moment, side = on[0]
    back = moment.body.spot(side, "heel")[0] - 2.9 - _RISER
    return [Shape(tuple(path for stair in reversed(range(_STAIRS)) for path in _stair(back, stair)), fixed)]


def _stair(back: float, number: int) -> list[Path]:
    x, high = back + number * _TREAD, (number + 1) * STEP
    front = back + _STAIRS * _TREAD

    def at(x: float, y: float, away: float) -> Point:
        return x + away * DEPTH[0], y + away * DEPTH[1]

    near, far = -_NEARER, _FARTHER
    side = flat("prop", at(x, 0, near), at(front, 0, near), at(front, high, near), at(x, high, near))
    top = flat("wood", at(x, high, near), at(front, high, near), at(front, high, far), at(x, high, far))
    riser = flat("prop-far", at(x, high - STEP, near), at(x, high - STEP, far), at(x, high, far), at(x, high, near))
    return [riser, side, top]


def rail(x: float) -> Shape:
    """A post on the floor, one on each stair, and what they carry; a hand holds it at `x`."""
    aside, deep = _FARTHER * DEPTH[0], _FARTHER * DEPTH[1]

    def on(ahead: float) -> Point:
        return x + ahead + aside, RAIL_HEIGHT + deep + ahead * tan(radians(RAIL_SLOPE))

    posts = []
    for number in range(-1, _STAIRS):
        top_x, top_y = on(_FIRST + number * _TREAD)
        foot = deep + (number + 1) * STEP
        posts.append(around("prop-far", (top_x, foot, 1.2), (top_x, top_y, 1.2)))
    low, high = on(_FIRST - _TREAD), on(_FIRST + _STAIRS * _TREAD)
    return Shape((*posts, around("prop", (*low, 1.9), (*high, 1.9))), fixed)


_FIRST = -12.0
"""How far ahead of the hand that holds the rail the post on the lowest stair stands, in cm."""
