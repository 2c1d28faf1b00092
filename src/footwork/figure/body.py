"""The outlines of a body's parts, each in the frame of its bone: x along the bone, outwards from the trunk.

Towards the front of the body is -y for trunk and head, +y for arms and legs; +y is up for a foot.
"""

from __future__ import annotations

from typing import NamedTuple

from footwork.figure.build import (
    ANKLE_HEIGHT,
    FOREARM,
    SHANK,
    THIGH,
    TOE,
    TOE_RADII,
    TRUNK,
    UPPER_ARM,
    Build,
)  # fmt: skip
from footwork.figure.geometry import Circle, Frame, Point
from footwork.figure.scene import Path, along, around, flat


class Outline(NamedTuple):
    """A shape around circles (see geometry.hull), or a soft curve through points, or straight sides between corners,
    where those are given; `fill` names its colour."""

    fill: str
    circles: tuple[Circle, ...] = ()
    points: tuple[Point, ...] = ()
    corners: tuple[Point, ...] = ()

    def moved(self, frame: Frame, size: float = 1.0) -> Outline:
        """The same, as it is in a frame in which this one's is `frame`, and as large."""
        circles = tuple((*frame.at(x * size, y * size), r * size) for x, y, r in self.circles)
        points, corners = (tuple(frame.at(x * size, y * size) for x, y in of) for of in (self.points, self.corners))
        return Outline(self.fill, circles, points, corners)

    def path(self, fill: str = "") -> Path:
        if self.corners:
            return flat(fill or self.fill, *self.corners)
        return along(fill or self.fill, *self.points) if self.points else around(fill or self.fill, *self.circles)


def _hem(x: float, half: float) -> Outline:
    """Across a limb, up to `x` along it."""
    return Outline("dim", corners=((x, -half), (x, half), (x - 1.3, half), (x - 1.3, -half)))


def trunk(build: Build) -> list[Outline]:
    """A shirt that hangs over the shorts with a hem; its back is in the shade."""
    low, half = -0.6, build.pelvis - 3.4
    shirt = (
        (low, half, 3.4), (low, -half, 3.4), (17, -1.5, build.waist), (34, -1.5, build.chest),
        (TRUNK - 5, 0, build.shoulder), (34, 1, build.chest),
    )  # fmt: skip
    back = build.chest * 0.42
    return [
        Outline("shirt", shirt),
        Outline("dim", ((low + 1, half - 0.6, 2.6), (17, build.waist * 0.36, back), (36, back, back))),
        _hem(low - 1.6, half + 1.6),
    ]


def head(build: Build) -> list[Outline]:
    """A face in profile, its hair and ear."""
    neck = build.neck
    return [
        Outline("skin", ((-6, 0.5, neck + 1.0), (3, 0, neck), (10, -0.8, neck))),
        Outline("skin", points=_FACE),
        Outline("hair", points=_HAIR),
        Outline("skin", ((15.6, 1.0, 1.3), (18.0, 1.3, 1.6))),
        Outline("shade", ((16.0, 0.9, 0.5), (17.8, 1.2, 0.7))),
        Outline("shade", ((13.3, -8.0, 0.35), (13.1, -6.2, 0.3))),
        Outline("eye", ((18.5, -6.5, 0.75), (19.1, -6.5, 0.75))),
        Outline("hair", ((21.2, -7.7, 0.35), (21.5, -5.0, 0.3))),
    ]


_FACE = (
    (9.2, -5.4), (9.6, -1.0), (13.0, 3.4), (20.0, 6.0), (26.5, 0.0), (24.8, -6.2), (21.0, -8.1), (19.2, -7.9),
    (16.6, -10.2), (15.5, -8.8), (14.2, -9.0), (12.9, -8.6), (11.4, -8.8), (9.8, -7.8),
)  # fmt: skip
_HAIR = (
    (23.6, -7.4), (27.6, -4.6), (29.8, 0.6), (28.6, 6.4), (23.4, 10.0), (16.6, 9.2), (11.6, 6.4), (12.6, 3.6),
    (16.4, 2.9), (19.6, 2.0), (20.6, -1.6), (22.2, -4.8),
)  # fmt: skip


def upper_arm(build: Build) -> list[Outline]:
    elbow, end, wide = build.upper_arm * 0.8, UPPER_ARM * 0.52, build.upper_arm + 0.5
    return [
        Outline("skin", ((0, 0, build.upper_arm), (UPPER_ARM, 0, elbow))),
        Outline("sleeve", ((0, 0, build.shoulder * 0.92), (end, -wide + 1.4, 1.4), (end, wide - 1.4, 1.4))),
        _hem(end + 0.2, wide),
    ]


def forearm(build: Build) -> list[Outline]:
    elbow = build.upper_arm * 0.8
    return [
        Outline("skin", ((0, 0, elbow), (6, 0, elbow * 1.04), (FOREARM, 0, build.wrist))),
    ]


def thigh(build: Build) -> list[Outline]:
    """The shorts end in a hem; its back is in the shade."""
    end, wide = THIGH * 0.58, build.thigh * 0.42 + build.knee * 0.58 + 0.9
    return [
        Outline("skin", ((0, 0, build.thigh), (THIGH, 0, build.knee))),
        Outline("shorts", ((0, 0, build.pelvis), (end, -wide + 1.4, 1.4), (end, wide - 1.4, 1.4))),
        Outline("dim", ((0, -build.thigh * 0.56, build.thigh * 0.42), (end - wide * 0.38, -wide * 0.6, wide * 0.38))),
        _hem(end, wide),
    ]


def shank(build: Build) -> list[Outline]:
    """A calf with its belly a third of the way down, in the shade; a shin, a heel cord that narrows above the heel."""
    knee, calf, ankle = build.knee, build.calf, build.ankle
    points = (
        (-knee, 0.0), (1.0, -knee), (12.5, -calf * 1.36), (21.0, -calf * 1.02), (30.0, -ankle * 1.18),
        (SHANK - 5, -ankle * 0.94), (SHANK + ankle * 0.8, 0.0), (SHANK - 5, ankle * 0.94), (26.0, calf * 0.62),
        (12.0, calf * 0.8), (1.0, knee * 1.02),
    )  # fmt: skip
    dark = (
        (1.0, -knee * 0.9), (12.5, -calf * 1.25), (21.0, -calf * 0.94), (30.0, -ankle * 1.02),
        (SHANK - 6, -ankle * 0.76), (28.0, -ankle * 0.5), (13.0, -calf * 0.52),
    )  # fmt: skip
    return [Outline("skin", points=points), Outline("dim", points=dark)]


def hindfoot(build: Build) -> list[Outline]:
    """Heel pad, the hollow beside the heel cord, the top of the instep, the arch as far as its middle."""
    ankle = build.ankle
    points = (
        (-3.2, _SOLE), (-5.4, -5.8), (-6.2, -4.0), (-5.6, -1.9), (-ankle * 1.24, 0.4), (-ankle * 0.8, 2.4),
        (0.0, ankle), (ankle * 0.86, 2.0), (ankle * 1.24, 0.7), (5.6, -0.2), (7.6, -0.9), (7.8, -4.6), (5.0, -4.5),
        (2.4, -5.2), (-0.4, -6.4),
    )  # fmt: skip
    return [Outline("skin", points=points)]


def midfoot(_build: Build) -> list[Outline]:
    """Rounds off where a bent midfoot would break the sole and the instep."""
    points = (
        (-3.0, 2.2), (-1.6, 3.2), (0.2, 2.6), (2.0, 1.9), (3.8, 1.2), (5.2, -3.3), (3.0, -2.95), (0.0, -2.8),
        (-3.0, -2.95), (-5.2, -3.3),
    )  # fmt: skip
    return [Outline("skin", points=points)]


def forefoot(_build: Build) -> list[Outline]:
    """From the middle of the arch to the ball."""
    points = (
        (-2.2, 1.6), (0.8, 2.2), (3.4, 1.3), (6.2, 0.0), (8.0, -0.7), (9.0, -2.2), (8.6, -3.9), (7.2, _SOLE + 2.3),
        (5.2, -4.0), (2.8, -3.0), (0.2, -2.2), (-2.4, -2.2),
    )  # fmt: skip
    return [Outline("skin", points=points)]


_SOLE = -ANKLE_HEIGHT


def toe(_build: Build) -> list[Outline]:
    return [Outline("skin", ((0, 0, TOE_RADII[0]), (TOE[0], 0, TOE_RADII[1])))]


def toe_tip(_build: Build) -> list[Outline]:
    return [
        Outline("skin", ((0, 0, TOE_RADII[1]), (1.6, -0.15, TOE_RADII[1]), (TOE[1], 0, TOE_RADII[2]))),
        Outline("nail", ((1.9, 0.8, 0.4), (3.2, 0.62, 0.32))),
    ]


def lesser(_build: Build) -> list[Outline]:
    return [Outline("skin-far", ((0, 0, TOE_RADII[1]), (TOE[0], 0, TOE_RADII[2])))]


def lesser_tip(_build: Build) -> list[Outline]:
    radius = TOE_RADII[2]
    return [
        Outline("skin-far", ((0, 0, radius), (TOE[1] - 0.3, 0, radius * 0.9))),
        Outline("nail", ((1.8, 0.6, 0.3), (2.7, 0.55, 0.25))),
    ]


PARTS = {
    "thigh": thigh, "shank": shank, "hindfoot": hindfoot, "midfoot": midfoot, "forefoot": forefoot,
    "toe": toe, "toe_tip": toe_tip, "lesser": lesser, "lesser_tip": lesser_tip, "upper_arm": upper_arm,
    "forearm": forearm, "trunk": trunk, "head": head,
}  # fmt: skip
