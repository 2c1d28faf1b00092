"""Walls: a surface with a skirting board, ahead of a body or behind it, or beside it along the way."""

from __future__ import annotations

from footwork.figure.geometry import line
from footwork.figure.scene import DEPTH, Path, Placed, Shape, fixed, flat, repeated

_EDGE = 999.0
"""Far outside every window, in cm."""

SHOWN = 12.0
"""How much of what is behind the surface of a wall is in the picture, in cm."""

_SKIRTING = 8.0
_NEAR, _FAR = 6.0, 22.0
"""How far a wall comes towards us from the nearer hand, and how far away from it it goes, in cm."""

_PANEL = 26.0
"""About how wide the boards are of a wall along the way, in cm."""


def wall_ahead(x: float) -> Shape:
    """Seen along its face, which goes away from us."""
    return Shape(tuple(_end(x, 1)), fixed)


def wall_behind(x: float) -> Shape:
    return Shape(tuple(_end(x, -1)), fixed)


def _end(x: float, way: int) -> list[Path]:
    near, far = x - _NEAR * DEPTH[0], x + _FAR * DEPTH[0]
    low, high = -_NEAR * DEPTH[1], _FAR * DEPTH[1]
    behind = far if way > 0 else near
    thick = flat("wall", (behind, -_EDGE), (way * _EDGE, -_EDGE), (way * _EDGE, _EDGE), (behind, _EDGE))
    face = flat("wall-far", (near, low), (far, high), (far, _EDGE), (near, _EDGE))
    board = flat("board", (near, low), (far, high), (far, high + _SKIRTING), (near, low + _SKIRTING))
    return [thick, face, board] if way > 0 else [face, board, thick]


def wall_beside(away: float, passes: float) -> list[Shape]:
    """Of boards, `away` cm farther than who stands before it, its skirting board on the floor."""
    floor = away * DEPTH[1]
    wall = flat("wall", (-_EDGE, floor), (_EDGE, floor), (_EDGE, _EDGE), (-_EDGE, _EDGE))
    board = flat("board", (-_EDGE, floor), (_EDGE, floor), (_EDGE, floor + _SKIRTING), (-_EDGE, floor + _SKIRTING))
    places = repeated(passes, _PANEL)

    def joints(scale: float) -> str:
        return "".join(line([(x, floor + _SKIRTING), (x, _EDGE / 4)], scale) for x in places)

    return [
        Shape((wall,), fixed),
        Shape((Path("line-wall", joints),), lambda moment: Placed(-moment.passed)),
        Shape((board,), fixed),
    ]
