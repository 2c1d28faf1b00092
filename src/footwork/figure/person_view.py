"""The whole person from the side of the other leg, so that the working one is seen from its inner side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from footwork.core.pose import Muscle
from footwork.figure.body import MUSCLES, PARTS, Outline
from footwork.figure.build import Build
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around, bone, deeper

LEG = ("shank", "thigh", "hindfoot", "forefoot", "toe", "toe_tip")
ARM = ("hand", "forearm", "upper_arm")
TRUNK = ("trunk", "head")

_FAR = {"shorts": "shorts-far", "sleeve": "shirt"}
_APART = 12.0
"""The far leg and arm are this much farther away than the near ones, in cm."""

_INSIDE = ("ink", "nail", "shade")
"""What lies within an outline and needs none of its own."""


def chain(names: tuple[str, ...], build: Build, *, side: str = "", far: bool = False) -> list[Shape]:
    """Parts that hang together: all their edges first, so that no edge runs where two of them join."""
    edges, fills = [], []
    for name in names:
        place = _place(f"{side}.{name}" if side else name, far=far)
        outlines = PARTS[name](build)
        edges.append(Shape(tuple(around("edge", *one.circles) for one in outlines if one.fill not in _INSIDE), place))
        fills.append(Shape(tuple(_filled(one, far=far) for one in outlines), place))
    return edges + fills


def by_the_working_foot(shapes: Iterable[Shape]) -> list[Shape]:
    """What that foot holds or stands on is as far away as it."""
    return [replace(shape, place=deeper(shape.place, _APART)) for shape in shapes]


@cache
def _place(name: str, *, far: bool) -> Placing:
    return deeper(bone(name), _APART) if far else bone(name)


def _filled(outline: Outline, *, far: bool) -> Path:
    return around(_FAR.get(outline.fill, outline.fill) if far else outline.fill, *outline.circles)


def muscles(side: str, shown: set[Muscle], *, far: bool = False) -> list[Shape]:
    """The muscles at work, as strongly as they work."""
    return [
        Shape((around("works", *circles),), _working(muscle, part if part == "trunk" else f"{side}.{part}", far=far))
        for muscle in sorted(shown)
        for part, circles in MUSCLES[muscle]
    ]


def _working(muscle: Muscle, part: str, *, far: bool) -> Placing:
    def place(moment: Moment) -> Placed:
        return where(moment)._replace(opacity=moment.body.posture.works.get(muscle, 0.0))

    where = _place(part, far=far)
    return place


def person(build: Build, shown: set[Muscle], *, together: bool) -> list[Shape]:
    return [
        *chain(ARM, build, side="working", far=True),
        *chain(LEG, build, side="working", far=True),
        *muscles("working", shown, far=True),
        *chain(TRUNK, build),
        *chain(LEG, build, side="other"),
        *(muscles("other", shown) if together else []),
        *chain(ARM, build, side="other"),
    ]
