"""What a body does between two poses, and on which leg it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from footwork.core.pose import Contact, Hand
from footwork.figure.posture import SIDES, Posture

T = TypeVar("T")


def between(one: Posture, two: Posture, t: float, angles: dict[str, float]) -> tuple[Posture, str]:
    """What both ends share holds throughout: a foot is on the floor between two poses that both have it there."""
    if t in (0.0, 1.0):
        return replace(two if t else one, angles=angles), stance(one, two)
    on = {side: _shared(one.on[side], two.on[side]) for side in SIDES}
    posture = Posture(
        angles,
        on,
        frozenset(toe for side in SIDES for toe in _toes_given(one, two, side, on[side])),
        {side: hand if (hand := one.hands[side]) is two.hands[side] else Hand.NONE for side in SIDES},
        {side: far + (two.ahead[side] - far) * t for side, far in one.ahead.items() if side in two.ahead},
        _blend(one.works, two.works, t),
        _blend(one.stretches, two.stretches, t),
        _blend(one.presses, two.presses, t),
        one.grasps if one.grasps == two.grasps else "",
        two.moves,
    )
    return posture, stance(one, two)


def _toes_given(one: Posture, two: Posture, side: str, on: Contact) -> Iterator[str]:
    for toe in (side, f"{side}.hallux"):
        if on is Contact.NONE or toe in one.toes_given or toe in two.toes_given:
            yield toe


def _blend(one: Mapping[T, float], two: Mapping[T, float], t: float) -> dict[T, float]:
    return {key: one.get(key, 0.0) * (1 - t) + two.get(key, 0.0) * t for key in {*one, *two}}


def stance(one: Posture, two: Posture) -> str:
    """The leg that stands throughout: the other one if both do, unless the working one keeps it in its place."""
    for side in sorted(SIDES, key=lambda side: (side in one.ahead and side in two.ahead, side == "working")):
        if _shared(one.on[side], two.on[side]) is not Contact.NONE:
            return side
    return "other"


def _shared(one: Contact, two: Contact) -> Contact:
    """What of a foot rests on the floor in both: between a sole and raised heels it is the ball of the foot, between
    raised heels and tips of toes the tips. A foot gets from the floor onto a step through the air."""
    if one is two:
        return one
    if {one, two} == {Contact.TOES, Contact.TIPS}:
        return Contact.TIPS
    if Contact.STEP in (one, two):
        return Contact.NONE
    others = {one, two} - {Contact.SOLE}
    return others.pop() if len(others) == 1 else Contact.NONE
