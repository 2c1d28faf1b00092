"""Whether what is drawn beside a body lies on it: outlines as they are at an instant of the movement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tests.figure.paths import Point
from tests.figure.places import Place
from tests.figure.reading import Group, Window

BODY = {"skin", "skin-far", "shirt", "shorts", "shorts-far", "sleeve", "hair", "shoe"}
"""The colours of what nothing may be written upon."""


def inside(point: Point, corners: Sequence[Point]) -> bool:
    """Whether a point lies within a closed outline."""
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise((*corners, corners[0])):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossings += 1
    return crossings % 2 == 1


def bodies(window: Window, percent: float) -> Iterator[list[Point]]:
    """The outlines of all parts of the body that are seen."""
    for group in window.groups:
        place = group.at(percent)
        if group.fills & BODY and place.opacity > 0.5:
            for fill, points in group.outlines:
                if fill in BODY:
                    yield place.of(points)


def upon(window: Window, mark: Group, percent: float, steps: Sequence[Point] = ((0, 0),)) -> bool:
    """Whether a mark lies on the body at an instant; also where it is moved by any of the `steps`."""
    place: Place = mark.at(percent)
    points = [(x + dx, y + dy) for x, y in place.of(mark.outline) for dx, dy in steps]
    return any(inside(point, corners) for corners in _near(bodies(window, percent), points) for point in points)


def _near(outlines: Iterable[list[Point]], points: Sequence[Point]) -> Iterator[list[Point]]:
    """Those whose boxes reach one of the points."""
    low_x, high_x = min(x for x, _y in points), max(x for x, _y in points)
    low_y, high_y = min(y for _x, y in points), max(y for _x, y in points)
    for corners in outlines:
        xs, ys = [x for x, _y in corners], [y for _x, y in corners]
        if min(xs) <= high_x and max(xs) >= low_x and min(ys) <= high_y and max(ys) >= low_y:
            yield corners
