"""The working foot as the person sees it, looking along the leg at the instep: toes up, drawn for the left foot.

Pointing the foot lengthens it in this view, pulling it up shortens it, turning it in or out swings it sideways; so
pulling, turning and pointing it in a circle draws a circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, radians

from footwork.figure.build import Build
from footwork.figure.geometry import Point, rotated
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around

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

_SHARES = (-0.9, -0.15, 0.25, 0.6, 1.1)
"""How far each toe goes aside when all are spread, as shares of the angle; the second hardly moves."""

BIG_TOE_TIP: Point = (2.9, 17.4)

_SEEN_SPREAD = 10.0
"""From how many degrees on the spread of toes is seen plainly."""


def above(build: Build, moments: Sequence[Moment]) -> list[Shape]:
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
        *(_ghosts(toes, places, moments) if _spreads(moments) else []),
        *(Shape((toe._replace(fill="edge"),), place) for toe, place in zip(toes, places, strict=True)),
        Shape((leg,), _leg),
        Shape((joint, plate), _plate),
        *(Shape((toe, nail), place) for toe, nail, place in zip(toes, nails, places, strict=True)),
        Shape(tuple(ankles), _leg),
    ]


def _spreads(moments: Sequence[Moment]) -> bool:
    return any(moment.body.posture.angles["working.toe_abduction"] for moment in moments)


def _ghosts(toes: Sequence[Path], places: Sequence[Placing], moments: Sequence[Moment]) -> list[Shape]:
    """Where the toes were at the start, so that it is seen how far they are spread."""

    def ghost(number: int) -> Placing:
        there = places[number](moments[0])
        return lambda moment: there._replace(
            opacity=0.25 * min(1.0, moment.body.posture.angles["working.toe_abduction"] / _SEEN_SPREAD)
        )

    return [Shape((toes[number]._replace(fill="edge"),), ghost(number)) for number in (0, len(toes) - 1)]


def _leg(_moment: Moment) -> Placed:
    return Placed()


def _plate(moment: Moment) -> Placed:
    swing, length = seen(moment)
    return Placed(angle=swing, across=length)


def _toe(number: int) -> Placing:
    at, _r, _length, slant = TOES[number]

    def place(moment: Moment) -> Placed:
        angles = moment.body.posture.angles
        swing, length = seen(moment)
        x, y = on_foot(at, swing, length)
        spread = angles["working.toe_abduction"] * _SHARES[number]
        curl = cos(radians(min(80, angles["working.ip_flexion"] * 0.7)))
        lift = cos(radians(angles[f"working.{'mtp' if number else 'hallux'}_extension"]))
        return Placed(x, y, 90 + swing + slant + spread, length * curl * lift)

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


def looped(foot: Sequence[Shape]) -> list[Shape]:
    """This foot, the other one beside it as in a mirror, and a loop round both big toes."""

    def band(moment: Moment) -> Placed:
        x, y = on_foot(_LOOP_AT, *seen(moment))
        longer = (BETWEEN - x) / _HALF_LOOP
        return Placed(BETWEEN, y, along=longer, across=1 / longer)

    end = _HALF_LOOP
    strand = around("band", (-end, 0, 0.75), (end, 0, 0.75))
    return [*both(foot), Shape((strand._replace(fill="edge"), strand), band)]


def both(shapes: Sequence[Shape]) -> list[Shape]:
    """What is drawn for this foot, after the same for the other one beside it."""
    return [*(replace(shape, place=_mirrored(shape.place)) for shape in shapes), *shapes]


BETWEEN = 6.4
"""How far from the ankle the middle between two feet is that stand close together, in cm."""

_LOOP_AT: Point = (1.4, 15.0)
_HALF_LOOP = BETWEEN - _LOOP_AT[0]
"""Where a loop goes round the outer side of the big toe, and how long that makes its half, in cm."""


def _mirrored(place: Placing) -> Placing:
    def placed(moment: Moment) -> Placed:
        there = place(moment)
        return there._replace(x=2 * BETWEEN - there.x, angle=180 - there.angle, across=-there.across)

    return placed
