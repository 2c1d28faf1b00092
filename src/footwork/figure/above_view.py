"""The working foot as the person sees it, looking along the leg at the instep: toes up, drawn for the left foot.

Pointing the foot lengthens it in this view, pulling it up shortens it, turning it in or out swings it sideways; so
pulling, turning and pointing it in a circle draws a circle.
"""

from __future__ import annotations

from math import cos, radians

from footwork.figure.build import Build
from footwork.figure.geometry import Point, rotated
from footwork.figure.scene import Moment, Placed, Placing, Shape, around

LOOKED_DOWN_AT = 35.0
"""The angle at which the person looks at a foot held square to the leg, in degrees."""

ANKLE: Point = (0.0, 0.0)
TOES = (
    ((2.9, 12.9), 1.75, 5.0, -3.0),
    ((0.5, 13.4), 1.1, 4.4, -1.0),
    ((-1.1, 12.8), 1.0, 3.9, 1.0),
    ((-2.6, 11.8), 0.95, 3.4, 4.0),
    ((-3.9, 10.5), 0.9, 2.8, 8.0),
)
"""Big toe first: where it begins, its radius, its length, its slant; in cm and degrees from the ankle."""

BIG_TOE_TIP: Point = (2.9, 17.4)


def above(build: Build) -> list[Shape]:
    ankle = build.ankle + 0.2
    plate = around("skin", (-0.3, 4.5, 3.7), (2.8, 12.2, 2.0), (0.6, 13, 1.6), (-3.3, 10.2, 1.8), (-2.2, 5, 2.6))
    joint = around("skin", (-0.4, -1, ankle), (0.4, -1, ankle), (0.2, 4.5, 3.6), (-0.6, 4.5, 3.6))
    leg = around("skin", (-0.2, -36, ankle + 2.2), (0.2, -36, ankle + 2.2), (0.2, 0, ankle), (-0.2, 0, ankle))
    ankles = [around("shade", (x, -0.4, 0.8), (x, 0.3, 0.8)) for x in (ankle - 0.6, 0.8 - ankle)]
    toes = [around("skin", (0, 0, r), (length - r, 0, r * 0.86)) for _at, r, length, _slant in TOES]
    nails = [
        around("nail", (length - r * 1.1, -r * 0.3, r * 0.32), (length - r * 0.6, -r * 0.3, r * 0.32),
               (length - r * 0.6, r * 0.3, r * 0.32), (length - r * 1.1, r * 0.3, r * 0.32))
        for _at, r, length, _slant in TOES
    ]  # fmt: skip
    places = [_toe(number) for number in range(len(TOES))]
    return [
        Shape((leg._replace(fill="edge"),), _leg),
        Shape((plate._replace(fill="edge"), joint._replace(fill="edge")), _plate),
        *(Shape((toe._replace(fill="edge"),), place) for toe, place in zip(toes, places, strict=True)),
        Shape((leg,), _leg),
        Shape((joint, plate), _plate),
        *(Shape((toe, nail), place) for toe, nail, place in zip(toes, nails, places, strict=True)),
        Shape(tuple(ankles), _leg),
        Shape((around("arrow", (-0.05, 0, 0.8), (0.05, 0, 0.8)),), _tip),
    ]


def _leg(_moment: Moment) -> Placed:
    return Placed()


def _plate(moment: Moment) -> Placed:
    swing, length = seen(moment)
    return Placed(angle=swing, across=length)


def _tip(moment: Moment) -> Placed:
    return Placed(*toe_tip(moment))


def _toe(number: int) -> Placing:
    at, _r, _length, slant = TOES[number]

    def place(moment: Moment) -> Placed:
        angles = moment.body.posture.angles
        swing, length = seen(moment)
        x, y = on_foot(at, swing, length)
        spread = angles["working.toe_abduction"] * (number - 1.5) / 2.5
        curl = cos(radians(min(80, angles["working.ip_flexion"] * 0.7)))
        return Placed(x, y, 90 + swing + slant + spread, length * curl)

    return place


def seen(moment: Moment) -> tuple[float, float]:
    """How far the foot is swung, counter-clockwise in degrees, and how long it looks as a share of its length."""
    angles = moment.body.posture.angles
    pulled = angles["working.ankle_dorsiflexion"]
    return -angles["working.subtalar_inversion"], cos(radians(LOOKED_DOWN_AT + pulled))


def on_foot(point: Point, swing: float, length: float) -> Point:
    return rotated((point[0], point[1] * length), swing)


def toe_tip(moment: Moment) -> Point:
    """Where the tip of the big toe is in this view."""
    return on_foot(BIG_TOE_TIP, *seen(moment))
