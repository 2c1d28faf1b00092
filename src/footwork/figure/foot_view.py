"""The working foot close up, from its inner side, where the big toe is nearest, or from its outer one."""

from __future__ import annotations

from collections.abc import Sequence

from footwork.core.picture import Limb, Picture
from footwork.core.pose import Contact
from footwork.figure.build import Build
from footwork.figure.grasped import Grasped
from footwork.figure.lesser_toes import lesser_toes
from footwork.figure.muscles import muscles
from footwork.figure.person_view import chain, shade_beneath, soft
from footwork.figure.scene import Moment, Placed, Placing, Shape, along, around, bone
from footwork.figure.shoes import shod

SIDE = "working"

_ROOTS = ((3.4, -2.7, 0.9), (5.0, -2.9, 0.9), (7.0, -2.5, 1.3), (6.6, -2.0, 1.6), (3.6, -1.8, 1.2))
"""Skin over the roots of the lesser toes, which begin under it; in the frame of the forefoot."""

_ANKLE_BONE = {Limb.OTHER: (-0.3, 1.0), Limb.WORKING: (-0.9, -0.2)}
"""The inner one is higher and farther forward than the outer one."""

_HIDDEN = {Limb.OTHER: ("trunk",), Limb.WORKING: ("trunk", "toe", "toe_tip")}
"""Parts whose muscles are not seen: from the outer side the lesser toes are before those of the big one."""

_HOLLOW = ((-2.4, 1.6, 0.25), (-3.1, -0.4, 0.55), (-2.5, -2.0, 0.3))
"""Between the ankle bone and the heel cord."""

_OUTER_EDGE = (
    (-3.0, 2.2), (-1.6, 3.2), (0.2, 2.6), (2.0, 1.9), (3.8, 1.2), (5.4, -3.7), (3.0, -3.7), (0.0, -3.5), (-3.2, -3.7),
    (-5.4, -3.9),
)  # fmt: skip
"""The outer edge of a foot has hardly an arch; in the frame of the midfoot."""


def foot(
    build: Build, moments: list[Moment], grasped: Grasped, picture: Picture, *, to_thigh: bool = False
) -> list[Shape]:
    """`grasped` is what the toes may hold; `to_thigh`: there is room to see that the leg does not end at the knee."""
    shadow = Shape(soft(-8, 13, 0.7), _shadow)
    if picture.shoes:
        return [shadow, *_shod(build, moments)]
    seen_from = picture.seen_from
    above = ("thigh",) if to_thigh or picture.one_line else ()
    lit = [_ankle_bone(seen_from), *muscles(moments, _part, without=_HIDDEN[seen_from])]
    others = lesser_toes(build, moments, seen_from)
    if seen_from is Limb.WORKING:
        return [shadow, *_from_outside(build, moments, grasped, others, above), *lit]
    behind = chain((*above, *_LEG, "toe", "toe_tip"), build, side="other", moments=moments) if picture.one_line else []
    if grasped.small:
        leg, tip = _chain(build, moments, *above, *_LEG, "toe"), _chain(build, moments, "toe_tip")
        return [shadow, *behind, *(one for toe in others for one in toe), *leg, *lit, *grasped.small, *tip]
    leg = _chain(build, moments, *above, *_LEG, "toe", "toe_tip")
    return [shadow, *behind, *(one for toe in others for one in toe), *grasped.across, *leg, *lit]


def _from_outside(
    build: Build, moments: list[Moment], grasped: Grasped, others: Sequence[Sequence[Shape]], above: Sequence[str]
) -> list[Shape]:
    """The outer edge of the sole goes under the leg as an edge, and over it as skin."""
    edge, skin = (Shape((along(colour, *_OUTER_EDGE),), _part("midfoot")) for colour in ("edge", "skin"))
    roots = Shape((around("skin", *_ROOTS),), _part("forefoot"))
    second, *rest = others
    return [
        edge, *_chain(build, moments, *above, *_LEG), skin, *grasped.across, *_chain(build, moments, "toe", "toe_tip"),
        *second, *grasped.small, *(one for toe in rest for one in toe), roots,
    ]  # fmt: skip


_LEG = ("shank", "hindfoot", "midfoot", "forefoot")


def _chain(build: Build, moments: list[Moment], *names: str) -> list[Shape]:
    return chain(names, build, side=SIDE, moments=moments)


def _ankle_bone(seen_from: Limb) -> Shape:
    """And the hollow behind it."""
    x, y = _ANKLE_BONE[seen_from]
    return Shape((around("skin-far", *_HOLLOW), around("shade", (x, y, 1.0), (x + 0.3, y, 1.0))), _part("hindfoot"))


def _shod(build: Build, moments: list[Moment]) -> list[Shape]:
    parts = ("shank", "hindfoot", "forefoot", "toe", "toe_tip")
    leg = chain(parts, build, side=SIDE, instead=shod(build), moments=moments)
    return [*leg, *muscles(moments, _part, without=_HIDDEN[Limb.OTHER])]


def _part(part: str) -> Placing:
    return bone(f"{SIDE}.{part}")


def _shadow(moment: Moment) -> Placed:
    if moment.body.posture.on[SIDE] is Contact.KNEE:
        return Placed(opacity=0.0)
    return Placed(moment.body.parts[f"{SIDE}.forefoot"].x, 0.0, opacity=shade_beneath(moment, SIDE))
