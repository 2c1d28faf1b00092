"""Which of the places that people are asked about an exercise puts load on, and which exercise of a session answers for
pain in one of them.

What is loaded follows from how the exercise is done, so no file has to say it: every exercise here is one of the foot
or the leg; who stands or kneels carries their weight on knees, hips and back too; a leg held out straight pulls on hip
and back, through the muscles at the back of the thigh, whether it is raised lying down, held out from a chair or lies
on the floor before a person who sits there. That it is these is ours (docs/decisions/0018).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from footwork.core.exercise import Exercise
from footwork.core.place import Place
from footwork.core.pose import Contact, Leg
from footwork.core.position import Position

LEG_STRAIGHT_BELOW, HIP_BENT_ABOVE = 45, 30
"""Degrees at the knee and at the hip of a leg that is held out straight."""

_UPRIGHT = frozenset({Place.FOOT, Place.KNEE, Place.HIP, Place.BACK})
_LEG_OUT = frozenset({Place.FOOT, Place.HIP, Place.BACK})
_FOOT = frozenset({Place.FOOT})

Loads = Mapping[str, frozenset[Place]]
"""What each exercise that was done loads, by its id."""


def loads(exercise: Exercise) -> frozenset[Place]:
    if exercise.position is Position.STANDING or exercise.position.is_on_the_knees:
        return _UPRIGHT
    if exercise.position is Position.LONG_SITTING or any(map(_is_held_out, _legs(exercise))):
        return _LEG_OUT
    return _FOOT


def _legs(exercise: Exercise) -> Iterable[Leg]:
    poses = exercise.poses.values()
    return filter(None, chain.from_iterable((pose.legs, pose.working, pose.other) for pose in poses))


def _is_held_out(leg: Leg) -> bool:
    hip, knee = leg.hip_flexion or 0, leg.knee_flexion
    return leg.on is Contact.NONE and knee is not None and knee < LEG_STRAIGHT_BELOW and hip > HIP_BENT_ABOVE


def matters(place: Place, done: Loads, followed: Iterable[Place]) -> bool:
    """Whether pain there is judged: something that was done loads the place, or the person follows it."""
    return place in followed or any(place.loaded_as in places for places in done.values())


def answers_for(exercise: str, place: Place, done: Loads, named: str = "") -> bool:
    """Whether `exercise` is made easier for pain in `place`: the one that the person `named`, else those that load the
    place, else, where none does, all that were done."""
    if named in done:
        return exercise == named
    loading = [id for id, places in done.items() if place.loaded_as in places]
    return exercise in (loading or done)
