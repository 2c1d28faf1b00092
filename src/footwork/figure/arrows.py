"""Where a movement goes: an arrow beside the part that moves, above the floor and off the body."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import atan2, degrees, hypot
from typing import NamedTuple

from footwork.core.pose import Part
from footwork.figure.courses import STRAIGHT, Course, around, beside, lies, outwards, over_the_top
from footwork.figure.geometry import Point, line, nearest_turn, rotated, smooth
from footwork.figure.moments import Stretch
from footwork.figure.scene import Moment, Path, Placed, Shape

Follow = Callable[[Moment], Point]

SHORTEST = 3.5
"""A movement that covers less than this in its view, in units of the picture, needs no arrow unless it is named."""

LEAST = 18.0
"""A shorter arrow would not be seen."""

_STILL = 0.3
"""A part that moves no farther, in cm, is not what an arrow is about in this view."""

_HEAD = 8.0

_PULLED = (Part.ARCH,)
"""What is not only brought somewhere and held there: while it is held, the pull goes on, and so does its arrow."""


class Guide(NamedTuple):
    """What an arrow follows, and how far from it it runs, in cm, where it is not beside the way."""

    follow: Follow
    course: Course = Course.BESIDE
    pivot: Follow | None = None
    clear: float = 0.0


class Sheet(NamedTuple):
    """A view's units to the centimetre, how far from a way an arrow runs in units, and whether there is a floor."""

    scale: float
    out: float
    floor: bool = True


def arrow(stretch: Stretch, named: Mapping[Part, Sequence[Guide]], usual: Sequence[Guide], sheet: Sheet) -> list[Shape]:
    """For the part that the pose names at the end of this stretch, or for the first of the `usual` points that moves
    far enough to be seen, and no less than half as far as any of the others."""
    if stretch.move.hold:
        return []
    part = stretch.moments[-1].body.posture.moves
    if part is Part.NONE:
        return []
    guides = named.get(part) if part else None
    guide = _usual(stretch, usual, sheet.scale) if guides is None else _farthest(stretch, guides)
    if guide is None:
        return []
    shown = _shown(stretch, guide, sheet)
    number = stretch.moments[0].stretch

    def place(moment: Moment) -> Placed:
        goes_on = part in _PULLED and moment.hold and moment.phase == stretch.move.phase
        return Placed(opacity=float(moment.stretch == number or goes_on))

    return [drawn(shown, sheet.scale, place)]


def drawn(way: Sequence[Point], scale: float, place: Callable[[Moment], Placed]) -> Shape:
    """A line with a head."""
    return Shape((Path("line-arrow", lambda scale: smooth(way, scale)), head(way, scale)), place)


def _farthest(stretch: Stretch, guides: Sequence[Guide]) -> Guide | None:
    """The first of those that go farthest, nearly enough."""
    extents = [_extent([guide.follow(moment) for moment in stretch.moments]) for guide in guides]
    if not extents or max(extents) <= _STILL:
        return None
    return next(guide for guide, extent in zip(guides, extents, strict=True) if extent > 0.9 * max(extents))


def _usual(stretch: Stretch, guides: Sequence[Guide], scale: float) -> Guide | None:
    extents = [_extent([guide.follow(moment) for moment in stretch.moments]) for guide in guides]
    least = max(SHORTEST / scale, max(extents) / 2)
    return next((guide for guide, extent in zip(guides, extents, strict=True) if extent >= least), None)


def _extent(way: Sequence[Point]) -> float:
    """The diagonal of the box around a way."""
    xs, ys = zip(*way, strict=True)
    return hypot(max(xs) - min(xs), max(ys) - min(ys))


def _shown(stretch: Stretch, guide: Guide, sheet: Sheet) -> list[Point]:
    way = [guide.follow(moment) for moment in stretch.moments]
    pivot = guide.pivot(stretch.moments[-1]) if guide.pivot else (0.0, 0.0)
    if stretch.move.rounds > 1:
        return over_the_top(way, pivot, guide.clear) if guide.course is Course.ROUND else around(way)
    course = outwards(way, pivot) if guide.course is Course.UPRIGHT_OUT else guide.course
    if course in (Course.BESIDE, Course.ROUND):
        found = beside(way, pivot, sheet.out / sheet.scale, LEAST / sheet.scale)
    else:
        found = STRAIGHT[course](way, guide.clear, LEAST / sheet.scale)
    return _above_floor(found, sheet.scale) if sheet.floor and not lies(course, found) else found


def _above_floor(way: list[Point], scale: float) -> list[Point]:
    """Lifted until its head too is clear of the floor."""
    lift = max(0.0, (_HEAD + 2) / scale - min(y for _x, y in way))
    return [(x, y + lift) for x, y in way]


def head(way: Sequence[Point], scale: float) -> Path:
    (x, y), (end_x, end_y) = way[-2], way[-1]
    angle = nearest_turn(degrees(atan2(end_y - y, end_x - x)), 0)
    size = _HEAD / scale
    corners = [rotated(corner, angle) for corner in ((size, 0), (-size * 0.3, size * 0.7), (-size * 0.3, -size * 0.7))]
    return Path("arrow", lambda scale: line([(end_x + dx, end_y + dy) for dx, dy in corners], scale) + "Z")
