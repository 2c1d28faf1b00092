"""What is wrong with the poses of an exercise: what no body can do, and what would not stand on the floor."""

from __future__ import annotations

from collections.abc import Iterator

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.span import UNHURRIED
from footwork.figure.build import BUILDS
from footwork.figure.joints import RANGES
from footwork.figure.moments import Stretch, repetition
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment
from footwork.figure.skeleton import RESTING, TOLERANCE

_ROUNDING = 0.5
"""Degrees by which a joint that the floor has bent may pass its range: poses are written in whole degrees."""

Fault = tuple[str, str, str]
"""Key in the exercise file, what was found, what was expected."""


def faults(exercise: Exercise, dose: Dose | None = None) -> list[Fault]:
    """Of all the poses that the dose names and of every movement between them, each kind of fault once a phase."""
    dose = dose or exercise.dose
    named = list(_names(exercise, dose))
    if named or not any(phase.pose for phase in dose.phases):
        return named
    found: dict[tuple[str, str], Fault] = {}
    for build in BUILDS.values():
        for side in dose.sides.in_turn:
            for stretch in repetition(exercise, dose, UNHURRIED, side, build).stretches:
                for moment in stretch.moments:
                    for kind, found_, expected in (*_bent(moment), *_off_floor(stretch, moment)):
                        key = f"dose.phases.{_index(dose, moment.phase)}"
                        found.setdefault((key, kind), (key, found_, expected))
    return list(found.values())


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


def _circle(exercise: Exercise, name: str) -> bool:
    seen: set[str] = set()
    while name and name in exercise.poses and name not in seen:
        seen.add(name)
        name = exercise.poses[name].like
    return name in seen


def _index(dose: Dose, name: str) -> int:
    return next(number for number, phase in enumerate(dose.phases) if phase.name == name)


def _bent(moment: Moment) -> Iterator[Fault]:
    for joint, (low, high) in RANGES.items():
        angle = moment.body.posture.angles[joint]
        if not low - _ROUNDING <= angle <= high + _ROUNDING:
            yield joint, f"{joint} at {angle:.0f}°", f"{low}° to {high}°, what a body can do"


def _off_floor(stretch: Stretch, moment: Moment) -> Iterator[Fault]:
    for side in SIDES:
        clearances = {spot: moment.body.clearance(side, spot) for spot in ("heel", "ball", "pad", "toes")}
        lowest = min(clearances.values())
        if lowest < -TOLERANCE:
            yield f"{side} sinks", f"the {side} foot {-lowest:.1f} cm below the floor", "it on the floor or above"
        for spot in RESTING[moment.body.posture.on[side]]:
            if clearances[spot] > TOLERANCE:
                above = f"the {side} {spot} {clearances[spot]:.1f} cm above the floor"
                yield f"{side} floats", above, "it to rest there"
