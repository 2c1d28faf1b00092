"""The outlines of arms that lie across the chest, and of a hand flat on a wall: what they look like from aside."""

from __future__ import annotations

from footwork.figure.arms import SEEN_ACROSS
from footwork.figure.body import Outline
from footwork.figure.build import HAND, Build


def forearm_across(build: Build) -> list[Outline]:
    """Seen short, as is its hand: it goes away from us."""
    elbow = build.upper_arm * 0.8
    return [Outline("skin", ((0, 0, elbow), (SEEN_ACROSS, 0, build.wrist)))]


def hand_across(build: Build) -> list[Outline]:
    return [Outline("skin", ((0, 0, build.wrist), (1.6, 0.4, build.wrist - 0.4)))]


def fingers(_build: Build) -> list[Outline]:
    """Of the other hand, round an upper arm."""
    return [Outline("skin", ((x, 5.0, 1.4), (x + 0.6, -0.4, 1.2))) for x in (19.0, 16.6, 14.2)]


def palm(build: Build) -> list[Outline]:
    """The back of a hand that lies flat on a wall behind it: four fingers, and a thumb ahead of them."""
    wrist = build.wrist
    fingers = [
        ((7, y, 1.5), (tip, y * 1.5, 1.05))
        for y, tip in ((2.6, 14.5), (0.9, HAND - 1), (-0.9, HAND - 0.6), (-2.7, 16.4))
    ]
    return [
        Outline("skin", ((0, 0, wrist), (3, -1.2, 3.0), (8, -1.2, 3.2), (8, 1.2, 3.2))),
        *(Outline("skin", finger) for finger in fingers),
        Outline("skin", ((3.4, -2.4, 1.7), (8.6, -6.4, 1.15))),
    ]


PARTS = {"palm": palm, "forearm_across": forearm_across, "hand_across": hand_across, "fingers": fingers}
