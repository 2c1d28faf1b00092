"""A leg laid over the other knee, seen from the side of that knee: its sole looks at us."""

from __future__ import annotations

from math import cos, radians, sin

from footwork.core.pose import Muscle
from footwork.figure.build import THIGH, Build
from footwork.figure.geometry import Point
from footwork.figure.muscles import SHOWN
from footwork.figure.scene import Moment, Placed, Placing, Shape, along, around

_KNEE: Point = (30.0, 10.0)
"""Where the knee that points aside is seen from the hip: the thigh runs away from us."""

_HEEL: Point = (-6.0, 5.0)
"""Where the heel is seen from the knee that it lies over."""

_SIZE = 1.15
"""It is nearer to us than the rest."""

_SOLE = (
    (-5.6, -1.2), (-5.2, 2.6), (-1.0, 3.4), (5.0, 2.5), (10.5, 4.2), (13.8, 3.8), (15.2, 1.0), (14.4, -3.0),
    (9.0, -4.6), (2.0, -4.2), (-3.6, -3.6),
)  # fmt: skip
_TOES = (
    (14.8, 2.9, 1.7, 3.3),
    (15.4, 0.6, 1.0, 2.6),
    (15.0, -1.1, 0.95, 2.2),
    (14.3, -2.5, 0.9, 1.8),
    (13.3, -3.7, 0.85, 1.3),
)
"""Where each begins, its radius and its length; the big toe is uppermost."""

_BAND = ((-3.0, -0.2, 0.8), (6.0, -0.9, 1.0), (13.0, 0.0, 2.4), (6.0, 0.9, 1.0))
"""The band under the sole, from the heel to the toes."""


_UNDER_SOLE = frozenset({Muscle.ARCH, Muscle.TOE_FLEXORS})
"""What the band stands for."""


def crossed_leg(build: Build) -> list[Shape]:
    """Its thigh and shin, which run away from us and back."""
    thigh = (0, 0, build.thigh), (*_KNEE, build.knee)
    shorts = (0, 0, build.thigh + 0.4), (_KNEE[0] * 0.6, _KNEE[1] * 0.6, build.thigh * 0.8)
    shin = (*_KNEE, build.knee * 0.94), (THIGH - 2, 5.5, build.ankle)

    def place(moment: Moment) -> Placed:
        return Placed(*moment.body.parts["trunk"][:2])

    return [
        Shape((around("edge", *thigh), around("edge", *shorts), around("edge", *shin)), place),
        Shape((around("skin", *thigh), around("skin", *shin), around("shorts-far", *shorts)), place),
    ]


def crossed_foot(moments: list[Moment]) -> list[Shape]:
    """Its sole, with toes that look shorter the farther they are bent away from us."""
    band = [
        Shape((around(colour, *_BAND),), _shown(colour))
        for colour, of in SHOWN.items()
        if any(_UNDER_SOLE & {*of(moment.body.posture)} for moment in moments)
    ]
    toes = [_toe(number) for number in range(len(_TOES))]
    return [Shape((along("edge", *_SOLE), along("sole", *_SOLE)), _at), *toes, *band]


def _at(moment: Moment) -> Placed:
    knee = moment.body.parts["other.shank"]
    return Placed(knee.x + _HEEL[0], knee.y + _HEEL[1], 16, _SIZE, _SIZE)


def _shown(colour: str) -> Placing:
    def place(moment: Moment) -> Placed:
        shown = SHOWN[colour](moment.body.posture)
        return _at(moment)._replace(opacity=max(shown.get(muscle, 0.0) for muscle in _UNDER_SOLE))

    return place


def _toe(number: int) -> Shape:
    x, y, r, length = _TOES[number]
    joint = "hallux_extension" if number == 0 else "mtp_extension"

    def place(moment: Moment) -> Placed:
        at = _at(moment)
        turn = radians(at.angle)
        dx, dy = x * _SIZE, y * _SIZE
        there = at.x + dx * cos(turn) - dy * sin(turn), at.y + dx * sin(turn) + dy * cos(turn)
        short = max(0.35, cos(radians(moment.body.posture.angles[f"working.{joint}"])))
        return Placed(*there, at.angle - 4 * number, short * _SIZE, _SIZE)

    circles = (0, 0, r), (length, 0, r * 0.9)
    return Shape((around("edge", *circles), around("sole", *circles)), place)
