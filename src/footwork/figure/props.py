"""Equipment and what a body rests on, by the names that exercises use, fixed to the floor or to a part of the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import pi

from footwork.core.exercise import Position
from footwork.figure.bands import band, post, strap
from footwork.figure.build import HAND, SHANK, Build
from footwork.figure.furniture import FURNITURE, seat
from footwork.figure.geometry import Circle, Frame
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment, Placed, Shape, around, fixed

_STILL, _AHEAD, _CHEST = 12.0, 25.0, 112.0
"""How far hands may move and still rest on something, how far ahead of the hip they then are, and up to which height it
is a worktop, in cm."""

_BALL_RADIUS = 3.6
"""Of a ball the size of a fist, in cm."""


def towel(moments: Sequence[Moment]) -> list[Shape]:
    """Folded, on the floor under the lower leg near the ankle, which slides over it."""
    places = [moment.body.parts["working.shank"].at(SHANK * 0.8, -4.0) for moment in moments]
    x = (min(place[0] for place in places) + max(place[0] for place in places)) / 2
    r = max(1.0, places[0][1]) / 4
    layers = [
        around("towel", (x - 8 + n, r * (2 * n + 1), r * 0.9), (x + 8 - n, r * (2 * n + 1), r * 0.9)) for n in (0, 1)
    ]
    return [Shape(tuple(layers), fixed)]


def cloth(moments: Sequence[Moment]) -> list[Shape]:
    """Flat on the floor, from under the working foot on ahead of it."""
    toes = [moment.body.spot("working", "toes")[0] for moment in moments]
    low, high = min(moment.body.spot("working", "ball")[0] for moment in moments), max(toes) + 16
    return [Shape((around("towel", (low, -0.3, 0.35), (high, -0.3, 0.35)),), fixed)]


def ball(moments: Sequence[Moment]) -> list[Shape]:
    """Under the sole of the working foot: it rolls half as far as the foot goes, as a ball between two boards does."""
    home = _mid_sole(moments[0])

    def place(moment: Moment) -> Placed:
        x = home + (_mid_sole(moment) - home) / 2
        return Placed(x, _BALL_RADIUS, -(x - home) / _BALL_RADIUS * 180 / pi)

    skin = around("marble", (-0.05, 0, _BALL_RADIUS), (0.05, 0, _BALL_RADIUS))
    mark = around("shade", (0, _BALL_RADIUS * 0.55, 0.5), (0.3, _BALL_RADIUS * 0.55, 0.5))
    return [Shape((skin, mark), place)]


def _mid_sole(moment: Moment) -> float:
    heel, front = moment.body.spot("working", "heel")[0], moment.body.spot("working", "ball")[0]
    return (heel + front) / 2


def wall(moments: Sequence[Moment]) -> list[Shape]:
    """What both hands rest on: a wall, or below the chest a worktop. Nothing where the hands move, or hang."""
    hands = [moment.body.parts["other.hand"].at(HAND, 0) for moment in moments]
    (low_x, high_x), (low_y, high_y) = ((min(way), max(way)) for way in zip(*hands, strict=True))
    hip = max(moment.body.parts["trunk"].x for moment in moments)
    if any(moment.passed for moment in moments) or high_x - low_x + high_y - low_y > _STILL or low_x < hip + _AHEAD:
        return []
    if high_y > _CHEST:
        return [Shape((around("prop", (high_x + 2, 1, 1), (high_x + 2, high_y + 40, 1)),), fixed)]
    top = around("prop", (low_x - 5, low_y - 2.4, 1.2), (high_x + 22, low_y - 2.4, 1.2))
    leg = around("prop-far", (high_x + 16, 1, 1.2), (high_x + 16, low_y - 4, 1.2))
    return [Shape((leg, top), fixed)]


def mat(moments: Sequence[Moment], build: Build, top: float) -> list[Shape]:
    """Under a body on the floor, as long as it and its movement are; the floor's far edge is drawn at `top`."""
    places = [x for moment in moments for x in _reach(moment)]
    low, high, far = min(places) - 6, max(places) + 14, top * 0.7
    return [
        Shape(
            (around("mat", (low, -0.7, 0.4), (high, -0.7, 0.4), (far + high, far, 0.4), (far + low, far, 0.4)),), fixed
        )
    ]


def _reach(moment: Moment) -> Iterator[float]:
    """How far back and ahead a body reaches."""
    parts = moment.body.parts
    yield parts["head"].at(30, 0)[0]
    for side in SIDES:
        yield parts[f"{side}.hand"].at(HAND, 0)[0]
        yield moment.body.spot(side, "heel")[0]
        yield moment.body.spot(side, "toes")[0]


def chair(moments: Sequence[Moment], build: Build, _top: float) -> list[Shape]:
    hip: Frame = moments[0].body.parts["trunk"]
    back, front, top = hip.x - build.pelvis - 3, hip.x + 24, hip.y - build.pelvis
    seat = around("prop", (back, top - 1.6, 1.6), (front, top - 1.6, 1.6))
    legs = [around("prop-far", (x, 1, 1), (x, top - 2, 1)) for x in (back + 2, front - 2)]
    rest = around("prop-far", (back, top, 1.3), (back - 5, top + 42, 1.3))
    return [Shape((*legs, rest, seat), fixed)]


BENEATH = {Position.LONG_SITTING: mat, Position.LYING: mat, Position.SITTING: chair}
BESIDE = {"band": band, "towel": towel, "strap": strap, "wall": wall, "chair": seat, **FURNITURE}
UNDERFOOT = {"cloth": cloth, "ball": ball}


def reach(equipment: Sequence[str], moments: Sequence[Moment]) -> list[Circle]:
    """What of the equipment has to be in the picture of the whole person."""
    return [(post(moments) + 8, 38, 2)] if "band" in equipment else []
