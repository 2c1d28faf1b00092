"""What feet stand or lie on that is higher than the floor: a step, a stool."""

from __future__ import annotations

from collections.abc import Sequence

from footwork.core.pose import Contact
from footwork.figure.build import SHANK, STEP
from footwork.figure.posture import SIDES
from footwork.figure.scene import DEPTH, Moment, Shape, around, fixed, flat

_NEARER, _FARTHER = 9.0, 24.0
"""How far towards us, and away from us, from the foot that is on it, in cm."""

_RISER, _BEYOND = 2.5, 16.0
"""How far behind the heel a step begins, and how far it is shown beyond the toes, in cm."""


def step(moments: Sequence[Moment]) -> list[Shape]:
    """Under the foot that stands on it."""
    on = [(moment, side) for moment in moments for side in SIDES if moment.body.posture.on[side] is Contact.STEP]
    if not on:
        return []
    moment, side = on[0]
    heel, toes = (moment.body.spot(side, spot)[0] for spot in ("heel", "toes"))
    back, front = heel - 2.9 - _RISER, toes + _BEYOND
    near, far = -_NEARER * DEPTH[0], _FARTHER * DEPTH[0]
    low, high = -_NEARER * DEPTH[1], _FARTHER * DEPTH[1]
    side_face = flat(
        "prop", (back + near, low), (front + near, low), (front + near, STEP + low), (back + near, STEP + low)
    )
    top = flat("wood", (back + near, STEP + low), (front + near, STEP + low), (front + far, STEP + high),
               (back + far, STEP + high))  # fmt: skip
    riser = flat("prop-far", (back + near, low), (back + far, high), (back + far, STEP + high),
                 (back + near, STEP + low))  # fmt: skip
    return [Shape((riser, side_face, top), fixed)]


def stool(moments: Sequence[Moment]) -> list[Shape]:
    """Under the calves of legs that are off the floor."""
    shank = moments[0].body.parts["working.shank"]
    x, y = shank.at(SHANK * 0.52, -6.2)
    if moments[0].body.posture.on["working"] is not Contact.NONE:
        return []
    near, far = -_NEARER * DEPTH[0], (_FARTHER - 6) * DEPTH[0]
    top = flat("prop-far", (x - 13 + near, y + near), (x + 13 + near, y + near), (x + 13 + far, y + far),
               (x - 13 + far, y + far))  # fmt: skip
    seat = around("prop", (x - 12 + near, y + near - 1.4, 1.4), (x + 12 + near, y + near - 1.4, 1.4))
    legs = [
        around(fill, (x + way * 10 + deep, deep + 1, 1.0), (x + way * 10 + deep, y + deep - 3, 1.0))
        for fill, deep in (("prop-far", far), ("prop", near))
        for way in (-1, 1)
    ]
    return [Shape((*legs, top, seat), fixed)]
