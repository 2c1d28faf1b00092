"""A low shoe, part by part: its sole is as low as that of the foot, so that both stand on the same floor."""

from __future__ import annotations

from footwork.figure.body import Outline
from footwork.figure.build import ANKLE_HEIGHT, TOE, TOE_RADII, Build

_SOLE = -ANKLE_HEIGHT
_FRONT = _SOLE + 2.3
"""How low the sole is beneath the ankle and beneath the middle of the foot, in cm."""


def shod(build: Build) -> dict[str, list[Outline]]:
    """What of it goes over which part of a foot."""
    return {"hindfoot": _heel(build), "forefoot": _front(build), "toe": _toe(build), "toe_tip": _tip(build)}


def _heel(_build: Build) -> list[Outline]:
    points = (
        (-3.0, _SOLE), (-6.2, -6.2), (-7.0, -3.4), (-6.3, 0.6), (-4.6, 2.6), (-1.0, 1.5), (3.6, 2.3), (7.4, 0.3),
        (8.6, -2.4), (7.8, -6.2), (3.0, _SOLE),
    )  # fmt: skip
    return [Outline("shoe", points=points), Outline("shoe-sole", ((-5.2, _SOLE + 0.9, 0.8), (7.0, _SOLE + 0.9, 0.8)))]


def _front(_build: Build) -> list[Outline]:
    points = (
        (-3.3, -3.2), (-3.4, 0.0), (-3.0, 2.3), (1.0, 2.5), (4.6, 1.2), (7.6, 0.3), (9.4, -1.0), (9.2, -3.4),
        (7.2, _FRONT), (2.0, _FRONT), (-2.4, _FRONT),
    )  # fmt: skip
    return [Outline("shoe", points=points), Outline("shoe-sole", ((-2.6, _FRONT + 0.8, 0.8), (7.2, _FRONT + 0.8, 0.8)))]


def _toe(_build: Build) -> list[Outline]:
    return [
        Outline("shoe", ((0, 0.2, 2.1), (TOE[0], 0.5, TOE_RADII[1] + 0.5))),
        Outline("shoe-sole", ((0, -1.1, 0.7), (TOE[0], -0.6, 0.7))),
    ]


def _tip(_build: Build) -> list[Outline]:
    return [
        Outline("shoe", ((0, 0.4, TOE_RADII[1] + 0.4), (TOE[1], 0.5, TOE_RADII[2] + 0.5))),
        Outline("shoe-sole", ((0, -0.6, 0.7), (TOE[1] + 0.6, -0.3, 0.7))),
    ]
