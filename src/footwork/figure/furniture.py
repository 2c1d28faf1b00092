"""What a body leans on, holds or sits on: walls with a skirting board, worktops as cupboards, rails, chairs."""

from __future__ import annotations

from collections.abc import Sequence
from math import radians, tan

from footwork.core.picture import Furniture, Support, Where
from footwork.figure.arms import RAIL_HEIGHT, RAIL_SLOPE, WORKTOP_HEIGHT
from footwork.figure.build import TRUNK, Build
from footwork.figure.geometry import Circle, Frame
from footwork.figure.scene import DEPTH, Moment, Shape, around, fixed, flat

_EDGE = 999.0
"""Far outside every window, in cm."""

_SKIRTING = 8.0
_WALL_SHOWN = 12.0
_NEAR, _FAR = 6.0, 22.0
"""How far a wall or worktop comes towards us from the nearer hand, and how far away from it it goes, in cm."""

_TOP, _OVER, _CUPBOARD = 3.4, 3.0, 34.0
"""How thick a worktop is, how far it stands over its cupboard, and how much of that is shown, in cm."""


def support(wanted: Support | None, moments: Sequence[Moment], build: Build, floor: float) -> list[Shape]:
    """What the picture of the whole person has to lean on; the floor's far edge is drawn at `floor`."""
    if wanted is None:
        return []
    if wanted.what is Furniture.WORKTOP:
        return _worktop(wanted.away)
    if wanted.what is Furniture.RAIL:
        return _rail(wanted.away)
    if wanted.where is Where.BESIDE:
        return _wall_beside(floor)
    if wanted.where is Where.BEHIND:
        return _wall_end(back_of(moments, build), -1)
    return _wall_end(wanted.away, 1)


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
        return [(back_of(moments, build) - _WALL_SHOWN + 4, 10, 1)]
    shown = _CUPBOARD if wanted.what is Furniture.WORKTOP else _WALL_SHOWN
    return [(wanted.away + shown, 10, 1)]


def _wall_end(x: float, way: int) -> list[Shape]:
    """A wall seen along its face, which goes away from us; `way` is 1 where it stands ahead."""
    near, far = x - _NEAR * DEPTH[0], x + _FAR * DEPTH[0]
    low, high = -_NEAR * DEPTH[1], _FAR * DEPTH[1]
    behind = far if way > 0 else near
    thick = flat("wall", (behind, -_EDGE), (way * _EDGE, -_EDGE), (way * _EDGE, _EDGE), (behind, _EDGE))
    face = flat("wall-far", (near, low), (far, high), (far, _EDGE), (near, _EDGE))
    board = flat("prop", (near, low), (far, high), (far, high + _SKIRTING), (near, low + _SKIRTING))
    return [Shape((thick, face, board) if way > 0 else (face, board, thick), fixed)]


def _wall_beside(floor: float) -> list[Shape]:
    wall = flat("wall", (-_EDGE, floor), (_EDGE, floor), (_EDGE, _EDGE), (-_EDGE, _EDGE))
    board = flat("prop", (-_EDGE, floor), (_EDGE, floor), (_EDGE, floor + _SKIRTING), (-_EDGE, floor + _SKIRTING))
    return [Shape((wall, board), fixed)]


def _worktop(x: float) -> list[Shape]:
    """A cupboard with a door, its top seen from slightly above."""
    low, near, far = WORKTOP_HEIGHT - _TOP, -_NEAR * DEPTH[0], _FAR * DEPTH[0]
    front = x + _OVER
    body = flat("prop", (front, low), (_EDGE, low), (_EDGE, 0), (front + 5, 0), (front + 5, 8), (front, 8))
    door = flat("prop-far", (front + 4, low - 4), (front + 60, low - 4), (front + 60, 13), (front + 4, 13))
    surface = flat("wood", (x + near, WORKTOP_HEIGHT + near), (_EDGE, WORKTOP_HEIGHT + near),
                   (_EDGE, WORKTOP_HEIGHT + far), (x + far, WORKTOP_HEIGHT + far))  # fmt: skip
    rim = flat("prop-far", (x + near, WORKTOP_HEIGHT + near), (_EDGE, WORKTOP_HEIGHT + near),
               (_EDGE, low + near), (x + near, low + near))  # fmt: skip
    return [Shape((body, door, surface, rim), fixed)]


def _rail(x: float) -> list[Shape]:
    """Of a stair, on its far side, with a post at its foot; a hand holds it at `x`."""
    aside, deep = _RAIL_AWAY * DEPTH[0], _RAIL_AWAY * DEPTH[1]

    def on(far: float) -> tuple[float, float]:
        return x + far + aside, RAIL_HEIGHT + deep + far * tan(radians(RAIL_SLOPE))

    (low_x, low_y), high = on(-_RAIL_BEFORE), on(_RAIL_BEFORE * 2)
    post = around("prop-far", (low_x, deep, 1.6), (low_x, low_y, 1.6))
    return [Shape((post, around("prop", (low_x, low_y, 1.8), (*high, 1.8))), fixed)]


_RAIL_AWAY, _RAIL_BEFORE = 12.0, 34.0
"""How far away from the nearer hand a rail is, and how far before the hand that holds it it begins, in cm."""


def chair(moments: Sequence[Moment], build: Build, _top: float) -> list[Shape]:
    """Its seat right under the hip where that is lowest, its legs in depth."""
    hip: Frame = min((moment.body.parts["trunk"] for moment in moments), key=lambda trunk: trunk.y)
    back, front, top = hip.x - build.pelvis - 3, hip.x + 24, hip.y - build.pelvis
    aside, deep = 22 * DEPTH[0], 22 * DEPTH[1]
    seat = around("prop", (back, top - 1.6, 1.6), (front, top - 1.6, 1.6))
    upon = flat("prop-far", (back, top - 1), (front, top - 1), (front + aside, top + deep), (back + aside, top + deep))
    far = [around("prop-far", (x + aside, 1 + deep, 0.9), (x + aside, top - 2, 0.9)) for x in (back + 2, front - 2)]
    near = [around("prop", (x, 1, 1.1), (x, top - 2, 1.1)) for x in (back + 2, front - 2)]
    rest = flat("prop-far", (back - 4, top + 20), (back - 6, top + 44), (back - 6 + aside, top + 44 + deep),
                (back - 4 + aside, top + 20 + deep))  # fmt: skip
    posts = [
        around("prop-far", (back, top, 1.2), (back - 6, top + 45, 1.2)),
        around("prop-far", (back + aside, top + deep, 1.1), (back - 6 + aside, top + 45 + deep, 1.1)),
    ]
    return [Shape((*far, posts[1], rest, posts[0], *near, upon, seat), fixed)]
