"""A towel that toes gather: flat on the floor from under the working foot on, in folds where they have pulled it in."""

from __future__ import annotations

from collections.abc import Sequence

from footwork.figure.geometry import Point
from footwork.figure.scene import DEPTH, Moment, Placed, Shape, along, flat

_FOLDS: tuple[Point, ...] = (
    (-4.4, -1.4), (-3.4, 0.6), (-2.4, 0.0), (-1.2, 1.3), (0.2, 0.4), (1.6, 2.2), (3.0, 0.7), (4.4, 1.4), (6.0, -0.9),
    (3.0, -1.5), (0.0, -1.6), (-3.0, -1.6),
)  # fmt: skip
"""Where towel bunches up once it is gathered, from the tips of the toes on, in cm."""

_CURLED = 66.0
"""How far toes are bent that have gathered all they can, in degrees."""

_FLAT = 0.02
"""How high folds are before any are seen, as a share."""

_SHORTER = 0.26
"""By which share of its length a towel is gathered."""

_BEYOND, _NEARER, _FARTHER = 15.0, 5.0, 10.0
"""How far a towel reaches ahead of the toes, and from the foot towards us and away from us, in cm."""

_STRIPES = ((0.84, 0.89), (0.92, 0.94))
"""Where along it, as shares of its length."""


def cloth(moments: Sequence[Moment]) -> list[Shape]:
    """A sheet that gets shorter, and folds that rise."""
    low, long, tips = _measures(moments)

    def lying(moment: Moment) -> Placed:
        return Placed(low, 0.0, along=1 - _SHORTER * gathered(moment))

    def bunched(moment: Moment) -> Placed:
        return Placed(tips, 0.0, across=_FLAT + (1 - _FLAT) * gathered(moment))

    far = [(x + 1.6, y + 1.9) for x, y in _FOLDS]
    return [
        Shape((flat("edge", *_strip(0, long)), flat("towel", *_strip(0, long))), lying),
        Shape(tuple(flat("band", *_strip(start * long, end * long)) for start, end in _STRIPES), lying),
        Shape((along("edge", *far), along("wood", *far), along("edge", *_FOLDS), along("towel", *_FOLDS)), bunched),
    ]


def gathered(moment: Moment) -> float:
    """As a share of all that toes can gather at once."""
    return max(0.0, min(1.0, moment.body.posture.angles["working.ip_flexion"] / _CURLED))


def far_end(moments: Sequence[Moment], moment: Moment) -> Point:
    low, long, _tips = _measures(moments)
    return low + long * (1 - _SHORTER * gathered(moment)), 0.0


def _measures(moments: Sequence[Moment]) -> tuple[float, float, float]:
    """Where a towel begins, how long it is, and how far ahead the tips of curled toes are."""
    low = min(moment.body.spot("working", "ball")[0] for moment in moments) - 3
    tips = [moment.body.spot("working", "toes")[0] for moment in moments]
    return low, max(tips) + _BEYOND - low, min(tips)


def _strip(start: float, end: float) -> tuple[Point, ...]:
    """From edge to edge of a towel, seen from slightly above."""
    near, far = -_NEARER * DEPTH[1], _FARTHER * DEPTH[1]
    return (start + near, near), (end + near, near), (end + far, far), (start + far, far)
