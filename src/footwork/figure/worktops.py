"""Worktops as kitchens have them: cupboards with a top, ahead of a body or along its way."""

from __future__ import annotations

from footwork.figure.arms import WORKTOP_HEIGHT
from footwork.figure.scene import DEPTH, Path, Placed, Shape, fixed, flat, repeated

_EDGE = 999.0
"""Far outside every window, in cm."""

_TOP, _OVER, CUPBOARD = 3.4, 3.0, 34.0
"""How thick a worktop is, how far it stands over its cupboard, and how much of that is shown, in cm."""

_NEAR, _FAR = 6.0, 26.0
"""How far one that stands ahead comes towards us from the nearer hand, and how far away from it it goes, in cm."""

_DEEP, _KICK, _DOOR = 40.0, 8.0, 45.0
"""How deep one is, how high its doors begin, and about how wide they are, in cm."""


def worktop_ahead(x: float) -> Shape:
    """Seen from its end: the side of a cupboard, through which no floor is seen, and the top from slightly above."""
    low, near, far = WORKTOP_HEIGHT - _TOP, -_NEAR * DEPTH[0], _FAR * DEPTH[0]
    front, base = x + _OVER + near, near
    corners = ((front, low), (_EDGE, low), (_EDGE, base), (front + 5, base), (front + 5, base + _KICK),
               (front, base + _KICK))  # fmt: skip
    drawn = [
        flat("cupboard-far", (front, y), (front + 2.4, y), (front + 2.4, y + high), (front, y + high))
        for y, high in ((base + _KICK, 50.0), (base + _KICK + 51.5, low - base - _KICK - 51.5))
    ]
    kick = flat("cupboard-far", (front + 5, base), (_EDGE, base), (_EDGE, base + _KICK), (front + 5, base + _KICK))
    surface = flat("wood", (x + near, WORKTOP_HEIGHT + near), (_EDGE, WORKTOP_HEIGHT + near),
                   (_EDGE, WORKTOP_HEIGHT + far), (x + far, WORKTOP_HEIGHT + far))  # fmt: skip
    rim = flat("wood-far", (x + near, WORKTOP_HEIGHT + near), (_EDGE, WORKTOP_HEIGHT + near), (_EDGE, low + near),
               (x + near, low + near))  # fmt: skip
    return Shape((flat("ground", *corners), flat("cupboard", *corners), kick, *drawn, surface, rim), fixed)


def worktop_beside(away: float, passes: float) -> list[Shape]:
    """With doors along the way, `away` cm farther than who stands before it."""
    base = away * DEPTH[1]
    top = WORKTOP_HEIGHT + base
    doors = Shape(tuple(_doors(base, top, passes)), lambda moment: Placed(-moment.passed))
    return [_front(base, top), doors, _plate(top)]


def _front(base: float, top: float) -> Shape:
    return Shape((_along("cupboard", base, top), _along("cupboard-far", base, base + _KICK)), fixed)


def _doors(base: float, top: float, passes: float) -> list[Path]:
    """The gaps between doors, with a handle beside each."""
    low, high = base + _KICK, top - _TOP - 1
    gaps = [flat("cupboard-far", (x, low), (x + 1, low), (x + 1, high), (x, high)) for x in repeated(passes, _DOOR)]
    grips = [
        flat("board", (x + 5, high - 14), (x + 6.4, high - 14), (x + 6.4, high - 4), (x + 5, high - 4))
        for x in repeated(passes, _DOOR)
    ]
    return [*gaps, *grips]


def _plate(top: float) -> Shape:
    return Shape((_along("wood", top, top + _DEEP * DEPTH[1]), _along("wood-far", top - _TOP, top)), fixed)


def _along(fill: str, low: float, high: float) -> Path:
    """A strip across the whole picture."""
    return flat(fill, (-_EDGE, low), (_EDGE, low), (_EDGE, high), (-_EDGE, high))
