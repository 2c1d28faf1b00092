"""What is tied: an exercise band from its post to the foot, a long towel from the hands to the foot."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot, sqrt

from footwork.figure.above_view import on_foot, seen
from footwork.figure.build import BALL, HAND
from footwork.figure.geometry import Point
from footwork.figure.scene import Moment, Placed, Placing, Shape, around, bone, fixed

_LINKS = 5
_LINK = 12.0
_POST_AHEAD = 45.0
_DEEPEST = 9.0
"""How far a slack band hangs down at most: it is held, not dropped."""

_ANCHOR_HEIGHT = 9.0

_BESIDE, _ACROSS, _HALF_FOOT = 22.0, 9.5, 4.2
"""From above: how far to the side a band is fixed, how far ahead of the ankle it lies, half of what it goes round."""


def band_hold(moment: Moment) -> Point:
    """Where a band lies over the instep, nearer the ankle than the toes."""
    return moment.body.parts["working.forefoot"].at(2.4, 2.3)


def post(moments: Sequence[Moment]) -> float:
    """Where a band is fixed: far enough ahead of the foot that its whole way can be seen."""
    return max(band_hold(moment)[0] for moment in moments) + _POST_AHEAD


def band(moments: Sequence[Moment]) -> list[Shape]:
    """From a fixed post ahead to the working foot; it sags until it is taut."""
    x = post(moments)
    anchor = x, _ANCHOR_HEIGHT
    taut = max(_distance(band_hold(moment), anchor) for moment in moments) * 0.97
    links = [
        Shape((around("band", (0, 0, 0.8), (_LINK, 0, 0.8)),), _link(number, anchor, taut)) for number in range(_LINKS)
    ]
    loop = Shape(
        (around("band", (0.9, -2.4, 0.9), (1.6, -2.5, 0.9), (2.9, 1.9, 0.9), (2.2, 2.2, 0.9)),),
        bone("working.forefoot"),
    )
    stand = Shape(
        (
            around("prop", (x + 2, 1.5, 1.5), (x + 7, 1.5, 1.5), (x + 7, 40, 1.5), (x + 2, 40, 1.5)),
            around("prop-far", (x - 0.6, _ANCHOR_HEIGHT, 1.6), (x + 1.4, _ANCHOR_HEIGHT, 1.6)),
        ),
        fixed,
    )
    return [stand, *links, loop]


def _distance(one: Point, two: Point) -> float:
    return hypot(one[0] - two[0], one[1] - two[1])


def _link(number: int, anchor: Point, taut: float) -> Placing:
    """One of the straight pieces of a band, from where it is held to where it is fixed."""

    def place(moment: Moment) -> Placed:
        hold = band_hold(moment)
        distance = _distance(hold, anchor)
        sag = min(_DEEPEST, sqrt(0.375 * taut * (taut - distance))) if distance < taut else 0.0
        (x, y), (to_x, to_y) = (_hanging(hold, anchor, sag, n / _LINKS) for n in (number, number + 1))
        length, thin = hypot(to_x - x, to_y - y), min(1.0, (taut / distance) ** 6)
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), length / _LINK, thin)

    return place


def _hanging(one: Point, two: Point, sag: float, share: float) -> Point:
    x, y = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    return x, max(0.8, y - sag * 4 * share * (1 - share))


def band_beside(moments: Sequence[Moment]) -> list[Shape]:
    """As the person sees it from above: round the front of the foot and off to the side from which it pulls, which is
    the one that the foot turns away from."""
    turns = [moment.body.posture.angles["working.subtalar_inversion"] for moment in moments]
    way = -1 if max(turns) + min(turns) > 0 else 1
    anchor = way * _BESIDE, _ACROSS

    def edge(moment: Moment) -> Point:
        return on_foot((way * _HALF_FOOT + 0.2, _ACROSS), *seen(moment))

    longest = max(_distance(edge(moment), anchor) for moment in moments)

    def pull(moment: Moment) -> Placed:
        (x, y), (to_x, to_y) = sorted((edge(moment), anchor))  # from left to right, so that the angle never leaps
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), _distance((x, y), (to_x, to_y)) / longest)

    def round_foot(moment: Moment) -> Placed:
        swing, length = seen(moment)
        return Placed(*on_foot((0.2, _ACROSS), swing, length), swing)

    loop = around("band", (-_HALF_FOOT, 0, 0.9), (_HALF_FOOT, 0, 0.9))
    x, y = anchor
    stand = around("prop", (x, y - 5, 1.5), (x, y + 5, 1.5))
    return [
        Shape((stand,), fixed),
        Shape((around("band", (0, 0, 0.8), (longest, 0, 0.8)),), pull),
        Shape((loop,), round_foot),
    ]


def strap(moments: Sequence[Moment]) -> list[Shape]:
    """From the hand that is seen to the ball of the working foot, and round it."""
    longest = max(_distance(_hand(moment), _ball(moment)) for moment in moments)

    def place(moment: Moment) -> Placed:
        (x, y), (to_x, to_y) = _hand(moment), _ball(moment)
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), _distance((x, y), (to_x, to_y)) / longest)

    loop = Shape((around("towel", (6.8, -2.4, 0.9), (8.4, -1.6, 0.9)),), bone("working.forefoot"))
    return [Shape((around("towel", (0, 0, 1.0), (longest, 0, 1.0)),), place), loop]


def _hand(moment: Moment) -> Point:
    return moment.body.parts["other.hand"].at(HAND * 0.5, 0)


def _ball(moment: Moment) -> Point:
    return moment.body.parts["working.forefoot"].at(BALL[0], BALL[1] - 1.5)
