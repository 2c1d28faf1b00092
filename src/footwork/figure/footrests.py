"""What legs lie on that is higher than the floor."""

from __future__ import annotations

from collections.abc import Sequence

from footwork.core.pose import Contact
from footwork.figure.build import SHANK
from footwork.figure.scene import DEPTH, Moment, Shape, around, fixed, flat

_NEARER, _FARTHER = 9.0, 24.0
"""How far towards us, and away from us, from the legs that lie on it, in cm."""


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
