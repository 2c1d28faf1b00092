"""Where a shape is, and how it gets from one place to the next by its keyframes."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from math import cos, radians, sin
from typing import NamedTuple

from tests.figure.paths import Point


class Place(NamedTuple):
    """Where a shape is in its window: y grows downwards, angles turn clockwise."""

    x: float = 0.0
    y: float = 0.0
    angle: float = 0.0
    along: float = 1.0
    across: float = 1.0
    opacity: float = 1.0

    def of(self, points: Iterable[Point]) -> list[Point]:
        """Points of the shape as they are in the window."""
        c, s = cos(radians(self.angle)), sin(radians(self.angle))
        stretched = ((x * self.along, y * self.across) for x, y in points)
        return [(self.x + x * c - y * s, self.y + x * s + y * c) for x, y in stretched]


class Way:
    """A property's values by percent of the whole, as the cascade leaves them, between those at rest where an end has
    none of its own."""

    def __init__(self, values: dict[float, tuple[float, ...]], rest: tuple[float, ...]) -> None:
        self.stops = sorted(({0.0: rest, 100.0: rest} | values).items())
        self.percents = [percent for percent, _value in self.stops]

    def at(self, percent: float) -> tuple[float, ...]:
        """In between, every number by itself."""
        index = min(bisect(self.percents, percent), len(self.stops) - 1)
        (before, one), (after, two) = self.stops[index - 1 : index + 1]
        share = (percent - before) / (after - before)
        return tuple(a + (b - a) * share for a, b in zip(one, two, strict=True))
