"""Hands of a whole person by what they are on: flat, over the edge of a worktop, or closed round what they hold.

A hand has a palm and, where it is closed, fingers that are drawn after what runs through it. Outlines are in the frame
of the hand: x from the wrist to the fingertips, +y where the thumb is, in cm.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign

from footwork.core.picture import Furniture, Support, Where
from footwork.core.pose import Hand
from footwork.figure.body import Outline
from footwork.figure.build import HAND, Build
from footwork.figure.geometry import Circle, hull
from footwork.figure.scene import Moment, Path, Placing, Shape

CLOSED = (Hand.BAND, Hand.RAIL, Hand.TOES, Hand.BIG_TOE, Hand.SOLE, Hand.MIDFOOT)
"""What a hand closes round."""

_FINGERS: tuple[tuple[Circle, ...], ...] = tuple(
    ((x, 1.7, 0.95), (x + 0.3, -1.9 + 0.25 * n, 0.85)) for n, x in enumerate((2.6, 4.5, 6.4, 8.2))
)
_THUMB: tuple[Circle, ...] = ((2.4, 2.6, 1.3), (7.6, 3.3, 1.0))


_BACK = (
    (0.0, 2.4), (5.0, 3.2), (9.0, 4.6), (13.6, 6.4), (13.8, 4.8), (10.4, 2.8), (16.4, 3.4), (16.8, 1.8), (11.0, 0.8),
    (18.0, 0.2), (17.8, -1.4), (11.0, -1.4), (16.6, -3.6), (15.8, -5.0), (9.6, -3.8), (7.2, -4.4), (9.4, -8.0),
    (7.8, -8.8), (3.4, -4.6), (0.0, -2.4),
)  # fmt: skip
"""Of the farther hand, its fingers spread, its thumb away from the body."""


def hand_on(moments: Sequence[Moment], side: str) -> Hand:
    """What a hand is on, where that is the same throughout or nothing."""
    return next((hand for moment in moments if (hand := moment.body.posture.hands[side]) is not Hand.NONE), Hand.NONE)


def palm(hand: Hand, build: Build, support: Support | None = None) -> list[Outline]:
    """Where a wall is at the side, we see the backs of hands on it."""
    beside = support is not None and support.where is Where.BESIDE
    if hand in CLOSED:
        back = (0.0, 0.0, build.wrist), (3.4, -0.6, 2.4), (7.6, -0.6, 2.0), (7.6, 1.4, 2.0), (3.4, 1.6, 2.4)
        return [Outline("skin", back)]
    if support and beside and support.what is Furniture.WALL and hand in (Hand.WALL, Hand.NEAR):
        return [Outline("skin", points=_BACK)]
    if hand is Hand.WORKTOP and not beside:
        return _over_edge(build)
    if beside and hand in (Hand.WORKTOP, Hand.NEAR):
        return _flat(build, -3.0)
    return _flat(build, 2.6 if hand is Hand.FLOOR else 4.2)


def ends(hand: Hand, build: Build, support: Support | None = None) -> dict[str, list[Outline]]:
    """What is drawn of a hand and its forearm, where those are not as usual. Of arms that are crossed we see forearms
    shortened and no palms."""
    if hand is not Hand.CHEST:
        return {"hand": palm(hand, build, support)}
    return {"hand": [], "forearm": [Outline("skin", ((0, 0, build.upper_arm * 0.8), (11, 0, build.wrist)))]}


def _flat(build: Build, off: float) -> list[Outline]:
    """Fingers as one, and a thumb that stands `off`, in cm; below 0 towards us, as of a farther hand, palm down."""
    return [
        Outline("skin", ((0, 0, build.wrist), (7, -0.4, 2.4), (HAND - 1.2, 0.2, 1.2), (7, 0.8, 1.9))),
        Outline("skin", ((3.4, copysign(1.0, off), 1.5), (9.8, off, 0.9))),
        Outline("shade", ((10, -0.2, 0.2), (15.6, 0.2, 0.2))),
    ]


def _over_edge(build: Build) -> list[Outline]:
    """Fingers on the top, the thumb in front of the edge."""
    return [
        Outline("skin", ((0, 0, build.wrist), (6, -0.2, 2.3), (HAND - 1.2, 0, 1.2), (7, 1.2, 2.0))),
        Outline("skin", ((3.4, 0.2, 1.5), (3.0, -4.6, 1.0))),
    ]


def across(build: Build, place: Placing) -> Shape:
    """The farther hand of crossed arms, where it comes onto the nearer arm."""
    back = ((-1.5, 0, build.wrist), (3.0, 0, 3.6))
    chains = back, *(((3.0, y, 1.2), (9.4 - abs(y) * 0.5, y * 1.1, 0.85)) for y in (-3.0, -1.0, 1.0, 3.0))
    return Shape(tuple(_joined(fill, chains) for fill in ("edge", "skin")), place)


def fingers(hand: Hand, place: Placing, skin: str = "skin") -> list[Shape]:
    """Those of a closed hand, with its thumb on top."""
    if hand not in CLOSED:
        return []
    block = tuple(_joined(fill, _FINGERS) for fill in ("edge", skin))
    thumb = tuple(Outline(fill, _THUMB).path() for fill in ("edge", skin))
    return [Shape((*block, *thumb), place)]


def _joined(fill: str, chains: Sequence[tuple[Circle, ...]]) -> Path:
    """All of them as one path."""
    return Path(fill, lambda scale: "".join(hull(one, scale) for one in chains))
