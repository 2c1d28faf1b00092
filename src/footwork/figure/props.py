"""Equipment and what a body rests on, by the names that exercises use, fixed to the floor or to a part of the body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import pi

from footwork.core.position import Position
from footwork.figure.bands import band, loop, post
from footwork.figure.build import HAND, SHANK, Build
from footwork.figure.cloth import cloth
from footwork.figure.footrests import stool
from footwork.figure.geometry import Circle
from footwork.figure.grasped import bowl_front, bowls, waiting
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment, Placed, Shape, around, fixed
from footwork.figure.seats import TABLE_LONG, chair
from footwork.figure.stairs import step

_BALL_RADIUS = 3.6
"""Of a tennis ball, in cm."""

Drawn = Callable[[Sequence[Moment]], list[Shape]]


def towel(moments: Sequence[Moment]) -> list[Shape]:
    """Folded, under the lower leg above the heel, which takes it along."""
    _x, y = moments[0].body.parts["working.shank"].at(SHANK * 0.72, -4.0)
    r = max(1.0, y) / 4
    layers = [around("towel", (-8 + n, r * (2 * n + 1), r * 0.9), (8 - n, r * (2 * n + 1), r * 0.9)) for n in (0, 1)]

    def place(moment: Moment) -> Placed:
        return Placed(moment.body.parts["working.shank"].at(SHANK * 0.72, 0)[0])

    return [Shape(tuple(layers), place)]


def ball(moments: Sequence[Moment]) -> list[Shape]:
    """Under the sole of the working foot: it rolls half as far as the foot goes, as a ball between two boards does."""
    home = _mid_sole(moments[0])
    middle = sum(_mid_sole(moment) for moment in moments) / len(moments)

    def place(moment: Moment) -> Placed:
        x = middle + (_mid_sole(moment) - middle) / 2
        return Placed(x, _BALL_RADIUS, -(x - home) / _BALL_RADIUS * 180 / pi)

    skin = around("marble", (-0.05, 0, _BALL_RADIUS), (0.05, 0, _BALL_RADIUS))
    mark = around("ink", (0, _BALL_RADIUS * 0.55, 0.5), (0.3, _BALL_RADIUS * 0.55, 0.5))
    return [Shape((skin, mark), place)]


def _mid_sole(moment: Moment) -> float:
    heel, front = moment.body.spot("working", "heel")[0], moment.body.spot("working", "ball")[0]
    return (heel + front) / 2


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


BENEATH: Mapping[Position, Callable[[Sequence[Moment], Build, float], list[Shape]]] = {
    Position.LONG_SITTING: mat, Position.LYING: mat, Position.SITTING: chair,
}  # fmt: skip
BESIDE: Mapping[str, Drawn] = {
    "band": band, "loop": loop,
}  # fmt: skip
BEFORE_TOES: Mapping[str, Drawn] = {"marbles": bowl_front, "stones": bowl_front}
UNDERFOOT: Mapping[str, Drawn] = {
    "cloth": cloth, "towel": towel, "ball": ball, "marbles": waiting, "stones": waiting, "step": step,
}  # fmt: skip
UNDER_CALVES: Mapping[str, Drawn] = {"stool": stool}


def reach(equipment: Sequence[str], moments: Sequence[Moment]) -> list[Circle]:
    """What of the equipment has to be in the picture of the whole person."""
    return [*([(post(moments) + TABLE_LONG + 8, 38, 2)] if "band" in equipment else []), *bowls(moments)]
