"""Things to sit down on, to rest the legs on and to step onto, and a band that is held: placed by the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from footwork.core.pose import Contact
from footwork.figure.bands import strap
from footwork.figure.build import SHANK, STEP
from footwork.figure.scene import Moment, Shape, around, fixed

_SEAT = 9.0
"""How far a seat lies below the hip of somebody who sits on it, in cm."""


def seat(moments: Sequence[Moment]) -> list[Shape]:
    """The chair behind somebody who stands up from it, under the lowest that the hip goes."""
    if any(moment.body.parts["trunk"].y < 60 for moment in moments) and not _sits(moments):
        low = min((moment.body.parts["trunk"] for moment in moments), key=lambda trunk: trunk.y)
        top, back, front = low.y - _SEAT, low.x - 14, low.x + 20
        legs = [around("prop-far", (x, 1, 1), (x, top - 2, 1)) for x in (back + 2, front - 2)]
        rest = around("prop-far", (back, top, 1.3), (back - 5, top + 42, 1.3))
        return [Shape((*legs, rest, around("prop", (back, top - 1.6, 1.6), (front, top - 1.6, 1.6))), fixed)]
    return []


def _sits(moments: Sequence[Moment]) -> bool:
    """Whether the hip stays where it is: that body has its chair already."""
    heights = [moment.body.parts["trunk"].y for moment in moments]
    return max(heights) - min(heights) < 1


def stool(moments: Sequence[Moment]) -> list[Shape]:
    """Under the calves."""
    x, y = moments[0].body.parts["working.shank"].at(SHANK * 0.55, -6.5)
    top = around("prop", (x - 12, y - 1.6, 1.6), (x + 12, y - 1.6, 1.6))
    legs = [around("prop-far", (x + way * 10, 1, 1), (x + way * 10, y - 3, 1)) for way in (-1, 1)]
    return [Shape((*legs, top), fixed)]


def step(moments: Sequence[Moment]) -> list[Shape]:
    """Under the foot that stands on it."""
    standing = [moment for moment in moments if moment.body.posture.on["working"] is Contact.STEP]
    if not standing:
        return []
    heel, toes = (standing[0].body.spot("working", spot)[0] for spot in ("heel", "toes"))
    block = [(heel - 5, 1, 0.6), (toes + 6, 1, 0.6), (toes + 6, STEP - 0.6, 0.6), (heel - 5, STEP - 0.6, 0.6)]
    return [Shape((around("prop", *block),), fixed)]


def held_band(moments: Sequence[Moment]) -> list[Shape]:
    """From the hand to the ball of the foot, and round it."""
    return [
        replace(
            shape, paths=tuple(path if path.fill != "towel" else path._replace(fill="band") for path in shape.paths)
        )
        for shape in strap(moments)
    ]


FURNITURE = {"step": step, "stool": stool, "long-band": held_band}
