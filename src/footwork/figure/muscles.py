"""Where muscles lie, and how they are shown at work or pulled long."""

from __future__ import annotations

from collections.abc import Callable, Container

from footwork.core.pose import Muscle
from footwork.figure.build import TOE
from footwork.figure.geometry import Circle
from footwork.figure.posture import Posture
from footwork.figure.scene import Moment, Placed, Placing, Shape, around

SHOWN: dict[str, Callable[[Posture], dict[Muscle, float]]] = {
    "works": lambda posture: dict(posture.works),
    "stretches": lambda posture: dict(posture.stretches),
}
"""By the name of their colour: how strongly a muscle works or is stretched."""


def muscles(moments: list[Moment], place: Callable[[str], Placing], *, without: Container[str] = ()) -> list[Shape]:
    """All that work or are stretched in the course of the moments, but those of the parts that are left out; `place`
    says where a part of the leg is."""
    return [
        _muscle(colour, muscle, circles, place(part))
        for colour, of in SHOWN.items()
        for muscle in sorted({muscle for moment in moments for muscle in of(moment.body.posture)})
        for part, circles in MUSCLES[muscle]
        if part not in without
    ]


def _muscle(colour: str, muscle: Muscle, circles: tuple[Circle, ...], where: Placing) -> Shape:
    """A core and a paler rim: soft at the edge."""

    def place(moment: Moment) -> Placed:
        return where(moment)._replace(opacity=SHOWN[colour](moment.body.posture).get(muscle, 0.0))

    core = [(x, y, r * 0.62) for x, y, r in circles]
    return Shape((around(colour, *circles), around(colour, *core)), place)


MUSCLES: dict[Muscle, tuple[tuple[str, tuple[Circle, ...]], ...]] = {
    Muscle.SHIN: (("shank", ((4, 2.2, 1.2), (14, 2.0, 2.2), (28, 1.2, 1.2), (39, 1.6, 0.5))),),
    Muscle.CALF: (("shank", ((1, -3.0, 1.0), (12, -4.2, 2.7), (25, -2.8, 1.2), (38, -2.0, 0.5))),),
    Muscle.FIBULARIS: (("shank", ((5, -0.6, 1.0), (15, -0.8, 1.7), (28, -1.2, 0.9), (39, -1.8, 0.5))),),
    Muscle.TIBIALIS_POSTERIOR: (("shank", ((8, -1.4, 0.8), (18, -1.0, 1.5), (30, -1.4, 0.8), (39, -1.8, 0.5))),),
    Muscle.ARCH: (
        ("hindfoot", ((-2.8, -5.4, 0.6), (4.6, -3.4, 0.9))),
        ("forefoot", ((0, -1.1, 0.9), (6.4, -3.2, 0.7))),
    ),
    Muscle.TOE_FLEXORS: (
        ("forefoot", ((3.5, -2.0, 0.9), (7.2, -3.2, 0.8))),
        ("toe", ((0, -0.8, 0.8), (TOE[0], -0.6, 0.6))),
        ("toe_tip", ((0, -0.6, 0.6), (TOE[1] - 0.2, -0.3, 0.5))),
    ),
    Muscle.TOE_LIFTERS: (
        ("forefoot", ((1.4, 1.1, 0.6), (6.8, -0.8, 0.6))),
        ("toe", ((0, 1.0, 0.7), (TOE[0], 0.8, 0.5))),
    ),
    Muscle.THIGH: (("thigh", ((7, 3.4, 3.2), (22, 2.4, 3.4), (36, 1.6, 1.8))),),
    Muscle.BUTTOCK: (("trunk", ((-3, 4.5, 3.4), (5, 4.5, 3.2))),),
}
"""Where a group of muscles lies, as shapes in the frames of parts."""
