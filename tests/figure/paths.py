"""Reads the paths that figures are made of back into points: M, L, A, C and S with absolute numbers, and Z."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import atan2, cos, hypot, pi, radians, sin, sqrt

Point = tuple[float, float]

STEPS = 12
_TAKES = {"M": 2, "L": 2, "A": 7, "C": 6, "S": 4, "Z": 0}


def commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Every command with its numbers; an assertion fails for anything else that a path may hold."""
    for letter, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        numbers = [float(number) for number in text.replace(",", " ").split()]
        assert len(numbers) == _TAKES[letter], f"{letter}{text}"
        yield letter, numbers


@cache
def points(d: str) -> list[Point]:
    """Along the path, arcs and curves in small steps; y grows downwards, as in SVG."""
    found: list[Point] = []
    arrives = (0.0, 0.0)
    for letter, numbers in commands(d):
        if letter == "A":
            found += _arc(found[-1], numbers[0], bool(numbers[3]), bool(numbers[4]), (numbers[5], numbers[6]))
        elif letter in "CS":
            x, y = found[-1]
            reflected = [2 * x - arrives[0], 2 * y - arrives[1]] if letter == "S" else []
            found += _curve(found[-1], [*reflected, *numbers])
            arrives = numbers[-4], numbers[-3]
        elif letter != "Z":
            found.append((numbers[0], numbers[1]))
    return found


def _arc(start: Point, radius: float, large: bool, sweep: bool, end: Point) -> list[Point]:
    """By the implementation notes of SVG, for circles."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    chord = hypot(dx, dy)
    if not chord:
        return []
    radius = max(radius, chord / 2)
    off = sqrt(radius * radius - chord * chord / 4) * (-1 if large == sweep else 1)
    x, y = (start[0] + end[0]) / 2 - dy / chord * off, (start[1] + end[1]) / 2 + dx / chord * off
    first = atan2(start[1] - y, start[0] - x)
    turn = (atan2(end[1] - y, end[0] - x) - first) % (2 * pi) - (0 if sweep else 2 * pi)
    turns = [first + turn * step / STEPS for step in range(1, STEPS + 1)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in turns]


def _curve(start: Point, numbers: list[float]) -> list[Point]:
    ends = [start, (numbers[0], numbers[1]), (numbers[2], numbers[3]), (numbers[4], numbers[5])]
    found = []
    for step in range(1, STEPS + 1):
        t = step / STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (sum(w * end[axis] for w, end in zip(weights, ends, strict=True)) for axis in (0, 1))
        found.append((x, y))
    return found


def support(found: list[Point], direction: float) -> float:
    """How far points reach in a direction, in degrees."""
    x, y = cos(radians(direction)), sin(radians(direction))
    return max(point[0] * x + point[1] * y for point in found)


def sense(found: list[Point]) -> str:
    """Which way round points go, as somebody sees it who looks at the picture."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(found, [*found[1:], found[0]], strict=True))
    assert abs(area) > 1, "they go neither way round"
    return "clockwise" if area > 0 else "counter-clockwise"
