"""The way of a foot that writes letters: where on their grid it is, and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import dist
from typing import NamedTuple

from footwork.core.letters import path
from footwork.figure.geometry import Point

CORNERS = 3
"""Poses between which letters are written: the lower right, the upper left and the lower left corner of their grid."""

_PAUSE = 1.5
"""For how long a foot rests at the end of a letter, as units of the grid that it writes in that time."""


class Stop(NamedTuple):
    """A point of a letter, by the letter's number, and the share of a round at which the foot is there."""

    share: float
    letter: int
    at: Point


def stops(letters: Sequence[str]) -> list[Stop]:
    """All points of all letters, each letter in the same time, at one speed; the foot goes from the end of one to the
    beginning of the next."""
    found: list[Stop] = []
    for number, points in enumerate(map(path, letters)):
        ways = [0.0]
        for one, two in pairwise(points):
            ways.append(ways[-1] + dist(one, two))
        following = path(letters[(number + 1) % len(letters)])[0]
        whole = ways[-1] + 2 * _PAUSE + dist(points[-1], following)
        shares = [(number + way / whole) / len(letters) for way in (*ways, ways[-1] + _PAUSE)]
        found += [Stop(share, number, at) for share, at in zip(shares, (*points, points[-1]), strict=True)]
    return [*found, Stop(1.0, 0, found[0].at)]


def place(found: Sequence[Stop], share: float) -> Point:
    """Straight from stop to stop."""
    number = min(bisect_right(found, share, key=lambda stop: stop.share), len(found) - 1)
    (start, _letter, (x, y)), (end, _next, (to_x, to_y)) = found[number - 1], found[number]
    gone = (share - start) / (end - start)
    return x + gone * (to_x - x), y + gone * (to_y - y)
