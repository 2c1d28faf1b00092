"""A long towel or band: an end in each hand, and its middle round the ball of the working foot."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot

from footwork.core.picture import Limb
from footwork.figure.arms import THROUGH
from footwork.figure.build import BALL
from footwork.figure.geometry import Point
from footwork.figure.person_view import depth_of
from footwork.figure.posture import SIDES
from footwork.figure.scene import DEPTH, Moment, Placed, Shape, around, bone

STRAPS = {"strap": ("towel", 1.5), "long-band": ("band", 0.9)}
"""By the name of the equipment: its colour, and half its width in cm."""

_ROUND = ((6.0, -4.4), (8.6, -4.3), (9.7, -3.0))
"""Under the ball of the foot and up before it, in the frame of the forefoot."""

_ON_FAR_SIDE = (14.0, 5.0)
"""How far a hand and the far edge of a foot close up are from us, in cm."""

_TAIL = -9.0
"""How far the end hangs out of a hand, in cm."""


def close_up(equipment: Sequence[str], moments: Sequence[Moment], seen_from: Limb) -> tuple[list[Shape], list[Shape]]:
    """What goes off to the farther hand, behind a foot close up; and what lies round its ball and goes off to the
    nearer hand."""
    names = [name for name in equipment if name in STRAPS]
    near = seen_from.value
    far = next(side for side in SIDES if side != near)
    behind = [one for name in names for one in strand(name, moments, far, _ON_FAR_SIDE)[1:]]
    return behind, [one for name in names for one in (round_ball(name), *strand(name, moments, near)[1:])]


def in_hands(
    equipment: Sequence[str], moments: Sequence[Moment], seen_from: Limb
) -> tuple[dict[str, list[Shape]], list[Shape]]:
    """What runs through each hand of a whole person, and what lies round the ball of the foot."""
    names = [name for name in equipment if name in STRAPS]
    depth = {side: depth_of(side, seen_from) for side in SIDES}
    held = {
        side: [one for name in names for one in strand(name, moments, side, (depth[side], depth["working"]))]
        for side in SIDES
    }
    return held, [round_ball(name) for name in names]


def strand(name: str, moments: Sequence[Moment], side: str, depths: tuple[float, float] = (0.0, 0.0)) -> list[Shape]:
    """What is seen of it between the hand of a side, out of which its end hangs, and the foot; `depths` say how far the
    hand and the foot are from who looks, in cm."""
    fill, half = STRAPS[name]
    hand_deep, foot_deep = depths

    def ends(moment: Moment) -> tuple[Point, Point]:
        return _deeper(_hold(moment, side), hand_deep), _deeper(ball(moment), foot_deep)

    longest = max(_distance(*ends(moment)) for moment in moments)

    def place(moment: Moment) -> Placed:
        (x, y), (to_x, to_y) = ends(moment)
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), _distance((x, y), (to_x, to_y)) / longest)

    def end(moment: Moment) -> Placed:
        return Placed(*ends(moment)[0])

    tail = around(fill, (-1.8, _TAIL, half * 0.9), (0.0, 0.0, half * 0.9))
    run = around(fill, (0, 0, half), (longest, 0, half))
    return [Shape((tail._replace(fill="edge"), tail), end), Shape((run._replace(fill="edge"), run), place)]


def round_ball(name: str) -> Shape:
    """What of it lies under the ball of the foot."""
    fill, half = STRAPS[name]
    loop = around(fill, *((x, y, half * 0.7) for x, y in _ROUND))
    return Shape((loop._replace(fill="edge"), loop), bone("working.forefoot"))


def ball(moment: Moment) -> Point:
    """Where a strap comes round the ball of the foot."""
    return moment.body.parts["working.forefoot"].at(BALL[0] + 0.8, BALL[1] - 0.4)


def _hold(moment: Moment, side: str) -> Point:
    return moment.body.parts[f"{side}.hand"].at(*THROUGH)


def _deeper(point: Point, depth: float) -> Point:
    return point[0] + depth * DEPTH[0], point[1] + depth * DEPTH[1]


def _distance(one: Point, two: Point) -> float:
    return hypot(one[0] - two[0], one[1] - two[1])
