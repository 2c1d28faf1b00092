"""What is tied: an exercise band from its post to the foot, a long towel or band from the hands to the foot, a loop
round both big toes."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot, sqrt

from footwork.core.picture import Limb
from footwork.figure.build import BALL, HAND, TOE, TOE_RADII
from footwork.figure.geometry import Point
from footwork.figure.person_view import depth_of
from footwork.figure.scene import DEPTH, Moment, Placed, Placing, Shape, around, bone, fixed
from footwork.figure.seats import table

_LINKS = 5
_LINK = 12.0
_POST_AHEAD = 45.0
_DEEPEST = 9.0
"""How far a slack band hangs down at most: it is held, not dropped."""

_STILL = 6.0
"""A foot that moves less, in cm, has its band just taut from the start."""

_ANCHOR_HEIGHT = 9.0

_ASIDE, _NEARER = 44.0, -10.0
"""How far beyond the nearer foot a band is fixed that pulls from the side, in cm, or how far this side of it."""


def band_hold(moment: Moment) -> Point:
    """Where a band lies over the instep, nearer the ankle than the toes."""
    return moment.body.parts["working.forefoot"].at(2.4, 2.3)


def post(moments: Sequence[Moment]) -> float:
    """Where a band is fixed: far enough ahead of the foot that its whole way can be seen."""
    return max(band_hold(moment)[0] for moment in moments) + _POST_AHEAD


def band(moments: Sequence[Moment]) -> list[Shape]:
    """From a fixed post ahead to the working foot; it sags until it is taut, unless the foot stays where it is."""
    x = post(moments)
    anchor = x, _ANCHOR_HEIGHT
    long = [_distance(band_hold(moment), anchor) for moment in moments]
    taut = min(long) if max(long) - min(long) < _STILL else max(long) * 0.97
    links = [
        Shape((around("band", (0, 0, 0.8), (_LINK, 0, 0.8)),), _link(number, anchor, taut)) for number in range(_LINKS)
    ]
    loop = Shape(
        (around("band", (0.9, -2.4, 0.9), (1.6, -2.5, 0.9), (2.9, 1.9, 0.9), (2.2, 2.2, 0.9)),),
        bone("working.forefoot"),
    )
    return [_table(x + 2), *links, loop]


def _table(x: float) -> Shape:
    """A low, heavy table; the band goes round its leg."""
    knot = around("band", (x - 2.2, _ANCHOR_HEIGHT, 1.1), (x + 2.0, _ANCHOR_HEIGHT, 1.1))
    found = table(x, x + 26, 38)
    return Shape((*found.paths, knot), fixed)


def _distance(one: Point, two: Point) -> float:
    return hypot(one[0] - two[0], one[1] - two[1])


def _link(number: int, anchor: Point, taut: float) -> Placing:
    """One of the straight pieces of a band, from where it is held to where it is fixed."""

    def place(moment: Moment) -> Placed:
        hold = band_hold(moment)
        distance = _distance(hold, anchor)
        sag = min(_DEEPEST, sqrt(0.28 * taut * (taut - distance))) if distance < taut else 0.0
        (x, y), (to_x, to_y) = (_hanging(hold, anchor, sag, n / _LINKS) for n in (number, number + 1))
        length, thin = hypot(to_x - x, to_y - y), min(1.0, (taut / distance) ** 6)
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), length / _LINK, thin)

    return place


def _hanging(one: Point, two: Point, sag: float, share: float) -> Point:
    x, y = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    return x, max(0.8, y - sag * 4 * share * (1 - share))


def band_aside(moments: Sequence[Moment], depth: float, *, nearer: bool) -> list[Shape]:
    """From the working foot, which is `depth` cm from the nearer one, to a table leg on its far side; or on the side
    from which we look, a little ahead, so that it hides no foot."""
    away, ahead = (_NEARER, 26.0) if nearer else (_ASIDE, 0.0)
    x = sum(band_hold(moment)[0] for moment in moments) / len(moments) + away * DEPTH[0] + ahead
    base = away * DEPTH[1]
    anchor = x, base + _ANCHOR_HEIGHT

    def hold(moment: Moment) -> Point:
        there = moment.body.parts["working.forefoot"].at(5.0, 0.6)
        return there[0] + depth * DEPTH[0], there[1] + depth * DEPTH[1]

    longest = max(_distance(hold(moment), anchor) for moment in moments)

    def pull(moment: Moment) -> Placed:
        (from_x, from_y) = hold(moment)
        turn = degrees(atan2(anchor[1] - from_y, anchor[0] - from_x))
        return Placed(from_x, from_y, turn, _distance((from_x, from_y), anchor) / longest)

    found = table(x, x + 44, base + 52, base)
    knot = around("band", (x - 1.6, anchor[1], 1.1), (x + 1.6, anchor[1], 1.1))
    return [Shape((*found.paths, knot), fixed), Shape((around("band", (0, 0, 0.8), (longest, 0, 0.8)),), pull)]


def strap(moments: Sequence[Moment], fill: str = "towel") -> list[Shape]:
    """From the hand that is seen, out of which its end hangs, to the ball of the working foot, and round it."""
    longest = max(_distance(_hand(moment), _ball(moment)) for moment in moments)

    def place(moment: Moment) -> Placed:
        (x, y), (to_x, to_y) = _hand(moment), _ball(moment)
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), _distance((x, y), (to_x, to_y)) / longest)

    def end(moment: Moment) -> Placed:
        return Placed(*_hand(moment))

    loop = Shape((around(fill, (6.8, -2.4, 0.9), (8.6, -1.6, 0.9)),), bone("working.forefoot"))
    hanging = Shape((around(fill, (-2.6, -11, 1.2), (0.2, 0, 1.1), (-1.0, 0, 1.1)),), end)
    return [hanging, Shape((around(fill, (0, 0, 1.0), (longest, 0, 1.0)),), place), loop]


def _hand(moment: Moment) -> Point:
    return moment.body.parts["other.hand"].at(HAND * 0.3, 0)


def _ball(moment: Moment) -> Point:
    return moment.body.parts["working.forefoot"].at(BALL[0], BALL[1] - 1.5)


def long_band(moments: Sequence[Moment]) -> list[Shape]:
    """Held as a long towel is."""
    return strap(moments, "band")


def loop(moments: Sequence[Moment]) -> list[Shape]:
    """Round both big toes, from the nearer one to the farther."""
    far = depth_of("working", Limb.OTHER)
    long = hypot(far * DEPTH[0], far * DEPTH[1])
    turn = degrees(atan2(DEPTH[1], DEPTH[0]))

    def place(moment: Moment) -> Placed:
        return Placed(*moment.body.parts["other.toe"].at(TOE[0] * 0.6, 0), turn)

    return [Shape((around("band", (-TOE_RADII[0], 0, 0.8), (long, 0, 0.8)),), place)] if moments else []
