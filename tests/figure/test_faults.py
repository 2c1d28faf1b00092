"""What `footwork check` says of poses that no body can do, that float or sink, that leap, or that do not exist."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.phase import Phase
from footwork.core.pose import Contact, Leg, Pose
from footwork.core.position import Position
from footwork.core.side import Sides
from footwork.figure import looks
from footwork.figure.faults import faults
from footwork.figure.looks import LOOKS
from footwork.figure.shown import Fault
from tests.figure.drawn import EXERCISES, POSITIONS, drawn, own, phase

AIR = Contact.NONE
UP = Pose(working=Leg(on=AIR, hip_flexion=60, knee_flexion=70))
REST = Pose(legs=Leg(hip_flexion=14, knee_flexion=22))


def of(poses: Mapping[str, Pose], *phases: Phase, position: Position = Position.STANDING) -> list[Fault]:
    return faults(own(poses, *phases, position=position))


@pytest.mark.parametrize("id", EXERCISES)
def test_every_exercise_of_the_catalogue_has_a_figure_without_faults(id: str) -> None:
    exercise = library().exercise(id)
    assert all(phase.pose for phase in exercise.dose.phases)
    assert faults(exercise) == []


@pytest.mark.parametrize("id", EXERCISES)
def test_every_pose_of_the_catalogue_that_a_phase_names_exists_and_every_pose_is_named(id: str) -> None:
    exercise = library().exercise(id)
    named = {name for phase in exercise.dose.phases for name in (phase.pose, *phase.through)}
    assert named <= set(exercise.poses)
    assert set(exercise.poses) <= named | {pose.like for pose in exercise.poses.values()}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("position", POSITIONS)
def test_a_body_of_any_look_at_ease_in_any_position_has_no_faults(position: Position, look: str) -> None:
    exercise = own({"rest": Pose()}, phase("rest"), position=position)
    assert faults(exercise) == []
    drawn(exercise, look=looks.look(look))


@pytest.mark.parametrize(
    ("phases", "fault"),
    [
        ([phase("up")], ("dose.phases.0.pose", '"up"', "one of the poses of the file (rest)")),
        ([phase("rest"), phase("rest", "over", name="b")], ("dose.phases.1.through", '"over"', "one of the poses")),
        ([phase("", "rest")], ("dose.phases.0.through", "poses on the way", "a pose in which the phase ends as well")),
    ],
)
def test_a_phase_that_names_a_pose_which_does_not_exist_is_told_with_those_that_do(
    phases: list[Phase], fault: Fault
) -> None:
    ((key, found, expected),) = of({"rest": REST}, *phases)
    assert (key, found) == fault[:2]
    assert expected.startswith(fault[2])


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ({"rest": Pose(like="none")}, ["poses.rest.like"]),
        ({"rest": Pose(like="rest")}, ["poses.rest.like"]),
        (
            {"rest": Pose(like="a"), "a": Pose(like="b"), "b": Pose(like="a")},
            ["poses.rest.like", "poses.a.like", "poses.b.like"],
        ),
        ({"rest": Pose(grasps="pencil")}, ["poses.rest.grasps"]),
    ],
)
def test_a_pose_like_none_like_itself_or_grasping_what_is_not_there_is_told(
    written: Mapping[str, Pose], keys: list[str]
) -> None:
    assert [key for key, _found, _expected in of(written, phase("rest"))] == keys


def test_a_dose_of_a_routine_is_checked_instead_of_the_exercises_own() -> None:
    exercise = library().exercise("toe-press")
    other = Dose(phases=(phase("flying"),), sides=Sides.TOGETHER)
    assert [fault[0] for fault in faults(exercise, other)] == ["dose.phases.0.pose"]
    assert faults(exercise) == []


def test_an_exercise_without_poses_has_no_figure_and_no_faults() -> None:
    assert of({}, phase("")) == []
