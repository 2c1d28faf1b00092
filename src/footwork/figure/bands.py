"""What is tied: an exercise band from its post to the foot, a loop round both big toes."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot

from footwork.core.picture import Limb
from footwork.figure.build import TOE, TOE_RADII
from footwork.figure.geometry import Point
from footwork.figure.person_view import depth_of
from footwork.figure.scene import DEPTH, Moment, Path, Placed, Placing, Shape, around, bone, fixed
from footwork.figure.seats import table

_LINKS = 5
_LINK = 12.0
_POST_AHEAD = 40.0
_DEEPEST = 4.0
"""How far a slack band hangs down at most: it is held, not dropped."""

_TAUT = 0.35
"""From which share on of the way from its shortest to its longest a band is taut."""

_STILL = 6.0
"""A foot that moves less, in cm, has its band just taut from the start."""

_ANCHOR_HEIGHT = 9.0


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
    slack = _TAUT * (max(long) - min(long)) if max(long) - min(long) > _STILL else 0.0
    taut = min(long) + slack
    links = [
        Shape((around("band", (0, 0, 0.8), (_LINK, 0, 0.8)),), _link(number, anchor, taut, slack))
        for number in range(_LINKS)
    ]
    loop = Shape(
        (around("band", (0.9, -2.4, 0.9), (1.6, -2.5, 0.9), (2.9, 1.9, 0.9), (2.2, 2.2, 0.9)),),
        bone("working.forefoot"),
    )
    return [_table(x + 2), *links, loop]


def _table(x: float) -> Shape:
    """A low, heavy table on four legs; the band goes round the nearest."""
    return Shape((*table(x, 0.0), tied(x, _ANCHOR_HEIGHT)), fixed)


def tied(x: float, y: float) -> Path:
    """What of a band goes round a table's leg."""
    return around("band", (x - 2.2, y, 1.2), (x + 2.2, y, 1.2))


def _distance(one: Point, two: Point) -> float:
    return hypot(one[0] - two[0], one[1] - two[1])


def _link(number: int, anchor: Point, taut: float, slack: float) -> Placing:
    """One of the straight pieces of a band, from where it is held to where it is fixed. It is `taut` when so
    long, in cm, and `slack` by so much at most."""

    def place(moment: Moment) -> Placed:
        hold = band_hold(moment)
        distance = _distance(hold, anchor)
        sag = _DEEPEST * max(0.0, taut - distance) / slack if slack else 0.0
        (x, y), (to_x, to_y) = (_hanging(hold, anchor, sag, n / _LINKS) for n in (number, number + 1))
        length, thin = hypot(to_x - x, to_y - y), min(1.0, (taut / distance) ** 2)
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), length / _LINK, thin)

    return place


def _hanging(one: Point, two: Point, sag: float, share: float) -> Point:
    x, y = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    return x, max(0.8, y - sag * 4 * share * (1 - share))


def loop(moments: Sequence[Moment]) -> list[Shape]:
    """Round both big toes, from the working one to the nearer one."""
    far = depth_of("working", Limb.OTHER)
    long = hypot(far * DEPTH[0], far * DEPTH[1])
    turn = degrees(atan2(DEPTH[1], DEPTH[0]))

    def place(moment: Moment) -> Placed:
        return Placed(*moment.body.parts["working.toe"].at(TOE[0] * 0.6, 0), turn)

    return [Shape((around("band", (-long - TOE_RADII[0], 0, 0.8), (0, 0, 0.8)),), place)] if moments else []
