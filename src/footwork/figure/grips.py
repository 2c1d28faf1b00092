"""How hands hold a foot, as people draw them who look down on their own: the thumb on our side, the palm beside the
sole, the fingers behind what they hold, so that their tips come out on its other side."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from footwork.core.pose import Hand
from footwork.figure.geometry import Circle, Point, hull
from footwork.figure.scene import Path

Chain = tuple[Circle, ...]
"""A finger, a palm or an arm: circles, each joined to the next."""


class Grip(NamedTuple):
    """A hand at a `part` of the foot, in its frame: x towards the toes, y towards the instep, in cm. The `palm` begins
    at the wrist; `behind` are fingers on the far side of the foot, `before` the thumb and those on ours; the arm comes
    from an `elbow`, seen from the ankle."""

    part: str
    palm: Chain
    behind: tuple[Chain, ...]
    before: tuple[Chain, ...]
    nails: tuple[Chain, ...] = ()
    elbow: Point = (17.0, -30.0)


_BEYOND = (58.0, -30.0)
"""The elbow of the arm that reaches to the toes."""

GRIPS = {
    Hand.SOLE: Grip(
        "hindfoot",
        palm=((-6.0, -12.0, 2.6), (-1.0, -11.0, 2.6), (1.6, -10.2, 2.0)),
        behind=(),
        before=(
            ((1.4, -10.0, 1.4), (6.2, -9.2, 1.1), (6.6, -4.7, 0.85)),
            ((0.4, -9.6, 1.4), (4.2, -8.4, 1.1), (4.8, -4.9, 0.85)),
            ((-2.4, -9.6, 1.7), (0.4, -6.8, 1.2), (2.6, -6.2, 0.95)),
        ),
    ),
    Hand.MIDFOOT: Grip(
        "forefoot",
        palm=((-11.0, -11.0, 2.7), (-4.5, -8.0, 2.9), (0.0, -6.0, 2.2), (3.4, -5.2, 1.4)),
        behind=tuple(((x, -4.0, 1.1), (x - 0.4, 2.2, 1.0), (x - 0.6, 3.2, 0.85)) for x in (-1.7, 0.1, 1.9, 3.6)),
        before=(((-5.0, -7.4, 2.2), (-1.8, -4.0, 1.5), (1.2, -0.4, 1.1)),),
        nails=(((0.9, -0.8, 0.6), (1.5, 0.0, 0.5)),),
    ),
    Hand.TOES: Grip(
        "toe",
        palm=((-9.5, -13.0, 2.7), (-4.4, -8.6, 2.9), (-1.4, -6.5, 2.0)),
        behind=(((-0.8, -6.6, 1.6), (5.0, -4.9, 1.1), (8.5, -2.1, 0.95), (8.4, 0.9, 0.8)),),
        before=(
            ((-1.4, -6.3, 1.8), (4.0, -4.2, 1.15), (7.3, -1.8, 0.95), (7.2, 0.8, 0.85)),
            ((-5.0, -7.4, 2.2), (-2.4, -3.0, 1.45), (0.2, 0.4, 1.05)),
        ),
        nails=(((-0.1, 0.0, 0.6), (0.5, 0.8, 0.5)),),
        elbow=_BEYOND,
    ),
    Hand.BIG_TOE: Grip(
        "toe",
        palm=((-8.6, -10.9, 2.7), (-3.5, -9.0, 2.9), (-0.6, -9.4, 1.9)),
        behind=(
            ((-1.6, -9.2, 1.8), (2.6, -5.2, 1.2), (1.5, -1.0, 1.0), (0.9, 2.2, 0.85)),
            ((-0.6, -9.6, 1.9), (4.6, -5.6, 1.25), (3.3, -1.0, 1.0), (2.6, 2.4, 0.85)),
        ),
        before=(((-5.0, -8.2, 2.2), (-0.8, -4.6, 1.45), (2.3, -0.6, 1.05)),),
        nails=(((2.0, -0.9, 0.6), (2.6, -0.2, 0.5)),),
        elbow=_BEYOND,
    ),
}
"""What is nearest is last."""


def limbs(fill: str, *chains: Chain) -> Path:
    """All of the chains as one outline."""
    links = [link for chain in chains for link in pairwise(chain)]
    return Path(fill, lambda scale: "".join(hull(link, scale) for link in links))
