"""What is wrong with the poses of an exercise: what no body can do, and what would not stand on the floor."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import dist
from typing import NamedTuple

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.picture import View
from footwork.core.pose import Contact
from footwork.core.span import UNHURRIED
from footwork.figure.build import BUILDS
from footwork.figure.joints import RANGES, ranges_of
from footwork.figure.lettering import CORNERS
from footwork.figure.moments import Repetition, Stretch, repetition
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment
from footwork.figure.shown import Fault, unshown, unsupported
from footwork.figure.skeleton import SPOTS, TOLERANCE

_ROUNDING = 0.5
"""Degrees by which a joint that the floor has bent may pass its range: poses are written in whole degrees."""

_LEAP = 1.0
_TURN = 5.0
"""How far a part may be, in cm, and a joint may be bent, in degrees, from where it was just before."""


class _Wrong(NamedTuple):
    """`much` is by how much; of each kind in each phase, only the worst is reported."""

    kind: str
    much: float
    found: str
    expected: str


def faults(exercise: Exercise, dose: Dose | None = None) -> list[Fault]:
    """Of all the poses that the dose names and of every movement between them, each kind of fault once a phase."""
    dose = dose or exercise.dose
    named = [*_names(exercise, dose), *_letters(exercise, dose), *unsupported(exercise)]
    if named or not dose.posed:
        return named
    worst: dict[tuple[str, str], _Wrong] = {}
    for phase, wrong in _movement(exercise, dose):
        key = f"dose.phases.{_index(dose, phase)}", wrong.kind
        if key not in worst or wrong.much > worst[key].much:
            worst[key] = wrong
    told = [(key, wrong.found, wrong.expected) for (key, _kind), wrong in worst.items()]
    return told or list(unshown(exercise, _repetitions(exercise, dose)[0]))


def _names(exercise: Exercise, dose: Dose) -> Iterator[Fault]:
    known = ", ".join(exercise.poses) or "none"
    for number, phase in enumerate(dose.phases):
        for field, names in (("pose", (phase.pose,)), ("through", phase.through)):
            for name in names:
                if name and name not in exercise.poses:
                    yield f"dose.phases.{number}.{field}", f'"{name}"', f"one of the poses of the file ({known})"
        if phase.through and not phase.pose:
            yield f"dose.phases.{number}.through", "poses on the way", "a pose in which the phase ends as well"
    for name, pose in exercise.poses.items():
        if pose.like and pose.like not in exercise.poses:
            yield f"poses.{name}.like", f'"{pose.like}"', f"one of the poses of the file ({known})"
        elif _circle(exercise, name):
            yield f"poses.{name}.like", "poses that are like each other in a circle", "a pose that is like no other"
        if pose.grasps and pose.grasps not in exercise.equipment:
            yield f"poses.{name}.grasps", f'"{pose.grasps}"', "a piece of the exercise's equipment"


def _letters(exercise: Exercise, dose: Dose) -> Iterator[Fault]:
    if not exercise.picture.letters:
        return
    if View.FOOT_ABOVE not in exercise.picture.views:
        yield "picture.letters", "letters that nobody sees", "the view foot_above"
    for number, phase in enumerate(dose.phases):
        if phase.counts and len(phase.through) != CORNERS - 1:
            yield (
                f"dose.phases.{number}.through", f"{len(phase.through)} poses",
                "two: the lower right and the upper left corner of what is written; the lower left one is its pose",
            )  # fmt: skip


def _circle(exercise: Exercise, name: str) -> bool:
    seen: set[str] = set()
    while name and name in exercise.poses and name not in seen:
        seen.add(name)
        name = exercise.poses[name].like
    return name in seen


def _index(dose: Dose, name: str) -> int:
    return next(number for number, phase in enumerate(dose.phases) if phase.name == name)


def _movement(exercise: Exercise, dose: Dose) -> Iterator[tuple[str, _Wrong]]:
    """What is wrong anywhere in a repetition, each with the name of its phase."""
    for one in _repetitions(exercise, dose):
        for before, stretch in pairwise((one.stretches[-1], *one.stretches)):
            moments = (wrong for moment in stretch.moments for wrong in _at(moment))
            for wrong in (*_begins_elsewhere(before, stretch), *_leaps(stretch), *moments):
                yield stretch.move.phase, wrong


def _repetitions(exercise: Exercise, dose: Dose) -> list[Repetition]:
    """With every side, of a body of every build."""
    return [
        repetition(exercise, dose, UNHURRIED, side.drawn, build)
        for build in BUILDS.values()
        for side in dose.sides_in_turn
    ]


def _at(moment: Moment) -> Iterator[_Wrong]:
    yield from _bent(moment)
    yield from _off_floor(moment)
    yield from _out_of_reach(moment)


def _begins_elsewhere(before: Stretch, stretch: Stretch) -> Iterator[_Wrong]:
    one, two = before.moments[-1].body, stretch.moments[0].body
    far = max(dist(frame[:2], two.parts[name][:2]) for name, frame in one.parts.items())
    turned = max(abs(one.posture.angles[joint] - two.posture.angles[joint]) for joint in RANGES)
    if far > _LEAP or turned > _TURN:
        leap = f'a leap to where it begins from where "{before.move.phase}" ends'
        yield _Wrong("begins", far, leap, "both to be one pose")


def _leaps(stretch: Stretch) -> Iterator[_Wrong]:
    """A foot that rests may slide, but not be somewhere else from one moment to the next."""
    for side in SIDES:
        ways = [
            abs(one.body.spot(side, "ball")[0] + one.passed - two.body.spot(side, "ball")[0] - two.passed)
            for one, two in pairwise(stretch.moments)
            if one.body.posture.on[side] is two.body.posture.on[side] is not Contact.NONE
        ]
        if len(ways) > 1 and max(ways) > max(_LEAP, sum(ways) / 2):
            leap = f"a leap of the {side} foot by {max(ways):.0f} cm over the floor"
            yield _Wrong(
                f"{side} leaps", max(ways), leap, "its knee bent alike in both poses, so that it stays or slides"
            )


def _bent(moment: Moment) -> Iterator[_Wrong]:
    angles = moment.body.posture.angles
    for joint, (low, high) in ranges_of(moment.body.posture).items():
        angle = angles[joint]
        if joint.endswith("hallux_extension") and angle == angles[joint.replace("hallux", "mtp")]:
            continue  # reported for all toes already
        if not low - _ROUNDING <= angle <= high + _ROUNDING:
            found, expected = f"{joint} at {angle:.0f}°", f"{low}° to {high}°, what a body can do"
            yield _Wrong(joint, max(low - angle, angle - high), found, expected)


def _off_floor(moment: Moment) -> Iterator[_Wrong]:
    for side in SIDES:
        clearances = {spot: moment.body.clearance(side, spot) for spot in SPOTS}
        lowest = min(clearances.values())
        if lowest < -TOLERANCE:
            below = f"the {side} foot {-lowest:.1f} cm below the floor"
            yield _Wrong(f"{side} sinks", -lowest, below, "it on the floor or above")
        if (hovers := moment.body.hovers(side)) > TOLERANCE:
            above = f"the {side} foot {hovers:.1f} cm above the floor"
            yield _Wrong(f"{side} floats", hovers, above, "it to rest there")


def _out_of_reach(moment: Moment) -> Iterator[_Wrong]:
    if moment.body.missed > TOLERANCE:
        found = f"a hand {moment.body.missed:.1f} cm from what it is on"
        yield _Wrong("hand", moment.body.missed, found, "it within the reach of the arm")
