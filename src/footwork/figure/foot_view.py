"""The working foot close up, from its inner side, where the big toe is nearest, or from its outer one."""

from __future__ import annotations

from footwork.core.picture import Limb, Picture
from footwork.core.pose import Contact
from footwork.figure.body import PARTS
from footwork.figure.build import TOE, Build
from footwork.figure.geometry import Circle
from footwork.figure.muscles import muscles
from footwork.figure.parts import SHOD
from footwork.figure.person_view import chain, shade_beneath, soft
from footwork.figure.scene import Moment, Placed, Placing, Shape, around, bone

SIDE = "working"
_LEG = ("shank", "hindfoot", "forefoot", "toe", "toe_tip")

LESSER_TOES = ((0.5, 0.55, 1.0), (-0.4, 0.95, 0.94), (-1.3, 1.3, 0.88), (-2.2, 1.6, 0.8))
"""Shift forward, shift up and size of the second toe to the little one, seen behind the big toe."""

_OUTER = tuple((on, 0.3 - up, size) for on, up, size in LESSER_TOES)
"""The same, seen in front of it."""

_ANKLE_BONE = {Limb.OTHER: (-0.3, 1.0), Limb.WORKING: (-0.9, -0.2)}
"""The inner one is higher and farther forward than the outer one."""


def foot(build: Build, moments: list[Moment], grasped: list[Shape], picture: Picture) -> list[Shape]:
    """`grasped` is what the toes may hold: drawn between the big toe and the others."""
    if picture.shoes:
        return _shod(build, moments)
    inner = picture.seen_from is Limb.OTHER
    part = (*_LEG, "thigh") if picture.one_line else _LEG
    leg = chain(part, build, side=SIDE)
    others = _lesser_toes(build, inner=inner)
    toes = [*others, *grasped, *leg] if inner else [*grasped, *leg, *others]
    x, y = _ANKLE_BONE[picture.seen_from]
    behind = chain(part, build, side="other") if picture.one_line else []
    return [
        _ON_FLOOR,
        *behind,
        *toes,
        Shape((around("shade", (x, y, 1.0), (x + 0.3, y, 1.0)),), bone(f"{SIDE}.hindfoot")),
        *muscles(moments, _part, trunk=False),
    ]


def _shod(build: Build, moments: list[Moment]) -> list[Shape]:
    return [_ON_FLOOR, *chain(_LEG, build, side=SIDE, drawn=SHOD), *muscles(moments, _part, trunk=False)]


def _part(part: str) -> Placing:
    return bone(f"{SIDE}.{part}")


def _shadow(moment: Moment) -> Placed:
    if moment.body.posture.on[SIDE] is Contact.KNEE:
        return Placed(opacity=0.0)
    return Placed(moment.body.parts[f"{SIDE}.forefoot"].x, 0.0, opacity=shade_beneath(moment, SIDE))


_ON_FLOOR = Shape(soft(-8, 13, 0.7), _shadow)


def _lesser_toes(build: Build, *, inner: bool) -> list[Shape]:
    """The farthest first. Their first joints move as one, so that they share their keyframes.
    Behind the big toe too little of each is seen for lines between them."""
    order = tuple(reversed(LESSER_TOES)) if inner else _OUTER
    near = "skin-far" if inner else "skin"
    (root,), (tip, nail) = PARTS["lesser"](build), PARTS["lesser_tip"](build)
    edges, fills = [], []
    for toe in order:
        circles, end = _moved(root.circles, *toe), _tip(*toe)
        edges.append([Shape((around("edge", *circles),), bone(f"{SIDE}.lesser")), Shape((tip.path("edge"),), end)])
        fills.append(
            [Shape((around(near, *circles),), bone(f"{SIDE}.lesser")), Shape((tip.path(near), nail.path()), end)]
        )
    toes = [*edges, *fills] if inner else [one for pair in zip(edges, fills, strict=True) for one in pair]
    return [shape for shapes in toes for shape in shapes]


def _moved(circles: tuple[Circle, ...], on: float, up: float, size: float) -> tuple[Circle, ...]:
    return tuple((on + x * size, up + y * size, r * size) for x, y, r in circles)


def _tip(on: float, up: float, size: float) -> Placing:
    def place(moment: Moment) -> Placed:
        x, y = moment.body.parts[f"{SIDE}.lesser"].at(on + TOE[0] * size, up)
        return Placed(x, y, moment.body.parts[f"{SIDE}.lesser_tip"].angle, size, size)

    return place
