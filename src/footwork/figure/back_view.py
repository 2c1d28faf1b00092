"""The whole person from behind, for what moves sideways and cannot be seen from the side: drawn for the left leg.

Nothing but the working leg moves, by the abduction of its hip.
"""

from __future__ import annotations

from math import cos, radians, sin

from footwork.core.pose import Muscle
from footwork.figure.build import ANKLE_HEIGHT, SHANK, THIGH, TRUNK, Build
from footwork.figure.geometry import Circle, Point
from footwork.figure.scene import Moment, Placed, Shape, around, fixed

HIP_HEIGHT = THIGH + SHANK + ANKLE_HEIGHT
HALF_HIP, HALF_SHOULDER = 8.5, 17.0
"""How far the joints lie from the middle of the body, in cm. Ours."""

TOP = HIP_HEIGHT + TRUNK + 32
WORKTOP = HIP_HEIGHT + 2
_FARTHEST = 35.0
"""How far a leg is lifted to the side at most, in degrees."""

WIDTH = HALF_HIP + (THIGH + SHANK) * sin(radians(_FARTHEST)) + 8, HALF_SHOULDER + 14
"""What the view shows to the left and to the right of the middle, in cm."""


def behind(build: Build, shown: set[Muscle]) -> list[Shape]:
    """In drawing order: the worktop ahead of the body first, the head last."""
    limbs = [*(_arm(build, way) for way in (-1, 1)), _standing_leg(build), _lifted_leg(build)]
    return [_worktop(), *limbs, *_trunk(build), *_at_work(build, shown), *_head(build)]


def ankle(moment: Moment) -> Point:
    """Of the working leg."""
    aside = radians(_abduction(moment))
    return -HALF_HIP - (THIGH + SHANK) * sin(aside), HIP_HEIGHT - (THIGH + SHANK) * cos(aside)


def hip(_moment: Moment) -> Point:
    return -HALF_HIP, HIP_HEIGHT


def _abduction(moment: Moment) -> float:
    return moment.body.posture.angles["working.hip_abduction"]


def _worktop() -> Shape:
    top = around("prop", (-HALF_SHOULDER - 12, WORKTOP, 1.4), (HALF_SHOULDER + 12, WORKTOP, 1.4))
    legs = [around("prop-far", (x, 1, 1.2), (x, WORKTOP - 2, 1.2)) for x in (-HALF_SHOULDER - 8, HALF_SHOULDER + 8)]
    return Shape((*legs, top), fixed)


def _arm(build: Build, way: int) -> Shape:
    shoulder = way * HALF_SHOULDER, HIP_HEIGHT + TRUNK - 6
    elbow, hand = (way * (HALF_SHOULDER + 5), HIP_HEIGHT + 20), (way * (HALF_SHOULDER - 1), WORKTOP + 2)
    skin = [around("skin", (*elbow, build.upper_arm * 0.8), (*hand, build.wrist))]
    skin.append(around("skin", (*shoulder, build.upper_arm), (*elbow, build.upper_arm * 0.8)))
    sleeve = around("sleeve", (*shoulder, build.shoulder * 0.9), (*_between(shoulder, elbow), build.upper_arm + 0.5))
    return Shape((*skin, sleeve), fixed)


def _between(one: Point, two: Point) -> Point:
    return (one[0] + two[0]) / 2, (one[1] + two[1]) / 2


def _leg(build: Build) -> list[tuple[str, tuple[Circle, ...]]]:
    """From the hip downwards: x to the side, y down, before it is placed."""
    knee, heel = -THIGH, -THIGH - SHANK
    return [
        ("skin", ((0, heel - ANKLE_HEIGHT + 2.6, 2.6), (0, heel, build.ankle))),
        ("skin", ((0, knee, build.knee), (0, knee - 11, build.calf), (0, heel, build.ankle))),
        ("skin", ((0, 0, build.thigh), (0, knee, build.knee))),
        ("shorts", ((0, 0, build.thigh + 0.4), (0, knee * 0.58, build.knee + 1.8))),
    ]


def _edged(build: Build) -> tuple:  # type: ignore[type-arg]
    parts = _leg(build)
    return (*(around("edge", *circles) for _fill, circles in parts), *(around(fill, *c) for fill, c in parts))


def _standing_leg(build: Build) -> Shape:
    return Shape(_edged(build), lambda _moment: Placed(HALF_HIP, HIP_HEIGHT))


def _lifted_leg(build: Build) -> Shape:
    return Shape(_edged(build), lambda moment: Placed(-HALF_HIP, HIP_HEIGHT, -_abduction(moment)))


def _trunk(build: Build) -> list[Shape]:
    shoulders = HIP_HEIGHT + TRUNK - 6
    shirt = (
        (-HALF_HIP + 1, HIP_HEIGHT + 8, build.pelvis - 1), (HALF_HIP - 1, HIP_HEIGHT + 8, build.pelvis - 1),
        (HALF_SHOULDER - 4, shoulders, build.shoulder), (4 - HALF_SHOULDER, shoulders, build.shoulder),
    )  # fmt: skip
    shorts = (-HALF_HIP, HIP_HEIGHT, build.pelvis), (HALF_HIP, HIP_HEIGHT, build.pelvis)
    return [
        Shape((around("edge", *shirt), around("edge", *shorts)), fixed),
        Shape((around("shorts", *shorts), around("shirt", *shirt)), fixed),
    ]


def _at_work(build: Build, shown: set[Muscle]) -> list[Shape]:
    """The muscles at the sides of both hips: of the leg that is lifted, and of the one that keeps the pelvis level."""
    if Muscle.BUTTOCK not in shown:
        return []
    out = HALF_HIP + build.pelvis * 0.45

    def strength(moment: Moment) -> Placed:
        return Placed(opacity=moment.body.posture.works.get(Muscle.BUTTOCK, 0.0))

    return [
        Shape((around("works", (way * out, HIP_HEIGHT + 7, 2.2), (way * (out + 1), HIP_HEIGHT - 3, 2.6)),), strength)
        for way in (-1, 1)
    ]


def _head(build: Build) -> list[Shape]:
    neck = HIP_HEIGHT + TRUNK
    skin = (0, neck - 5, build.neck + 0.4), (0, neck + 8, build.neck)
    hair = (0, neck + 14, 7.6), (0, neck + 20.5, 8.8)
    ears = [((way * 8.6, neck + 14, 1.4), (way * 8.6, neck + 15, 1.4)) for way in (-1, 1)]
    edges = (around("edge", *skin), around("edge", *hair))
    return [
        Shape(edges, fixed),
        Shape((around("skin", *skin), *(around("skin", *ear) for ear in ears), around("hair", *hair)), fixed),
    ]
