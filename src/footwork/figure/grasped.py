"""What toes can hold: it lies where they first take hold of it, goes along, and falls when they let go:
back to where it was, or into a bowl."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from footwork.figure.build import TOE, TOE_RADII
from footwork.figure.geometry import Circle, Point, rotated
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around, fixed

PENCIL_RADIUS = 0.75
_PENCIL_SLANT = -135.0
"""A pencil lies across the foot: one end comes towards who looks."""

_INTO_BOWL = ("marbles", "stones")
_RIM = 5.0
"""How high a bowl is, in cm."""

_MARBLE_RADIUS = 0.8
_STONE_RADIUS = 1.1
"""A stone of an inch, as in the programme that had people pick them up, in cm."""

_RELEASE, _FALL = 0.5, 0.5
"""The shares of a movement in which toes that let go have opened, and in which what they held then falls."""


def grip(moment: Moment, radius: float = PENCIL_RADIUS) -> Point:
    """The place in the crook of the working toes."""
    return moment.body.parts["working.toe"].at(TOE[0] * 0.95, -TOE_RADII[1] - radius * 0.6)


def pencil(moments: Sequence[Moment]) -> list[Shape]:
    """A marker without a point."""
    barrel = around("pencil", (-3.6, 0, PENCIL_RADIUS), (3.6, 0, PENCIL_RADIUS))
    cap = around("prop-far", (1.4, 0, PENCIL_RADIUS + 0.06), (3.6, 0, PENCIL_RADIUS + 0.06))
    return _held("pencil", moments, PENCIL_RADIUS, _PENCIL_SLANT, (barrel, cap))


def marble(moments: Sequence[Moment]) -> list[Shape]:
    return _held("marbles", moments, _MARBLE_RADIUS, 0.0, (_marble(),))


def stone(moments: Sequence[Moment]) -> list[Shape]:
    return _held("stones", moments, _STONE_RADIUS, 0.0, (_pebble(),))


def _marble(x: float = 0.0, y: float = 0.0) -> Path:
    return around("marble", (x - 0.05, y, _MARBLE_RADIUS), (x + 0.05, y, _MARBLE_RADIUS))


def _pebble(x: float = 0.0, y: float = 0.0) -> Path:
    return around("stone", (x - 0.4, y, _STONE_RADIUS * 0.9), (x + 0.4, y, _STONE_RADIUS))


def waiting(moments: Sequence[Moment]) -> list[Shape]:
    """The inside of the bowl, and the marbles or stones whose turn comes later."""
    held = _those_held(moments)
    if not held:
        return []
    x, _y = grip(held[0])
    one, radius = (_marble, _MARBLE_RADIUS) if _name(held) == "marbles" else (_pebble, _STONE_RADIUS)
    others = tuple(one(x + apart, radius + up) for apart, up in ((5.2, 0.5), (2.7, 1.1)))
    inside = around("stone", (-4.4, _RIM, 0.9), (4.4, _RIM, 0.9))
    return [Shape((inside,), _bowl(held)), Shape(others, fixed)]


def bowl_front(moments: Sequence[Moment]) -> list[Shape]:
    """What falls into the bowl is hidden by it."""
    held = _those_held(moments)
    side = around("bowl", (-2.2, 1.0, 1.0), (2.2, 1.0, 1.0), (5.0, _RIM - 0.5, 0.4), (-5.0, _RIM - 0.5, 0.4))
    return [Shape((side,), _bowl(held))] if held else []


def bowls(moments: Sequence[Moment]) -> list[Circle]:
    """The room that a bowl takes."""
    held = _those_held(moments)
    return [(_over(held), 2.0, 7.0)] if held and _name(held) in _INTO_BOWL else []


def _those_held(moments: Sequence[Moment]) -> list[Moment]:
    return [moment for moment in moments if moment.body.posture.grasps]


def _name(held: Sequence[Moment]) -> str:
    return held[0].body.posture.grasps


def _over(held: Sequence[Moment]) -> float:
    """Where the toes let go."""
    return grip(held[-1])[0]


def _bowl(held: Sequence[Moment]) -> Placing:
    return lambda _moment: Placed(_over(held), 0.0)


def _held(name: str, moments: Sequence[Moment], radius: float, slant: float, paths: tuple[Path, ...]) -> list[Shape]:
    """Nothing where nobody takes it."""
    held = [moment for moment in moments if moment.body.posture.grasps == name]
    return [Shape(paths, _way(name, moments, held, radius, slant))] if held else []


def _way(name: str, moments: Sequence[Moment], held: list[Moment], radius: float, slant: float) -> Placing:
    home = grip(held[0], radius)[0], radius
    toe = held[0].body.parts["working.toe"]
    on_toe = rotated((home[0] - toe.x, home[1] - toe.y), -toe.angle)
    opening = held[-1].stretch
    lies = (_over(held), radius + 0.4) if name in _INTO_BOWL else home
    places: dict[float, Placed] = {}
    for moment in moments:
        x, y = home
        if moment.body.posture.grasps == name or (moment.stretch == opening and moment.share <= _RELEASE):
            x, y = moment.body.parts["working.toe"].at(*on_toe)
            last = x, y
        elif moment.stretch == opening and moment.share < _RELEASE + _FALL:
            fallen = ((moment.share - _RELEASE) / _FALL) ** 2
            x, y = last[0] + (lies[0] - last[0]) * fallen, last[1] + (lies[1] - last[1]) * fallen
        elif moment.stretch >= opening:
            x, y = lies
        places[moment.at] = Placed(x, y, slant)
    return lambda moment: places[moment.at]


GRASPED: dict[str, Callable[[Sequence[Moment]], list[Shape]]] = {"pencil": pencil, "marbles": marble, "stones": stone}
