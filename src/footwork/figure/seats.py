"""What people sit on and what stands beside them: chairs and tables, their legs in depth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from footwork.figure.build import SEATED_HIP, Build
from footwork.figure.geometry import Circle, Frame
from footwork.figure.scene import DEPTH, Moment, Path, Shape, around, fixed, flat

_DEEP = 26.0
"""How deep a seat is, from the nearer side to the farther, in cm."""

_TABLE_HIGH, TABLE_LONG, TABLE_DEEP = 36.0, 20.0, 20.0
"""In cm."""


def reach(moments: Sequence[Moment], build: Build) -> Circle:
    """How far back a chair goes: what of it has to be in the picture."""
    hip = min(moment.body.parts["trunk"].x for moment in moments)
    return hip - build.pelvis - 10, SEATED_HIP, 1


def chair(moments: Sequence[Moment], build: Build, _top: float) -> list[Shape]:
    """Its seat right under the hip where that is lowest; its back behind."""
    hip: Frame = min((moment.body.parts["trunk"] for moment in moments), key=lambda trunk: trunk.y)
    back, front, top = hip.x - build.pelvis - 3, hip.x + 24, hip.y - build.pelvis
    aside, deep = _DEEP * DEPTH[0], _DEEP * DEPTH[1]
    seat = around("prop", (back, top - 1.6, 1.6), (front, top - 1.6, 1.6))
    upon = flat("wood", (back, top - 1), (front, top - 1), (front + aside, top + deep), (back + aside, top + deep))
    slats = [
        flat("wood", *((back - 6 * (y + way) / 45 + x, top + y + way + up)
                       for x, up, way in ((0, 0, 0), (aside, deep, 0), (aside, deep, 9), (0, 0, 9))))
        for y in (18, 34)
    ]  # fmt: skip
    far, near = (
        around(fill, (back + x, top + y, r), (back - 6 + x, top + 45 + y, r))
        for fill, x, y, r in (("prop-far", aside, deep, 1.1), ("prop", 0.0, 0.0, 1.3))
    )
    return [Shape((*_legs(back + 2, front - 2, top - 2), far, *slats, near, upon, seat), fixed)]


def table(x: float, base: float, *, long: float = TABLE_LONG, way: int = 1) -> list[Path]:
    """What is seen of a low table whose nearest leg stands at (x, base); it goes on in the `way` 1 or -1 from there."""
    top, far = base + _TABLE_HIGH, TABLE_DEEP * DEPTH[0]
    ends = x - way * 4, x + way * long
    legs = [
        flat(fill, (at - 1.7, foot), (at + 1.7, foot), (at + 2.2, top + foot - base), (at - 2.2, top + foot - base))
        for fill, deep in (("prop-far", far), ("prop", 0.0))
        for at, foot in ((x + deep, base + deep), (ends[1] - way * 4 + deep, base + deep))
    ]
    board = flat("wood", (ends[0], top), (ends[1], top), (ends[1] + far, top + far), (ends[0] + far, top + far))
    rim = flat("prop-far", (ends[0], top - 4.5), (ends[1], top - 4.5), (ends[1], top), (ends[0], top))
    return [*legs, board, rim]


def _legs(low: float, high: float, top: float) -> Iterator[Path]:
    """Four, the farther two first."""
    for fill, deep in (("prop-far", _DEEP), ("prop", 0.0)):
        for x in (low, high):
            yield around(fill, (x + deep * DEPTH[0], 1 + deep * DEPTH[1], 1.1), (x + deep * DEPTH[0], top, 1.1))
