"""How a foot close up was at the start, so that it is seen what has changed."""

from __future__ import annotations

from math import dist

from footwork.figure.body import PARTS
from footwork.figure.build import Build
from footwork.figure.scene import Moment, Placed, Shape

_PALE = 0.3
_FAR = 0.6
"""From how far on the tips of toes that have moved show it fully, in cm."""


def ghost(build: Build, moments: list[Moment]) -> list[Shape]:
    """Behind the foot, as one shape."""
    start = moments[0].body
    paths = [
        outline.moved(start.parts[f"working.{name}"]).path("edge")
        for name in ("hindfoot", "forefoot", "toe", "toe_tip")
        for outline in PARTS[name](build)
        if outline.fill == "skin"
    ]

    def place(moment: Moment) -> Placed:
        gone = dist(moment.body.spot("working", "toes"), start.spot("working", "toes"))
        return Placed(opacity=_PALE * min(1.0, gone / _FAR))

    return [Shape(tuple(paths), place)]
