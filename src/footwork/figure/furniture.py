"""What a body leans on or holds in the picture of the whole person, and the shadow of the hand that does."""

from __future__ import annotations

from collections.abc import Sequence

from footwork.core.picture import Furniture, Picture, Support, Where
from footwork.core.pose import Hand
from footwork.figure.arms import ON_SUPPORT, WORKTOP_HEIGHT
from footwork.figure.build import HAND, TRUNK, Build
from footwork.figure.geometry import Circle
from footwork.figure.person_view import depth_of
from footwork.figure.posture import SIDES
from footwork.figure.scene import DEPTH, Moment, Placed, Shape, around, deeper
from footwork.figure.stairs import rail
from footwork.figure.walls import SHOWN, wall_ahead, wall_behind, wall_beside
from footwork.figure.worktops import CUPBOARD, worktop_ahead, worktop_beside

FAR_FLOOR = 3.4
"""How far the floor's far edge lies above what stands on it: as high as the farther foot, in cm."""

ASIDE = 28.0
"""How far away a wall or worktop is that a person stands or walks beside, in cm."""


def floor_edge(picture: Picture) -> float:
    """How far up the floor goes in the picture of the whole person, in cm."""
    beside = picture.support and picture.support.where is Where.BESIDE
    return ASIDE * DEPTH[1] if beside else FAR_FLOOR


def support(picture: Picture, moments: Sequence[Moment], build: Build, passes: float) -> list[Shape]:
    """What there is to lean on; what a person walks beside passes as the floor does, by `passes` cm in a round."""
    wanted = picture.support
    if wanted is None:
        return []
    return [*_stands(wanted, moments, build, passes), *_shadows(picture, moments)]


def _stands(wanted: Support, moments: Sequence[Moment], build: Build, passes: float) -> list[Shape]:
    beside = wanted.where is Where.BESIDE
    if wanted.what is Furniture.RAIL:
        return [rail(wanted.away)]
    if wanted.what is Furniture.WORKTOP:
        return worktop_beside(ASIDE, passes) if beside else [worktop_ahead(wanted.away)]
    if beside:
        return wall_beside(ASIDE, passes)
    if wanted.where is Where.BEHIND:
        return [wall_behind(back_of(moments, build))]
    return [wall_ahead(wanted.away)]


def back_of(moments: Sequence[Moment], build: Build) -> float:
    """Where the wall is that a back leans on, in cm: no more than touched by what reaches back farthest."""
    return min(x for moment in moments for x in _backs(moment, build))


def _backs(moment: Moment, build: Build) -> list[float]:
    trunk = moment.body.parts["trunk"]
    return [trunk.x - build.pelvis, trunk.at(34, 1)[0] - build.chest, trunk.at(TRUNK - 5, 0)[0] - build.shoulder]


def reach(wanted: Support | None, moments: Sequence[Moment], build: Build) -> list[Circle]:
    """What of it has to be in the picture."""
    if wanted is None or wanted.where is Where.BESIDE or wanted.what is Furniture.RAIL:
        return []
    if wanted.where is Where.BEHIND:
        return [(back_of(moments, build) - SHOWN + 4, 10, 1)]
    return [(wanted.away + (CUPBOARD if wanted.what is Furniture.WORKTOP else SHOWN), 10, 1)]


def _shadows(picture: Picture, moments: Sequence[Moment]) -> list[Shape]:
    """Of hands on a wall or worktop, close by those that touch and farther from those that are only near."""
    if picture.support is None or picture.support.what is Furniture.RAIL:
        return []
    on_wall = picture.support.what is Furniture.WALL
    top = WORKTOP_HEIGHT + 0.6 + ((ASIDE + HAND / 2) * DEPTH[1] if picture.support.where is Where.BESIDE else 0.0)
    return [
        (_on_wall if on_wall else _on_top)(side, depth_of(side, picture.seen_from), top)
        for side in SIDES
        if any(moment.body.posture.hands[side] in ON_SUPPORT for moment in moments)
    ]


def _on_wall(side: str, depth: float, _top: float) -> Shape:
    def place(moment: Moment) -> Placed:
        hand, on = moment.body.parts[f"{side}.hand"], moment.body.posture.hands[side]
        away = 5.0 if on is Hand.NEAR else 1.6
        return Placed(hand.x + away, hand.y - away / 2, hand.angle, opacity=float(on in ON_SUPPORT))

    return Shape((around("shadow", (0, 0, 2.0), (HAND * 0.5, 0, 3.6), (HAND - 3, 0, 2.8)),), deeper(place, depth))


def _on_top(side: str, depth: float, top: float) -> Shape:
    """Of the hand on a worktop whose surface is at `top`."""

    def place(moment: Moment) -> Placed:
        on = moment.body.posture.hands[side]
        return Placed(moment.body.parts[f"{side}.hand"].x, top - depth * DEPTH[1], opacity=float(on in ON_SUPPORT))

    return Shape((around("shadow", (4, 0, 1.1), (HAND - 1, 0, 1.1)),), deeper(place, depth))
