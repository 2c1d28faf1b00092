"""The working foot from the front, as a person who sits opposite sees it: drawn for the left foot, its big toe inwards.

Turned in or out it rolls about its own length, and the edge of the sole comes into sight.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot, radians, sin

from footwork.core.pose import Muscle
from footwork.figure.bands import tied
from footwork.figure.build import Build
from footwork.figure.geometry import Circle, Point, rotated
from footwork.figure.muscles import SHOWN
from footwork.figure.scene import Moment, Placed, Placing, Shape, along, around, fixed, flat

FLOOR = -8.4
"""How far below the ankle the floor is: the foot rests on the edge of its heel."""

INNER: Point = (-5.6, -4.6)
OUTER: Point = (5.4, -5.2)
"""The edges of the foot."""

HALF_WIDTH = 15.0
SHIN_SHOWN = 20.0

_FOOT = (
    (-3.1, 1.2), (-4.2, -1.4), (-5.5, -4.4), (-5.2, -6.4), (-1.0, -6.8), (2.6, -6.8), (5.3, -6.5), (5.5, -5.0),
    (4.4, -2.2), (3.1, 1.0), (0.0, 2.6),
)  # fmt: skip
_SOLE = ((-5.4, -5.8), (-5.0, -7.0), (0.0, -7.4), (5.2, -7.0), (5.5, -5.8), (0.0, -5.0))
_TOES: tuple[Circle, ...] = (
    (-3.7, -5.3, 1.7), (-1.1, -5.8, 1.15), (1.0, -5.95, 1.05), (2.9, -6.0, 1.0), (4.6, -6.0, 0.95),
)  # fmt: skip
_BAND_AT, _ANCHOR = -2.6, (19.0, -4.2)
_MUSCLES: dict[Muscle, tuple[Circle, ...]] = {
    Muscle.FIBULARIS: ((1.9, 3.0, 0.5), (2.2, 14.0, 1.5), (2.6, 25.0, 1.7)),
    Muscle.TIBIALIS_POSTERIOR: ((-2.6, 25.0, 1.7), (-2.2, 13.0, 1.5), (-1.9, 2.5, 0.5)),
}


def front(build: Build, moments: Sequence[Moment]) -> list[Shape]:
    return [*foot(build), *muscles(moments)]


def foot(build: Build) -> list[Shape]:
    """With its leg, as high as a seat."""
    ankle = build.ankle
    leg = (
        (-ankle * 1.02, -0.5), (-ankle, 4.0), (-ankle * 1.25, 12.0), (-ankle * 1.7, 26.0), (-ankle * 1.7, 40.0),
        (ankle * 1.7, 40.0), (ankle * 1.7, 26.0), (ankle * 1.25, 12.0), (ankle, 4.0), (ankle * 1.02, -0.8),
    )  # fmt: skip
    toes = [(around("edge", *_wide(toe)), around("skin", *_wide(toe)), around("nail", *_nail(toe))) for toe in _TOES]
    heel = around("edge", (-0.6, -5.8, 2.6), (0.6, -5.8, 2.6)), around("skin-far", (-0.6, -5.8, 2.6), (0.6, -5.8, 2.6))
    bones = around("shade", (-2.9, 0.9, 0.8), (-2.7, 0.9, 0.8)), around("shade", (2.7, -0.3, 0.8), (2.9, -0.3, 0.8))
    return [
        Shape(heel, fixed),
        Shape((along("edge", *leg),), fixed),
        Shape((along("edge", *_SOLE), along("sole", *_SOLE)), _under),
        Shape((along("edge", *_FOOT),), _rolled),
        Shape((along("skin", *leg),), fixed),
        Shape((along("skin", *_FOOT),), _rolled),
        *(Shape(toe, _rolled) for toe in toes),
        Shape(bones, fixed),
    ]


def _wide(toe: Circle) -> tuple[Circle, ...]:
    x, y, r = toe
    return (x - 0.05, y, r), (x + 0.05, y, r)


def _nail(toe: Circle) -> tuple[Circle, ...]:
    x, y, r = toe
    return (x - r * 0.3, y + r * 0.5, r * 0.28), (x + r * 0.3, y + r * 0.5, r * 0.28)


def roll(moment: Moment) -> float:
    """How far the foot is rolled, counter-clockwise in degrees."""
    return -moment.body.posture.angles["working.subtalar_inversion"]


def edge(moment: Moment, point: Point) -> Point:
    """Where a point of the foot is."""
    return rotated(point, roll(moment))


def _rolled(moment: Moment) -> Placed:
    return Placed(angle=roll(moment))


def _under(moment: Moment) -> Placed:
    """The sole comes out from under the foot the farther it is rolled."""
    turn = roll(moment)
    out = 2.2 * abs(sin(radians(turn)))
    return Placed(*rotated((0, -out), turn), turn)


def muscles(moments: Sequence[Moment]) -> list[Shape]:
    return [
        Shape((around(colour, *circles), around(colour, *((x, y, r * 0.62) for x, y, r in circles))),
              _shown(colour, muscle))
        for colour, of in SHOWN.items()
        for muscle, circles in _MUSCLES.items()
        if any(muscle in of(moment.body.posture) for moment in moments)
    ]  # fmt: skip


def _shown(colour: str, muscle: Muscle) -> Placing:
    return lambda moment: Placed(opacity=SHOWN[colour](moment.body.posture).get(muscle, 0.0))


def pulled_outwards(moments: Sequence[Moment]) -> bool:
    """Whether a band pulls from the outer side: from the one that the foot turns away from."""
    turns = [moment.body.posture.angles["working.subtalar_inversion"] for moment in moments]
    return max(turns) + min(turns) > 0


def band_in_front(moments: Sequence[Moment]) -> list[Shape]:
    """Round the front of the foot and off to a table leg at the side."""
    way = 1 if pulled_outwards(moments) else -1
    x, y = way * _ANCHOR[0], _ANCHOR[1]
    bar = around("prop-far", (x, 4, 1.3), (x + way * 20, 4, 1.3))
    leg = flat("prop", (x - 1.5, FLOOR), (x + 1.5, FLOOR), (x + 2.4, 60), (x - 2.4, 60))
    return [Shape((bar, leg, tied(x, y)), fixed), *pulled(moments, (x, y))]


def pulled(moments: Sequence[Moment], anchor: Point) -> list[Shape]:
    """A band from where it is fixed to the edge of the foot that is nearer, and round its front."""
    way = 1 if anchor[0] > 0 else -1
    hold: Point = ((OUTER if way > 0 else INNER)[0] - way * 0.6, _BAND_AT)
    longest = max(_distance(edge(moment, hold), anchor) for moment in moments)

    def pull(moment: Moment) -> Placed:
        (from_x, from_y), (to_x, to_y) = sorted((edge(moment, hold), anchor))
        turn = degrees(atan2(to_y - from_y, to_x - from_x))
        return Placed(from_x, from_y, turn, _distance((from_x, from_y), (to_x, to_y)) / longest)

    loop = around("band", (-4.6, _BAND_AT - 0.3, 0.9), (0, _BAND_AT - 0.7, 0.9), (4.3, _BAND_AT - 0.3, 0.9),
                  (0, _BAND_AT + 0.1, 0.9))  # fmt: skip
    return [
        Shape((around("band", (0, 0, 0.8), (longest, 0, 0.8)),), pull),
        Shape((loop,), _rolled),
    ]


def _distance(one: Point, two: Point) -> float:
    return hypot(one[0] - two[0], one[1] - two[1])
