"""The lesser toes of a foot close up: each a shape of its own with a nail, behind the big toe or before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from footwork.core.picture import Limb
from footwork.figure.body import PARTS, Outline
from footwork.figure.build import BALL, TOE, Build
from footwork.figure.geometry import Frame
from footwork.figure.rigid import carrier, kept_in
from footwork.figure.scene import Moment, Placed, Placing, Shape, bone

_LESSER, _TIP, _FOREFOOT = "working.lesser", "working.lesser_tip", "working.forefoot"
_CARRIERS = ("working.shank", "working.hindfoot", "working.midfoot", _FOREFOOT)


class Toe(NamedTuple):
    """How far ahead of the big toe's it begins, how far above, in cm, and its size."""

    on: float
    up: float
    size: float


BEHIND = (Toe(-3.1, 2.85, 0.8), Toe(-1.8, 2.4, 0.87), Toe(-0.6, 1.75, 0.94), Toe(0.4, 0.95, 1.0))
"""From the little toe to the second, seen behind the big toe from slightly above."""

BEFORE = (Toe(-0.4, -0.2, 1.0), Toe(-1.4, -0.45, 0.95), Toe(-2.4, -0.65, 0.9), Toe(-3.4, -0.85, 0.84))
"""From the second toe to the little one, seen before it."""


def lesser_toes(build: Build, moments: Sequence[Moment], seen_from: Limb) -> list[list[Shape]]:
    """The farthest first. A toe whose bend stays the same is one piece."""
    inner = seen_from is Limb.OTHER
    bend = kept_in(_LESSER, _TIP, moments)
    return [
        _toe(toe, build, _root(toe, moments, inner=inner), bend, "skin-far" if inner else "skin")
        for toe in (BEHIND if inner else BEFORE)
    ]


def _root(toe: Toe, moments: Sequence[Moment], *, inner: bool) -> tuple[Placing, Frame]:
    """How a toe is placed, and where in that frame it begins. Behind the big toe all turn as one about the ball of the
    foot, before it each in its own place."""
    base, kept = carrier(_LESSER, _CARRIERS, moments)
    if inner:
        return bone(base), kept.then(toe.on, toe.up, 0)
    at = BALL[0] + toe.on, BALL[1] + toe.up
    if base == _LESSER:
        return _at_forefoot(*at), Frame(0, 0, 0)
    _base, forefoot = carrier(_FOREFOOT, _CARRIERS, moments)
    return bone(base), forefoot.then(*at, 0)._replace(angle=kept.angle)


def _at_forefoot(x: float, y: float) -> Placing:
    def place(moment: Moment) -> Placed:
        parts = moment.body.parts
        return Placed(*parts[_FOREFOOT].at(x, y), parts[_LESSER].angle)

    return place


def _toe(toe: Toe, build: Build, root: tuple[Placing, Frame], bend: Frame | None, skin: str) -> list[Shape]:
    """Edges before fills."""
    place, begins = root
    knuckle = begins.then(TOE[0] * toe.size, 0, bend.angle if bend else 0)
    first = [outline.moved(begins, toe.size) for outline in PARTS["lesser"](build)]
    last = [outline.moved(knuckle if bend else Frame(0, 0, 0), toe.size) for outline in PARTS["lesser_tip"](build)]
    if bend:
        return _drawn([([*first, *last], place)], skin)
    return _drawn([(first, place), (last, _beyond(place, knuckle))], skin)


def _beyond(place: Placing, knuckle: Frame) -> Placing:
    def placed(moment: Moment) -> Placed:
        x, y = Frame(*place(moment)[:3]).at(knuckle.x, knuckle.y)
        return Placed(x, y, moment.body.parts[_TIP].angle)

    return placed


def _drawn(pieces: Sequence[tuple[list[Outline], Placing]], skin: str) -> list[Shape]:
    edges = [
        Shape(tuple(one.path("edge") for one in outlines if one.fill != "nail"), place) for outlines, place in pieces
    ]
    fills = [
        Shape(tuple(one.path() if one.fill == "nail" else one.path(skin) for one in outlines), place)
        for outlines, place in pieces
    ]
    return edges + fills
