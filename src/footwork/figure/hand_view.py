"""Hands at the foot that lies across the other knee, close up: one at the toes, one at the sole.

The person looks down on the foot: the shin comes from the left, the toes point away, and the hands come from the lower
right, from the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot

from footwork.core.pose import Hand
from footwork.figure.build import TOE
from footwork.figure.geometry import Circle, Frame, Point
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment, Placed, Placing, Shape, around

Circles = tuple[Circle, ...]

# in the frame of a hand: x towards the fingertips, from what it holds
_WRIST: Circle = (-12.0, -0.4, 2.7)
_PALM: Circles = (_WRIST, (-4.6, -2.6, 2.2), (-2.6, 1.8, 2.0))
_THUMB: Circles = ((-7.0, -2.4, 1.6), (-1.0, -2.2, 1.2), (2.6, -0.8, 0.95))
_THUMB_NAIL: Circles = ((1.7, -0.9, 0.42), (2.7, -0.6, 0.36))
_FINGERS: Circles = ((-3.0, 0.4, 1.6), (3.0, -0.4, 0.9), (3.4, 1.2, 0.9), (-2.0, 2.4, 1.4))
_FLAT: Circles = (_WRIST, (-3.0, -2.4, 1.6), (0.6, -1.4, 0.9), (0.8, 1.0, 0.9), (-3.0, 2.2, 1.6))
_ELBOW: Point = (32.0, -16.0)
_LOWER_ELBOW: Point = (17.0, -30.0)
"""From the ankle, outside of what is seen."""

_AT_TOE, _AT_SOLE = 140.0, 118.0
"""Which way hands point, in degrees."""

_AT_BIG_TOE = 0.8
"""How large a hand is drawn that holds one toe or feels the sole: so that those are seen."""

_GIVES = 0.35
"""How far a hand turns with the toes that it holds, as a share of their turn."""


def behind_toes(moments: Sequence[Moment]) -> list[Shape]:
    """Fingers on the far side of the toes."""
    return [_skin(_at_toes, _FINGERS)] if _holds(moments, Hand.TOES, Hand.BIG_TOE) else []


def before_toes(moments: Sequence[Moment]) -> list[Shape]:
    """Palm and thumb in front of the toes, and the hand that feels the sole."""
    shapes = []
    if _holds(moments, Hand.SOLE):
        shapes += [_arm(_at_sole, _LOWER_ELBOW), _skin(_at_sole, _FLAT)]
    if _holds(moments, Hand.TOES, Hand.BIG_TOE):
        thumb = (around("edge", *_THUMB), around("skin", *_THUMB), around("nail", *_THUMB_NAIL))
        shapes += [_arm(_at_toes, _ELBOW), _skin(_at_toes, _PALM), Shape(thumb, _at_toes)]
    return shapes


def _holds(moments: Sequence[Moment], *hands: Hand) -> bool:
    return any(moments[0].body.posture.hands[side] in hands for side in SIDES)


def _at_toes(moment: Moment) -> Placed:
    toe = moment.body.parts["working.toe"]
    size = _AT_BIG_TOE if Hand.BIG_TOE in moment.body.posture.hands.values() else 1.0
    return Placed(*toe.at(TOE[0] * size, -0.3), _AT_TOE + _GIVES * (toe.angle % 360 - 90), size, size)


def _at_sole(moment: Moment) -> Placed:
    return Placed(*moment.body.parts["working.hindfoot"].at(3.4, -4.9), _AT_SOLE, _AT_BIG_TOE, _AT_BIG_TOE)


def _skin(place: Placing, circles: Circles) -> Shape:
    return Shape((around("edge", *circles), around("skin", *circles)), place)


_LONG = 30.0


def _arm(hand: Placing, elbow: Point) -> Shape:
    """From a hand's wrist to where its elbow is."""

    def place(moment: Moment) -> Placed:
        ankle = moment.body.parts["working.hindfoot"]
        held = hand(moment)
        x, y = Frame(*held[:3]).at(_WRIST[0] * held.along, _WRIST[1])
        dx, dy = ankle.x + elbow[0] - x, ankle.y + elbow[1] - y
        return Placed(x, y, degrees(atan2(dy, dx)), hypot(dx, dy) / _LONG)

    return _skin(place, ((0, 0, _WRIST[2]), (_LONG, 0, 3.9)))
