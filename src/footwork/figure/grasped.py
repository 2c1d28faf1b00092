"""What toes can hold: it lies where they first take hold of it, goes with them, and falls back when they let go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from footwork.figure.build import TOE, TOE_RADII
from footwork.figure.geometry import Point, line, rotated
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around

PENCIL_RADIUS = 0.5
_PENCIL_SLANT = -135.0
"""A pencil lies across the foot: its point comes towards who looks."""

_MARBLE_RADIUS = 0.8
_STONE_RADIUS = 1.1
"""A stone of an inch, as in the programme that had people pick them up, in cm."""

_RELEASE, _FALL = 0.5, 0.5
"""The shares of a movement in which toes that let go have opened, and in which what they held then falls."""


def grip(moment: Moment, radius: float = PENCIL_RADIUS) -> Point:
    """The place in the crook of the working toes."""
    return moment.body.parts["working.toe"].at(TOE[0] * 0.95, -TOE_RADII[1] - radius * 0.6)


def pencil(moments: Sequence[Moment]) -> list[Shape]:
    wood = Path("pencil", lambda scale: line([(-2.2, -0.55), (4.2, -0.55), (4.2, 0.55), (-2.2, 0.55)], scale) + "Z")
    point = Path("wood", lambda scale: line([(4.2, -0.55), (5.8, 0), (4.2, 0.55)], scale) + "Z")
    lead = Path("ink", lambda scale: line([(5.2, -0.2), (5.8, 0), (5.2, 0.2)], scale) + "Z")
    return _held("pencil", moments, PENCIL_RADIUS, _PENCIL_SLANT, (wood, point, lead))


def marble(moments: Sequence[Moment]) -> list[Shape]:
    ball = around("marble", (-0.05, 0, _MARBLE_RADIUS), (0.05, 0, _MARBLE_RADIUS))
    return _held("marbles", moments, _MARBLE_RADIUS, 0.0, (ball,))


def stone(moments: Sequence[Moment]) -> list[Shape]:
    pebble = around("stone", (-0.4, 0, _STONE_RADIUS * 0.9), (0.4, 0, _STONE_RADIUS))
    return _held("stones", moments, _STONE_RADIUS, 0.0, (pebble,))


def _held(name: str, moments: Sequence[Moment], radius: float, slant: float, paths: tuple[Path, ...]) -> list[Shape]:
    """Nothing where nobody takes it."""
    held = [moment for moment in moments if moment.body.posture.grasps == name]
    return [Shape(paths, _way(name, moments, held, radius, slant))] if held else []


def _way(name: str, moments: Sequence[Moment], held: list[Moment], radius: float, slant: float) -> Placing:
    home = grip(held[0], radius)[0], radius
    toe = held[0].body.parts["working.toe"]
    on_toe = rotated((home[0] - toe.x, home[1] - toe.y), -toe.angle)
    opening = held[-1].stretch
    places: dict[float, Placed] = {}
    for moment in moments:
        x, y = home
        if moment.body.posture.grasps == name or (moment.stretch == opening and moment.share <= _RELEASE):
            x, y = moment.body.parts["working.toe"].at(*on_toe)
            last = x, y
        elif moment.stretch == opening and moment.share < _RELEASE + _FALL:
            fallen = ((moment.share - _RELEASE) / _FALL) ** 2
            x, y = last[0] + (home[0] - last[0]) * fallen, last[1] + (home[1] - last[1]) * fallen
        places[moment.at] = Placed(x, y, slant)
    return lambda moment: places[moment.at]


GRASPED: dict[str, Callable[[Sequence[Moment]], list[Shape]]] = {"pencil": pencil, "marbles": marble, "stones": stone}
