"""What a view holds: shapes in drawing order, each with the way it is placed at a moment of the movement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import atan2, cos, pi, sin
from typing import NamedTuple

from footwork.figure.geometry import Circle, Point, curved, hull, line, num
from footwork.figure.skeleton import Skeleton


class Moment(NamedTuple):
    """One instant of a repetition: at a `share` of a round of one of its stretches, by number. `passed` is how far the
    floor has passed beneath the body in this round, in cm."""

    at: float
    stretch: int
    share: float
    phase: str
    hold: bool
    body: Skeleton
    passed: float


class Placed(NamedTuple):
    """A shape's place in its view: cm from the view's origin, degrees counter-clockwise, stretched along and across."""

    x: float = 0.0
    y: float = 0.0
    angle: float = 0.0
    along: float = 1.0
    across: float = 1.0
    opacity: float = 1.0


Placing = Callable[[Moment], Placed]


class Path(NamedTuple):
    """`fill` names a colour; a path that starts with "line-" is drawn, not filled."""

    fill: str
    d: Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Shape:
    """`stays`: it keeps its place in the view, even where that follows what moves along."""

    paths: tuple[Path, ...]
    place: Placing
    stays: bool = False


def around(fill: str, *circles: Circle) -> Path:
    """A filled outline around circles, given in cm."""
    return Path(fill, lambda scale: hull(circles, scale))


def along(fill: str, *points: Point) -> Path:
    """A filled outline that runs softly through points, given in cm."""
    return Path(fill, lambda scale: curved(points, scale))


def strip(fill: str, *circles: Circle) -> Path:
    """A filled outline along both sides of circles in a row, as wide as they are, with round ends."""
    (x, y, first), (end_x, end_y, last) = circles[0], circles[-1]
    turn = atan2(end_y - y, end_x - x) + pi / 2
    left, right = (
        [(x + way * r * cos(turn), y + way * r * sin(turn)) for x, y, r in circles[::way]] for way in (1, -1)
    )

    def d(scale: float) -> str:
        ends = ((num(last * scale), right), (num(first * scale), left[:1]))
        return line(left, scale) + "".join(f"A{r} {r} 0 0 1 {line(side, scale)[1:]}" for r, side in ends)

    return Path(fill, d)


def flat(fill: str, *corners: Point) -> Path:
    """A filled outline with straight sides, given in cm."""
    return Path(fill, lambda scale: line(corners, scale) + "Z")


@cache
def bone(name: str) -> Placing:
    """Placed as a part of the body is; the same for all shapes of that part."""

    def place(moment: Moment) -> Placed:
        return Placed(*moment.body.parts[name])

    return place


def deeper(place: Placing, depth: float) -> Placing:
    """The same, `depth` cm farther from who looks: a little higher and further on, as if seen from slightly above."""
    right, up = depth * DEPTH[0], depth * DEPTH[1]

    def placed(moment: Moment) -> Placed:
        x, y, *more = place(moment)
        return Placed(x + right, y + up, *more)

    return placed


def repeated(passes: float, about: float) -> list[float]:
    """Places some `about` cm apart, such that after a floor has passed by `passes` cm it looks the same."""
    apart = passes / max(1, round(passes / about)) if passes else about
    return [n * apart for n in range(-int(_BACK / apart), int(_ON / apart) + 1)]


_BACK, _ON = 160.0, 400.0
"""How far behind a body, and how far ahead of it, what is repeated goes on, in cm."""

DEPTH = (0.28, 0.28)
"""How far to the right and up a centimetre of depth is drawn."""


def fixed(_moment: Moment) -> Placed:
    """Placed in the world, once for all."""
    return _FIXED


_FIXED = Placed()
