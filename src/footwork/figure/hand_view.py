"""Hands at the foot that lies across the other knee, close up.

The person looks down on the foot: the shin comes from the left, the toes point away, and the hands come from the lower
right, from the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees

from footwork.core.pose import Hand
from footwork.figure.geometry import Frame
from footwork.figure.grips import GRIPS, Chain, Grip, limbs
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment, Placed, Placing, Shape, bone

_LONG = 30.0
"""How long a forearm is drawn, in cm: its elbow is outside of what is seen."""

_ELBOW = 3.9
"""How thick it is there."""


def behind_toes(moments: Sequence[Moment]) -> list[Shape]:
    """Fingers on the far side of the foot."""
    return [one for hand, grip in _held(moments) if hand is not Hand.BIG_TOE for one in _fingers(grip)]


def between_toes(moments: Sequence[Moment]) -> list[Shape]:
    """Fingers between the big toe and the others."""
    return [one for hand, grip in _held(moments) if hand is Hand.BIG_TOE for one in _fingers(grip)]


def before_toes(moments: Sequence[Moment]) -> list[Shape]:
    """Arms, palms, and the fingers on our side."""
    return [shape for _hand, grip in _held(moments) for shape in _near(grip)]


def _held(moments: Sequence[Moment]) -> list[tuple[Hand, Grip]]:
    """The one at the toes last: it is nearest."""
    hands = [moments[0].body.posture.hands[side] for side in SIDES]
    return [(hand, GRIPS[hand]) for hand in GRIPS if hand in hands]


def _fingers(grip: Grip) -> list[Shape]:
    return [Shape((limbs("edge", finger), limbs("skin", finger)), _at(grip)) for finger in grip.behind]


def _near(grip: Grip) -> list[Shape]:
    """All edges first, so that none runs where arm, palm and thumb join."""
    hand, arm = _at(grip), _forearm(grip)
    chains = (grip.palm, *grip.before)
    nails = (limbs("nail", *grip.nails),) if grip.nails else ()
    length: Chain = ((0, 0, grip.palm[0][2]), (_LONG, 0, _ELBOW))
    return [
        Shape((limbs("edge", length),), arm),
        Shape((limbs("edge", *chains),), hand),
        Shape((limbs("skin", length),), arm),
        Shape((limbs("skin", *chains), *nails), hand),
    ]


def _at(grip: Grip) -> Placing:
    return bone(f"working.{grip.part}")


def _forearm(grip: Grip) -> Placing:
    """From a hand's wrist towards its elbow."""

    def place(moment: Moment) -> Placed:
        ankle = moment.body.parts["working.hindfoot"]
        x, y = Frame(*_at(grip)(moment)[:3]).at(*grip.palm[0][:2])
        dx, dy = ankle.x + grip.elbow[0] - x, ankle.y + grip.elbow[1] - y
        return Placed(x, y, degrees(atan2(dy, dx)))

    return place
