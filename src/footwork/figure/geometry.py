"""Points, frames and outlines in a plane: x forward, y up, angles in degrees counter-clockwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import acos, asin, atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""Centre and radius."""


class Frame(NamedTuple):
    """Where a part of the body is, and which way it points."""

    x: float
    y: float
    angle: float

    def at(self, x: float, y: float) -> Point:
        """The place in the world of a point of the part."""
        turn = radians(self.angle)
        c, s = cos(turn), sin(turn)
        return self.x + x * c - y * s, self.y + x * s + y * c

    def then(self, x: float, y: float, turn: float) -> Frame:
        """The frame of the next part, joined at a point of this one and turned by `turn`."""
        there_x, there_y = self.at(x, y) if x or y else (self.x, self.y)
        return Frame(there_x, there_y, self.angle + turn)


def rotated(point: Point, angle: float) -> Point:
    c, s = cos(radians(angle)), sin(radians(angle))
    return point[0] * c - point[1] * s, point[0] * s + point[1] * c


def angle_at_height(reach: Point, height: float, near: float) -> float:
    """The turn, nearest to `near`, that brings the point `reach` to `height` above the centre of turning; as close as
    can be where it does not reach that far."""
    length, lean = hypot(*reach), degrees(atan2(reach[1], reach[0]))
    rise = degrees(asin(max(-1.0, min(1.0, height / length))))
    return min((nearest_turn(turn, near) for turn in (rise - lean, 180 - rise - lean)), key=lambda a: abs(a - near))


def two_links(start: Point, end: Point, first: float, second: float, bends: int = -1) -> tuple[float, float]:
    """The angle of the first of two links that reach from start to end, and how far the joint between them is bent:
    counter-clockwise with `bends` 1, clockwise with -1. Straight, and short of it, where the end is too far away."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    far = max(min(hypot(dx, dy), first + second), abs(first - second) + 1e-9)
    at_start = acos(max(-1.0, min(1.0, (first**2 + far**2 - second**2) / (2 * first * far))))
    between = acos(max(-1.0, min(1.0, (first**2 + second**2 - far**2) / (2 * first * second))))
    return degrees(atan2(dy, dx) - bends * at_start), 180 - degrees(between)


def nearest_turn(angle: float, near: float) -> float:
    """`angle`, give or take whole turns, as near to `near` as can be."""
    return angle - 360 * round((angle - near) / 360)


@lru_cache(maxsize=4096)
def hull(circles: tuple[Circle, ...], scale: float = 1.0) -> str:
    """The path around circles that a tight band would take, in SVG's coordinates (y down).

    The circles stand in counter-clockwise order, each on the outline. Two make a tapered limb.
    """
    rounds = [(x * scale, y * scale, r * scale) for x, y, r in circles]
    normals = [_normal(one, two) for one, two in zip(rounds, [*rounds[1:], rounds[0]], strict=True)]
    parts: list[str] = []
    for (x, y, r), before, after in zip(rounds, [normals[-1], *normals[:-1]], normals, strict=True):
        far = int((after - before) % 360 > 180)
        parts.append(f"{'L' if parts else 'M'}{_on(x, y, r, before)}A{num(r)} {num(r)} 0 {far} 0 {_on(x, y, r, after)}")
    return "".join(parts) + "Z"


def _normal(one: Circle, two: Circle) -> float:
    """The outward direction in which both circles touch their common tangent."""
    dx, dy = two[0] - one[0], two[1] - one[1]
    return degrees(atan2(dy, dx) - acos(max(-1.0, min(1.0, (one[2] - two[2]) / hypot(dx, dy)))))


def _on(x: float, y: float, r: float, angle: float) -> str:
    return pair((x + r * cos(radians(angle)), y + r * sin(radians(angle))))


def smooth(points: Sequence[Point], scale: float = 1.0) -> str:
    """A path that runs softly through all points, in SVG's coordinates (y down)."""
    placed = [(x * scale, y * scale) for x, y in points]
    return _spline([placed[0], *placed, placed[-1]])


@lru_cache(maxsize=4096)
def curved(points: tuple[Point, ...], scale: float = 1.0) -> str:
    """The closed path that runs softly through all points, in SVG's coordinates (y down)."""
    placed = [(x * scale, y * scale) for x, y in points]
    return _spline([placed[-1], *placed, *placed[:2]]) + "Z"


def _spline(placed: Sequence[Point]) -> str:
    """From the second point to the last but one, by Catmull and Rom: as it leaves a point the way it came there, only
    where it arrives has to be written (S)."""
    path = f"M{pair(placed[1])}"
    for number, (before, start, end, after) in enumerate(zip(placed, placed[1:], placed[2:], placed[3:], strict=False)):
        out = start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6
        back = end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6
        path += f"S{pair(back)} {pair(end)}" if number else f"C{pair(out)} {pair(back)} {pair(end)}"
    return path


def line(points: Iterable[Point], scale: float = 1.0) -> str:
    return "M" + "L".join(pair((x * scale, y * scale)) for x, y in points)


def pair(point: Point) -> str:
    """A point in SVG's coordinates, where y grows downwards."""
    return f"{num(point[0])} {num(-point[1])}"


def num(value: float, digits: int = 1) -> str:
    """A number for SVG or CSS, without the zeros that need not be written."""
    return f"{round(value, digits):g}"
