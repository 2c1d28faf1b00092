"""What an exercise may be called: whatever can be played has to fit into a record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.pose import Pose
from footwork.core.position import Position
from footwork.core.record import ItemDone
from footwork.core.span import Span
from footwork.core.tag import Tag

GRIP = Phase(name="grip", say="Grip", lasts=Span.of(3))
DOSE = Dose(phases=(GRIP,))


def exercise(id: str, name: str) -> Exercise:
    return Exercise(id=id, name=name, position=Position.STANDING, dose=DOSE)


@pytest.mark.parametrize(("id", "name"), [("x" * 201, "Grip"), ("grip", ""), ("grip", "x" * 201)])
def test_an_exercise_that_no_record_could_hold_is_refused(id: str, name: str) -> None:
    with pytest.raises(ValueError, match="200 characters"):
        exercise(id, name)


def test_the_longest_names_are_played_and_recorded() -> None:
    longest = exercise("x" * 200, "y" * 200)
    done = ItemDone(exercise=longest.id, name=longest.name, phases_planned=1, phases_done=1)
    assert (done.exercise, done.name) == (longest.id, longest.name)


DRAWN = (Position.STANDING, Position.SITTING, Position.LONG_SITTING, Position.LYING)


@pytest.mark.parametrize("position", [one for one in Position if one not in DRAWN])
def test_poses_are_refused_in_a_position_that_no_figure_can_take(position: Position) -> None:
    assert not Exercise(name="Grip", position=position, dose=DOSE).dose.posed
    with pytest.raises(ValueError, match=f"no figure can take the position {position} yet"):
        Exercise(name="Grip", position=position, dose=DOSE, poses={"grip": Pose()})
    with pytest.raises(ValueError, match="no poses"):
        Exercise(name="Grip", position=position, dose=Dose(phases=(replace(GRIP, pose="grip"),)))


@pytest.mark.parametrize("position", Position)
def test_the_floor_is_everything_but_standing_and_a_chair(position: Position) -> None:
    exercise = Exercise(name="Grip", position=position, dose=DOSE)
    off_the_floor = position in (Position.STANDING, Position.SITTING)
    assert position.is_on_the_floor is not off_the_floor
    assert (Tag.FLOOR in exercise.all_tags) is not off_the_floor
