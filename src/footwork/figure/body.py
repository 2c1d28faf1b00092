"""The outlines of a body's parts, each in the frame of its bone: x along the bone, outwards from the trunk.

Towards the front of the body is -y for trunk and head, +y for arms and legs; +y is up for a foot.
"""

from __future__ import annotations

from typing import NamedTuple

from footwork.core.pose import Muscle
from footwork.figure.build import (
    BALL,
    FOREARM,
    HAND,
    HEEL,
    MIDFOOT,
    MIDFOOT_RADIUS,
    SHANK,
    THIGH,
    TOE,
    TOE_RADII,
    TRUNK,
    UPPER_ARM,
    Build,
)  # fmt: skip
from footwork.figure.geometry import Circle


class Outline(NamedTuple):
    """A shape around circles (see geometry.hull); `fill` names its colour."""

    fill: str
    circles: tuple[Circle, ...]


def trunk(build: Build) -> list[Outline]:
    shirt = (
        (4, 0, build.pelvis), (17, -1.5, build.waist), (34, -1.5, build.chest),
        (TRUNK - 5, 0, build.shoulder), (34, 1, build.chest),
    )  # fmt: skip
    return [
        Outline("shorts", ((0, 0, build.pelvis), (8, 0, build.pelvis - 0.4))),
        Outline("shirt", shirt),
    ]


def head(build: Build) -> list[Outline]:
    return [
        Outline("skin", ((-6, 0.5, build.neck + 0.4), (10, -1, build.neck))),
        Outline("hair", ((12.5, 4.2, 3.6), (14.5, -1, 5), (21.5, -1.4, 8.6), (20.8, 1.6, 8.9))),
        Outline("skin", ((11.2, -5.4, 3.8), (15.6, -9.1, 1.3), (20.5, -4.6, 5.4), (16.4, 0.4, 3.4))),
        Outline("shade", ((14.8, 1.9, 0.9), (16.2, 2.2, 1.2))),
        Outline("ink", ((18.2, -7.2, 0.8), (18.9, -7.2, 0.8))),
    ]


def upper_arm(build: Build) -> list[Outline]:
    elbow = build.upper_arm * 0.8
    return [
        Outline("skin", ((0, 0, build.upper_arm), (UPPER_ARM, 0, elbow))),
        Outline("sleeve", ((0, 0, build.shoulder * 0.92), (UPPER_ARM * 0.52, 0, build.upper_arm + 0.5))),
    ]


def forearm(build: Build) -> list[Outline]:
    return [Outline("skin", ((0, 0, build.upper_arm * 0.8), (FOREARM, 0, build.wrist)))]


def hand(build: Build) -> list[Outline]:
    return [Outline("skin", ((0, 0, build.wrist), (7, -0.4, 2.6), (HAND - 1.2, 0.4, 1.2), (8, 1, 2.4)))]


def thigh(build: Build) -> list[Outline]:
    hem = build.thigh * 0.42 + build.knee * 0.58
    return [
        Outline("skin", ((0, 0, build.thigh), (THIGH, 0, build.knee))),
        Outline("shorts", ((0, 0, build.thigh + 0.4), (THIGH * 0.58, 0, hem + 0.9))),
    ]


def shank(build: Build) -> list[Outline]:
    return [Outline("skin", ((0, 0, build.knee), (11, -1.6, build.calf), (SHANK, 0, build.ankle)))]


def hindfoot(build: Build) -> list[Outline]:
    return [
        Outline("skin", (HEEL, (*MIDFOOT, MIDFOOT_RADIUS), (0, 0, build.ankle))),
    ]


def forefoot(_build: Build) -> list[Outline]:
    return [Outline("skin", ((0, 0, MIDFOOT_RADIUS), BALL))]


def toe(_build: Build) -> list[Outline]:
    return [Outline("skin", ((0, 0, TOE_RADII[0]), (TOE[0], 0, TOE_RADII[1])))]


def toe_tip(_build: Build) -> list[Outline]:
    return [
        Outline("skin", ((0, 0, TOE_RADII[1]), (TOE[1], 0, TOE_RADII[2]))),
        Outline("nail", ((1.7, 0.75, 0.4), (3.1, 0.62, 0.3))),
    ]


PARTS = {
    "thigh": thigh, "shank": shank, "hindfoot": hindfoot, "forefoot": forefoot, "toe": toe, "toe_tip": toe_tip,
    "upper_arm": upper_arm, "forearm": forearm, "hand": hand, "trunk": trunk, "head": head,
}  # fmt: skip

LESSER_TOES = ((-0.3, 0.35, 0.94),)
"""Shift forward, shift up and size of toes that are seen behind the big toe."""

MUSCLES: dict[Muscle, tuple[tuple[str, tuple[Circle, ...]], ...]] = {
    Muscle.SHIN: (("shank", ((4, 2.2, 1.6), (16, 1.4, 2.2), (31, 1.0, 1.2))),),
    Muscle.CALF: (("shank", ((3, -3.4, 1.6), (12, -4.6, 2.4), (27, -2.2, 0.9))),),
    Muscle.ARCH: (
        ("hindfoot", ((-2.5, -4.9, 1.0), (4.4, -3.0, 1.5))),
        ("forefoot", ((-0.2, -0.7, 1.5), (6.2, -2.5, 1.2))),
    ),
    Muscle.TOE_FLEXORS: (
        ("forefoot", ((4.5, -1.9, 1.2), (7.2, -2.7, 1.0))),
        ("toe", ((0, -0.5, 1.0), (TOE[0], -0.4, 0.8))),
        ("toe_tip", ((0, -0.4, 0.8), (TOE[1] - 0.2, -0.2, 0.65))),
    ),
    Muscle.THIGH: (("thigh", ((7, 3.4, 3.2), (22, 2.4, 3.4), (36, 1.6, 1.8))),),
    Muscle.BUTTOCK: (("trunk", ((-3, 4.5, 3.4), (5, 4.5, 3.2))),),
}
"""Where a group of muscles lies, as shapes in the frames of parts."""
