"""Where an arrow runs, for a part that goes some way: points and lengths in cm."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from math import atan2, copysign, cos, degrees, hypot, radians, sin

from footwork.figure.geometry import Point, rotated

_STEPS = 6
"""Of how many pieces an arrow beside a way is."""


class Course(Enum):
    """Where an arrow runs: round the pivot beside the way; level or upright, in front of the part or behind it whatever
    the way it goes, or out on the side on which the part mostly is; ahead of where it arrives, as a person shows the
    way to go. Of what is carried, upright in front of it where it goes straight up or down, else along the floor nearer
    to who looks, where nothing hides it; of what goes round and round, in half a circle over the top, far from the
    pivot, else as beside; from the floor up to what rises."""

    BESIDE = auto()
    IN_FRONT = auto()
    BEHIND = auto()
    UPRIGHT_BEHIND = auto()
    UPRIGHT_IN_FRONT = auto()
    AHEAD = auto()
    CARRIED = auto()
    ROUND = auto()
    BENEATH = auto()
    UPRIGHT_OUT = auto()


def around(way: Sequence[Point]) -> list[Point]:
    """Most of a circle along a way that closes, from where it begins."""
    (x, y), radius = _middle(way)
    start = degrees(atan2(way[0][1] - y, way[0][0] - x))
    turns = [start + _sense(way) * degree for degree in range(15, 331, 15)]
    return [(x + radius * cos(radians(turn)), y + radius * sin(radians(turn))) for turn in turns]


def over_the_top(way: Sequence[Point], pivot: Point, far: float) -> list[Point]:
    """Half a circle, as high as the way that closes and `far` from above the pivot: which way it goes is seen at once,
    for each begins where the other ends."""
    (_x, y), _radius = _middle(way)
    turns = range(*((-5, 186, 19) if _sense(way) > 0 else (185, -6, -19)))
    return [(pivot[0] + far * cos(radians(turn)), y + far * sin(radians(turn))) for turn in turns]


def _middle(way: Sequence[Point]) -> tuple[Point, float]:
    """Of a way, and how far it goes from there."""
    xs, ys = zip(*way, strict=True)
    return ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2), (max(xs) - min(xs) + max(ys) - min(ys)) / 4


def _sense(way: Sequence[Point]) -> int:
    """1 for a way that goes round counter-clockwise, -1 for one that goes clockwise."""
    around_it = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(way, [*way[1:], way[0]], strict=True))
    return 1 if around_it > 0 else -1


def _ahead(way: Sequence[Point], clear: float, least: float) -> list[Point]:
    """Level where the part moves more along the floor than up or down."""
    (x, y), (end_x, end_y) = way[0], way[-1]
    dx, dy = end_x - x, end_y - y
    turn = (0.0 if dx > 0 else 180.0) if abs(dx) > abs(dy) else degrees(atan2(dy, dx))
    ends = (rotated((far, 0), turn) for far in (clear, clear + least))
    return [(end_x + far_x, end_y + far_y) for far_x, far_y in ends]


def _in_front(way: Sequence[Point], clear: float, least: float) -> list[Point]:
    low = max(x for x, _y in way) + clear
    return _level(way, low, low + least)


def _behind(way: Sequence[Point], clear: float, least: float) -> list[Point]:
    high = min(x for x, _y in way) - clear
    return _level(way, high - least, high)


def _level(way: Sequence[Point], low: float, high: float) -> list[Point]:
    y = sum(y for _x, y in way) / len(way)
    return [(low, y), (high, y)] if way[-1][0] > way[0][0] else [(high, y), (low, y)]


def _upright_behind(way: Sequence[Point], clear: float, least: float) -> list[Point]:
    return _upright(way, min(x for x, _y in way) - clear, least)


def _upright_in_front(way: Sequence[Point], clear: float, least: float) -> list[Point]:
    return _upright(way, max(x for x, _y in way) + clear, least)


def _carried(way: Sequence[Point], clear: float, least: float) -> list[Point]:
    (x, y), (end_x, end_y) = way[0], way[-1]
    if abs(end_x - x) < abs(end_y - y):
        return _upright_in_front(way, clear, least)
    middle, half = (x + end_x) / 2, max(least, abs(end_x - x)) / 2
    return [(middle - copysign(half, end_x - x), -NEARER), (middle + copysign(half, end_x - x), -NEARER)]


def _beneath(way: Sequence[Point], clear: float, _least: float) -> list[Point]:
    x, y = max(way, key=lambda point: point[1])
    return [(x, 0.0), (x, y - clear)]


def lies(course: Course, way: Sequence[Point]) -> bool:
    """Whether an arrow is on the floor and has to stay there."""
    return course is Course.BENEATH or (course is Course.CARRIED and way[0][1] == way[-1][1])


NEARER = 3.2
"""How far below the things on a floor an arrow is drawn that lies on it nearer to who looks, in cm."""


def _upright(way: Sequence[Point], x: float, least: float) -> list[Point]:
    start, end = way[0][1], way[-1][1]
    short = max(0.0, least - abs(end - start)) / 2
    return [(x, start - copysign(short, end - start)), (x, end + copysign(short, end - start))]


STRAIGHT: Mapping[Course, Callable[[Sequence[Point], float, float], list[Point]]] = {
    Course.AHEAD: _ahead, Course.IN_FRONT: _in_front, Course.BEHIND: _behind, Course.UPRIGHT_BEHIND: _upright_behind,
    Course.UPRIGHT_IN_FRONT: _upright_in_front, Course.CARRIED: _carried,
    Course.BENEATH: _beneath,
}  # fmt: skip


def outwards(way: Sequence[Point], pivot: Point) -> Course:
    """Upright behind a part that is mostly behind its pivot, else in front of it."""
    middle = sum(x for x, _y in way) / len(way)
    return Course.UPRIGHT_BEHIND if middle < pivot[0] else Course.UPRIGHT_IN_FRONT


def beside(way: Sequence[Point], pivot: Point, out: float, least: float) -> list[Point]:
    """Along a way, moved off the pivot: curved where it is; a short one drawn out to where it can be seen, and farther
    off where it points at the pivot, so that it ends before what moves."""
    step = max(1, (len(way) - 1) // _STEPS)
    aside = [_off(point, pivot, out) for point in (*way[:-1:step], way[-1])]
    (x, y), (end_x, end_y) = aside[0], aside[-1]
    if hypot(end_x - x, end_y - y) >= least:
        return aside
    middle = (x + end_x) / 2, (y + end_y) / 2
    turn = degrees(atan2(way[-1][1] - way[0][1], way[-1][0] - way[0][0]))
    dx, dy = rotated((least / 2, 0), turn)
    if dx * (middle[0] - pivot[0]) + dy * (middle[1] - pivot[1]) < 0:
        middle = _off(middle, pivot, least / 2)
    return [(middle[0] - dx, middle[1] - dy), (middle[0] + dx, middle[1] + dy)]


def _off(point: Point, pivot: Point, out: float) -> Point:
    dx, dy = point[0] - pivot[0], point[1] - pivot[1]
    far = hypot(dx, dy) or 1.0
    return point[0] + dx / far * out, point[1] + dy / far * out
