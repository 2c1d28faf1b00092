"""The whole person from behind, for what moves sideways and cannot be seen from the side: drawn for the left leg.

Nothing but the working leg moves, by the abduction of its hip.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, radians, sin

from footwork.core.pose import Muscle
from footwork.figure.arms import WORKTOP_HEIGHT
from footwork.figure.build import ANKLE_HEIGHT, SHANK, THIGH, TRUNK, Build
from footwork.figure.geometry import Point
from footwork.figure.muscles import SHOWN
from footwork.figure.scene import DEPTH, Moment, Path, Placed, Placing, Shape, along, around, fixed
from footwork.figure.worktops import worktop_beside

HIP_HEIGHT = THIGH + SHANK + ANKLE_HEIGHT
HALF_HIP, HALF_SHOULDER = 8.5, 17.0
"""How far the joints lie from the middle of the body, in cm. Ours."""

TOP = HIP_HEIGHT + TRUNK + 32
_FARTHEST = 35.0
"""How far a leg is lifted to the side at most, in degrees."""

WIDTH = HALF_HIP + (THIGH + SHANK) * sin(radians(_FARTHEST)) + 8, HALF_SHOULDER + 22
"""What the view shows to the left and to the right of the middle, in cm."""

_AHEAD = 20.0
"""How far ahead of the body the worktop begins, in cm."""

FLOOR = _AHEAD * DEPTH[1]
"""How far above what stands on it the floor's far edge is drawn, where the worktop begins."""

_WORKTOP = WORKTOP_HEIGHT + FLOOR


def behind(build: Build, moments: Sequence[Moment]) -> list[Shape]:
    """In drawing order: what is ahead of the body first, the head last."""
    return [
        *worktop_beside(_AHEAD, 0.0),
        *(_shadow(place) for place in (_standing, _lifted)),
        *(_arm(build, way) for way in (-1, 1)),
        *_leg(build, 1, _standing),
        *_leg(build, -1, _lifted),
        *trunk(build),
        *_at_work(build, moments),
        *_head(build),
    ]


def ankle(moment: Moment) -> Point:
    """Of the working leg."""
    aside = radians(_abduction(moment))
    return -HALF_HIP - (THIGH + SHANK) * sin(aside), HIP_HEIGHT - (THIGH + SHANK) * cos(aside)


def hip(_moment: Moment) -> Point:
    return -HALF_HIP, HIP_HEIGHT


def _abduction(moment: Moment) -> float:
    return moment.body.posture.angles["working.hip_abduction"]


def _standing(_moment: Moment) -> Placed:
    return Placed(HALF_HIP, HIP_HEIGHT)


def _lifted(moment: Moment) -> Placed:
    return Placed(-HALF_HIP, HIP_HEIGHT, -_abduction(moment))


def _shadow(leg: Placing) -> Shape:
    """Under a foot; paler the higher it is lifted."""

    def place(moment: Moment) -> Placed:
        x, y, angle = leg(moment)[:3]
        down = radians(angle)
        lifted = y - (THIGH + SHANK) * cos(down) - ANKLE_HEIGHT
        return Placed(x + (THIGH + SHANK) * sin(down), 0.0, opacity=max(0.0, 1 - lifted / 12))

    return Shape((around("shadow", (-5, 0.4, 1.0), (5, 0.4, 1.0)),), place)


HAND_ASIDE = HALF_SHOULDER + 9.0
"""How far from the middle of the body wrists are on the worktop: beside it, where the hands are seen."""

_TIPS = ((9.0, -0.4), (10.2, 1.8), (9.6, 3.9), (7.8, 5.6))
"""Of the fingers, from the wrist outwards and upwards, in cm."""


def _arm(build: Build, way: int) -> Shape:
    """Its hand lies on the worktop beside the body, the fingers outwards, the thumb ahead."""
    shoulder = way * HALF_SHOULDER, HIP_HEIGHT + TRUNK - 6
    elbow, wrist = (way * (HALF_SHOULDER + 10), HIP_HEIGHT + 24), (way * HAND_ASIDE, _WORKTOP + 2.6)
    half = (shoulder[0] + elbow[0]) / 2, (shoulder[1] + elbow[1]) / 2
    parts = [
        *(
            ("skin", (wrist[0] + way * out * 0.5, wrist[1] + up * 0.7, 1.2), (wrist[0] + way * out, wrist[1] + up, 0.8))
            for out, up in _TIPS
        ),
        ("skin", (wrist[0] + way * 2, wrist[1] + 2, 1.4), (wrist[0] + way * 3.4, wrist[1] + 6.6, 1.0)),
        ("skin", (*wrist, build.wrist), (wrist[0] + way * 4.6, wrist[1] + 1.4, 2.8)),
        ("skin", (*elbow, build.upper_arm * 0.8), (*wrist, build.wrist)),
        ("skin", (*shoulder, build.upper_arm), (*elbow, build.upper_arm * 0.8)),
        ("sleeve", (*shoulder, build.shoulder * 0.9), (*half, build.upper_arm + 0.5)),
    ]
    lies = around("shadow", (wrist[0], wrist[1] - 2.4, 1.0), (wrist[0] + way * 9, wrist[1] - 2.4, 1.0))
    return Shape((lies, *_edged((around("edge", *one), around(fill, *one)) for fill, *one in parts)), fixed)


def _edged(pairs: Iterable[tuple[Path, Path]]) -> tuple[Path, ...]:
    """All edges first, so that none runs where two parts join."""
    edges, fills = zip(*pairs, strict=True)
    return (*edges, *fills)


def _leg(build: Build, way: int, place: Placing) -> list[Shape]:
    """From the hip downwards; `way` is where its outer side is."""
    knee, end = -THIGH, -THIGH - SHANK
    calf, narrow, sole = build.calf, build.ankle, end - ANKLE_HEIGHT
    shank = (
        (0.0, knee + build.knee), (build.knee, knee), (calf * 1.06, knee - 11), (calf * 0.8, knee - 22),
        (narrow * 0.95, end + 7), (narrow * 1.1, end), (-narrow * 1.1, end), (-narrow * 0.95, end + 7),
        (-calf * 0.8, knee - 22), (-calf * 1.06, knee - 11), (-build.knee, knee),
    )  # fmt: skip
    heel = (-2.6, end), (-3.2, sole + 3), (-2.4, sole), (2.4, sole), (3.2, sole + 3), (2.6, end)
    toes = (0, sole + 1.8, 1.6), (way * 4.2, sole + 1.8, 1.5)
    thigh = (0, 0, build.thigh), (0, knee, build.knee)
    end, wide = knee * 0.58, build.thigh * 0.42 + build.knee * 0.58 - 0.5
    shorts = (0, 0, build.thigh + 0.4), (-wide, end, 1.4), (wide, end, 1.4)
    parts = [
        (around("edge", *toes), around("skin-far", *toes)),
        (along("edge", *heel), along("skin", *heel)),
        (along("edge", *shank), along("skin", *shank)),
        (around("edge", *thigh), around("skin", *thigh)),
        (around("edge", *shorts), around("shorts", *shorts)),
    ]
    return [Shape(_edged(parts), place)]


def trunk(build: Build) -> list[Shape]:
    shoulders, out = HIP_HEIGHT + TRUNK - 6, HALF_SHOULDER - 2
    waist = HALF_HIP + build.waist * 0.36
    shirt = (
        (-HALF_HIP - build.pelvis * 0.66, HIP_HEIGHT + 4), (HALF_HIP + build.pelvis * 0.66, HIP_HEIGHT + 4),
        (waist, HIP_HEIGHT + 20), (out + 1, shoulders - 10), (out + 3, shoulders + 2), (6, shoulders + 8),
        (-6, shoulders + 8), (-out - 3, shoulders + 2), (-out - 1, shoulders - 10), (-waist, HIP_HEIGHT + 20),
    )  # fmt: skip
    shorts = (-HALF_HIP, HIP_HEIGHT, build.pelvis * 0.9), (HALF_HIP, HIP_HEIGHT, build.pelvis * 0.9)
    parts = [
        (around("edge", *shorts), around("shorts", *shorts)), (along("edge", *shirt), along("shirt", *shirt)),
    ]  # fmt: skip
    return [Shape(_edged(parts), fixed)]


def _at_work(build: Build, moments: Sequence[Moment]) -> list[Shape]:
    """The muscles at the sides of both hips: of the leg that is lifted, and of the one that keeps the pelvis level."""
    out = HALF_HIP + build.pelvis * 0.4
    return [
        Shape(tuple(around(colour, (way * out, HIP_HEIGHT + 5, r), (way * (out + 1), HIP_HEIGHT - 4, r * 1.2))
                    for r in (2.8, 1.8)), _shown(colour))
        for colour, of in SHOWN.items()
        if any(Muscle.BUTTOCK in of(moment.body.posture) for moment in moments)
        for way in (-1, 1)
    ]  # fmt: skip


def _shown(colour: str) -> Placing:
    return lambda moment: Placed(opacity=SHOWN[colour](moment.body.posture).get(Muscle.BUTTOCK, 0.0))


def _head(build: Build) -> list[Shape]:
    """Its hair, its ears and the nape of its neck."""
    nape = HIP_HEIGHT + TRUNK
    neck, hair = (
        ((0, nape - 3, build.neck + 0.6), (0, nape + 9, build.neck)),
        ((0, nape + 14, 7.4), (0, nape + 20, 8.6)),
    )
    ears = [((way * 8.2, nape + 14.4, 1.4), (way * 8.4, nape + 16.4, 1.6)) for way in (-1, 1)]
    parts = [(around("edge", *circles), around("skin", *circles)) for circles in (neck, *ears)]
    return [Shape(_edged([*parts, (around("edge", *hair), around("hair", *hair))]), fixed)]
