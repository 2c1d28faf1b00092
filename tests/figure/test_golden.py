"""The poses of every exercise of the catalogue as joint angles, against tables that a physiotherapist can read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.core.pose import ARM_JOINTS, LEG_JOINTS
from footwork.figure.posture import SIDES, Posture
from tests.figure.drawn import EXERCISES, repeated
from tests.figure.golden import assert_golden

WRITTEN = 6
"""At how many instants of a round of letters a foot is looked at."""

TRUNK = ("trunk_inclination", "neck_flexion")
Column = tuple[str, str, Posture]


def columns(exercise: Exercise) -> Iterator[Column]:
    """Phase, pose, and the posture as the floor made it, for all poses that a repetition goes through, in order."""
    stretches = repeated(exercise, exercise.dose.sides_in_turn[-1]).stretches
    for phase in exercise.dose.phases:
        own = [stretch.move for stretch in stretches if stretch.move.phase == phase.name]
        names = [*phase.through, phase.pose]
        if exercise.picture.letters and phase.counts:
            names = [f"{part}/{WRITTEN} written" for part in range(1, WRITTEN + 1)]
        for number, name in enumerate(names, 1):
            rounds = own[0].rounds > 1
            share = number / len(names) if rounds else 1.0
            posture, _stance = own[0 if rounds else number - 1].path(share)
            yield phase.name, name, posture


def table(exercise: Exercise) -> str:
    """A joint a line, in whole degrees; joints that stay straight are left out."""
    found = list(columns(exercise))
    rows = [("during", *(phase for phase, _pose, _posture in found)), ("pose", *(pose for _phase, pose, _ in found))]
    rows += [(f"{side} foot rests on", *(posture.on[side].value for *_told, posture in found)) for side in SIDES]
    joints = [*TRUNK, *(f"{side}.{joint}" for side in SIDES for joint in LEG_JOINTS)]
    joints += [f"{side}_arm.{joint}" for side in SIDES for joint in ARM_JOINTS]
    for joint in joints:
        angles = [round(posture.angles[joint] + 1e-6) for *_told, posture in found]
        same = joint.replace("hallux", "mtp")
        if any(angles) and (same == joint or angles != [round(one.angles[same] + 1e-6) for *_told, one in found]):
            rows.append((joint.replace("_", " ").replace(".", " "), *map(str, angles)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    head = f"{exercise.name}, {exercise.position.value.replace('_', ' ')}: joint angles in degrees"
    return "\n".join([head, "", *lines]) + "\n"


@pytest.mark.parametrize("id", EXERCISES)
def test_the_joint_angles_of_an_exercise_are_those_of_the_golden_file(id: str) -> None:
    assert_golden(f"{id}.txt", table(library().exercise(id)))
