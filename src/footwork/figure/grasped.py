"""What toes can hold: it lies where they first take hold of it, goes along, and falls when they let go:
back to where it was, or into a bowl."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from footwork.figure.geometry import Circle, Point, rotated
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around, fixed


class Grasped(NamedTuple):
    """What lies across under all toes, and what is so small that only some of them hold it."""

    across: list[Shape]
    small: list[Shape]


PENCIL_RADIUS = 0.75
_PENCIL_SLANT, _PENCIL_HALF = 20.0, 4.6
"""A pencil lies across the foot: it goes away from who looks, under the toes from the little one to the big one."""

_INTO_BOWL = ("marbles", "stones")
_RIM = 5.0
"""How high a bowl is, in cm."""

_MARBLE_RADIUS = 1.0
_STONE_RADIUS = 1.1
"""A stone of an inch, as in the programme that had people pick them up, in cm."""

_LIES = {"pencil": (1.5, PENCIL_RADIUS), "marbles": (2.2, _MARBLE_RADIUS), "stones": (2.4, _STONE_RADIUS)}
"""How far ahead of the ball of the foot the middle of what toes take lies, and how high, in cm."""

_OTHERS = ((6.2, 0.5), (3.2, 1.1))
"""How far ahead of the first the other marbles or stones lie, and how much higher: they are farther away, in cm."""

_RELEASE, _FALL = 0.5, 0.5
"""The shares of a movement in which toes that let go have opened, and in which what they held then falls."""


class Taken(NamedTuple):
    """The moments in which toes hold something, where its middle lay before they took it, in cm, and where that is from
    then on in the frame of the toes."""

    held: Sequence[Moment]
    home: Point
    on_toe: Point

    def at(self, moment: Moment) -> Point:
        """Where they have it at a moment at which they hold it."""
        return moment.body.parts["working.toe"].at(*self.on_toe)

    @property
    def let_go(self) -> Point:
        """Where it is when they let go."""
        return self.at(self.held[-1])


def taken(moments: Sequence[Moment], name: str = "") -> Taken | None:
    """None where nobody takes anything, or not what is named."""
    held = [moment for moment in moments if moment.body.posture.grasps and name in ("", moment.body.posture.grasps)]
    if not held:
        return None
    lies, radius = _LIES[held[0].body.posture.grasps]
    home = held[0].body.spot("working", "ball")[0] + lies, radius
    toe = held[0].body.parts["working.toe"]
    return Taken(held, home, rotated((home[0] - toe.x, home[1] - toe.y), -toe.angle))


def pencil(moments: Sequence[Moment]) -> list[Shape]:
    """A marker without a point."""
    far = _PENCIL_HALF
    whole = (-far, 0, PENCIL_RADIUS), (far, 0, PENCIL_RADIUS)
    cap = around("prop-far", (far - 2.4, 0, PENCIL_RADIUS), (far, 0, PENCIL_RADIUS))
    paths = around("edge", *whole), around("pencil", *whole), cap
    return _held("pencil", moments, paths, _PENCIL_SLANT)


def marble(moments: Sequence[Moment]) -> list[Shape]:
    return _held("marbles", moments, (_marble(),))


def stone(moments: Sequence[Moment]) -> list[Shape]:
    return _held("stones", moments, (_pebble(),))


def _marble(x: float = 0.0, y: float = 0.0) -> Path:
    return around("marble", (x - 0.05, y, _MARBLE_RADIUS), (x + 0.05, y, _MARBLE_RADIUS))


def _pebble(x: float = 0.0, y: float = 0.0) -> Path:
    return around("stone", (x - 0.4, y, _STONE_RADIUS * 0.9), (x + 0.4, y, _STONE_RADIUS))


def waiting(moments: Sequence[Moment]) -> list[Shape]:
    """The inside of the bowl, and the marbles or stones whose turn comes later."""
    if not (found := taken(moments)):
        return []
    one, radius = (_marble, _MARBLE_RADIUS) if _name(found) == "marbles" else (_pebble, _STONE_RADIUS)
    others = tuple(one(found.home[0] + apart, radius + up) for apart, up in _OTHERS)
    inside = around("stone", (-4.4, _RIM, 0.9), (4.4, _RIM, 0.9))
    return [Shape((inside,), _bowl(found)), Shape(others, fixed)]


def bowl_front(moments: Sequence[Moment]) -> list[Shape]:
    """What falls into the bowl is hidden by it."""
    found = taken(moments)
    side = around("bowl", (-2.2, 1.0, 1.0), (2.2, 1.0, 1.0), (5.0, _RIM - 0.5, 0.4), (-5.0, _RIM - 0.5, 0.4))
    return [Shape((side,), _bowl(found))] if found else []


def bowls(moments: Sequence[Moment]) -> list[Circle]:
    """The room that a bowl takes."""
    found = taken(moments)
    return [(found.let_go[0], 2.0, 8.5)] if found and _name(found) in _INTO_BOWL else []


def _name(found: Taken) -> str:
    return found.held[0].body.posture.grasps


def _bowl(found: Taken) -> Placing:
    place = Placed(found.let_go[0], 0.0)
    return lambda _moment: place


def _held(name: str, moments: Sequence[Moment], paths: tuple[Path, ...], slant: float = 0.0) -> list[Shape]:
    """Nothing where nobody takes it."""
    found = taken(moments, name)
    return [Shape(paths, _way(name, moments, found, slant))] if found else []


def _way(name: str, moments: Sequence[Moment], found: Taken, slant: float) -> Placing:
    last, opening = found.let_go, found.held[-1].stretch
    lies = (last[0], found.home[1] + 0.4) if name in _INTO_BOWL else found.home
    places: dict[float, Placed] = {}
    for moment in moments:
        x, y = found.home
        if moment.body.posture.grasps == name or (moment.stretch == opening and moment.share <= _RELEASE):
            last = x, y = found.at(moment)
        elif moment.stretch == opening and moment.share < _RELEASE + _FALL:
            fallen = ((moment.share - _RELEASE) / _FALL) ** 2
            x, y = last[0] + (lies[0] - last[0]) * fallen, last[1] + (lies[1] - last[1]) * fallen
        elif moment.stretch >= opening:
            x, y = lies
        places[moment.at] = Placed(x, y, slant)
    return lambda moment: places[moment.at]


ACROSS = frozenset({"pencil"})
"""What lies under all toes; the rest is small."""

GRASPED: dict[str, Callable[[Sequence[Moment]], list[Shape]]] = {"pencil": pencil, "marbles": marble, "stones": stone}
