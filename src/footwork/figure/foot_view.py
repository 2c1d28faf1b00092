"""The working foot close up, from its inner side: the big toe is nearest."""

from __future__ import annotations

from footwork.core.pose import Muscle
from footwork.figure.body import LESSER_TOES, PARTS
from footwork.figure.build import BALL, TOE, Build
from footwork.figure.geometry import Frame
from footwork.figure.person_view import chain, muscles
from footwork.figure.scene import Moment, Placed, Placing, Shape, around, bone

SIDE = "working"


def foot(build: Build, shown: set[Muscle], grasped: list[Shape]) -> list[Shape]:
    """`grasped` is what the toes may hold: drawn between the big toe and the others."""
    return [
        *_lesser_toes(build),
        *grasped,
        *chain(("shank", "hindfoot", "forefoot", "toe", "toe_tip"), build, side=SIDE),
        Shape((around("shade", (-0.4, 0.5, 1.1), (-0.1, 0.5, 1.1)),), bone(f"{SIDE}.hindfoot")),
        *muscles(SIDE, shown),
    ]


def _lesser_toes(build: Build) -> list[Shape]:
    edges, fills = [], []
    for on, up, size in LESSER_TOES:
        for name, place in (("toe", _toe(on, up, size)), ("toe_tip", _tip(on, up, size))):
            skin = PARTS[name](build)[0].circles
            edges.append(Shape((around("edge", *skin),), place))
            fills.append(Shape((around("skin-far", *skin),), place))
    return edges + fills


def _toe(on: float, up: float, size: float) -> Placing:
    def place(moment: Moment) -> Placed:
        toe = _base(moment, on, up)
        return Placed(*toe, size, size)

    return place


def _tip(on: float, up: float, size: float) -> Placing:
    def place(moment: Moment) -> Placed:
        x, y = _base(moment, on, up).at(TOE[0] * size, 0)
        return Placed(x, y, moment.body.parts[f"{SIDE}.toe_tip"].angle, size, size)

    return place


def _base(moment: Moment, on: float, up: float) -> Frame:
    x, y = moment.body.parts[f"{SIDE}.forefoot"].at(BALL[0] + on, BALL[1] + up)
    return Frame(x, y, moment.body.parts[f"{SIDE}.toe"].angle)
