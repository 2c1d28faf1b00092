"""What is drawn about the body: where the movement goes, where a foot presses, when to hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import atan2, copysign, cos, degrees, hypot, radians, sin

from footwork.core.pose import Spot
from footwork.figure.geometry import Point, line, nearest_turn, rotated, smooth
from footwork.figure.moments import Stretch
from footwork.figure.scene import Moment, Path, Placed, Shape

Follow = Callable[[Moment], Point]

SHORTEST = 3.5
"""A movement that covers less than this in its view, in units of the picture, needs no arrow."""

_LEAST = 16.0
"""A shorter arrow would not be seen."""

_HEAD = 8.0
_CORNER = 18.0
_CLOCK = 9

_STRIPE = 17.0
_STRIPE_DEPTH = -1.2
"""Marks on a floor that passes: about how far apart, and how deep, in cm."""


def pressure(spot: Spot, scale: float) -> Shape:
    """Three strokes that rise to the floor beneath the spot, as strongly as it presses."""
    unit = 1 / scale

    def place(moment: Moment) -> Placed:
        x, _y = moment.body.spot("working", spot)
        return Placed(x, opacity=moment.body.posture.presses.get(spot, 0.0))

    strokes = [line([(dx * unit, -10 * unit), (dx * unit, -3 * unit)], scale) for dx in (-6, 0, 6)]
    return Shape((Path("line-mark", lambda _scale: "".join(strokes)),), place)


def hold(scale: float, origin: Point) -> Shape:
    """A clock, in the upper corner of a view, while a pose is held."""
    x, y = (_CORNER - origin[0]) / scale, (origin[1] - _CORNER) / scale
    face = Path(
        "line-hold",
        lambda _scale: f"M0 -{_CLOCK}A{_CLOCK} {_CLOCK} 0 1 1 0 {_CLOCK}A{_CLOCK} {_CLOCK} 0 1 1 0 -{_CLOCK}",
    )
    hands = Path("line-hold", lambda _scale: line([(0, _CLOCK * 0.6), (0, 0), (_CLOCK * 0.45, 0)]))
    return Shape((face, hands), lambda moment: Placed(x, y, opacity=float(moment.hold)))


def stripes(passes: float) -> Shape:
    """Across a floor that passes beneath somebody who walks, by `passes` cm in a round: after it, it looks the same."""
    apart = passes / max(1, round(passes / _STRIPE))
    places = [n * apart for n in range(-20, 21)]

    def dashes(scale: float) -> str:
        return "".join(line([(x, _STRIPE_DEPTH), (x + _STRIPE / 3, _STRIPE_DEPTH)], scale) for x in places)

    return Shape((Path("line-floor", dashes),), lambda moment: Placed(-moment.passed))


def onwards(scale: float) -> Shape:
    """The way on."""
    way = [(-16 / scale, -9 / scale), (16 / scale, -9 / scale)]
    return Shape((Path("line-arrow", lambda scale: line(way, scale)), _head(way, scale)), lambda _moment: Placed())


def arrow(stretch: Stretch, follow: Sequence[Follow], centre: Follow, out: float, scale: float) -> list[Shape]:
    """For the first of the points that moves far enough in this stretch to be seen, and no less than half as far as any
    of the others: `out` units of the picture beside its way, on
    the side away from `centre`, or around it where the stretch goes in rounds."""
    if stretch.move.hold:
        return []
    ways = [[follow_one(moment) for moment in stretch.moments] for follow_one in follow]
    least = max(SHORTEST / scale, max(map(_extent, ways)) / 2)
    way = next((way for way in ways if _extent(way) >= least), None)
    if way is None:
        return []
    middle = centre(stretch.moments[len(stretch.moments) // 2])
    shown = _around(way, scale) if stretch.move.rounds > 1 else _beside(way, middle, out, scale)
    number = stretch.moments[0].stretch

    def place(moment: Moment) -> Placed:
        return Placed(opacity=float(moment.stretch == number))

    return [Shape((Path("line-arrow", lambda scale: smooth(shown, scale)), _head(shown, scale)), place)]


def _extent(way: Sequence[Point]) -> float:
    """The diagonal of the box around a way."""
    xs, ys = zip(*way, strict=True)
    return hypot(max(xs) - min(xs), max(ys) - min(ys))


def _around(way: Sequence[Point], scale: float) -> list[Point]:
    """Most of a circle along a way that closes, from where it begins."""
    xs, ys = zip(*way, strict=True)
    x, y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    radius = (max(xs) - min(xs) + max(ys) - min(ys)) / 4
    start = degrees(atan2(way[0][1] - y, way[0][0] - x))
    quarter = way[len(way) // 4]
    sense = 1 if nearest_turn(degrees(atan2(quarter[1] - y, quarter[0] - x)), start) > start else -1
    turns = [start + sense * degree for degree in range(15, 331, 15)]
    return [(x + radius * cos(radians(turn)), y + radius * sin(radians(turn))) for turn in turns]


def _beside(way: Sequence[Point], centre: Point, beside: float, scale: float) -> list[Point]:
    """Straight along a way from its start to its end, moved aside, and never too short to be seen."""
    (x, y), (end_x, end_y) = way[0], way[-1]
    along = degrees(atan2(end_y - y, end_x - x))
    out = rotated((0, beside / scale), along)
    middle = (x + end_x) / 2, (y + end_y) / 2
    away = (middle[0] - centre[0]) * out[0] + (middle[1] - centre[1]) * out[1]
    aside = middle[0] + copysign(1, away) * out[0], middle[1] + copysign(1, away) * out[1]
    half = max(hypot(end_x - x, end_y - y), _LEAST / scale) / 2
    ahead = rotated((half, 0), along)
    return [(aside[0] - ahead[0], aside[1] - ahead[1]), (aside[0] + ahead[0], aside[1] + ahead[1])]


def _head(way: Sequence[Point], scale: float) -> Path:
    (x, y), (end_x, end_y) = way[-2], way[-1]
    angle = nearest_turn(degrees(atan2(end_y - y, end_x - x)), 0)
    size = _HEAD / scale
    corners = [rotated(corner, angle) for corner in ((size, 0), (-size * 0.3, size * 0.7), (-size * 0.3, -size * 0.7))]
    return Path("arrow", lambda scale: line([(end_x + dx, end_y + dy) for dx, dy in corners], scale) + "Z")


def following(part: str) -> Follow:
    """The way of a part's origin."""
    return lambda moment: moment.body.parts[part][:2]
