"""What an exercise may be called: whatever can be played has to fit into a record."""

from __future__ import annotations

import pytest

from footwork.core.dose import Dose, Phase
from footwork.core.exercise import Exercise, Position
from footwork.core.record import ItemDone
from footwork.core.span import Span

DOSE = Dose(phases=(Phase(name="grip", say="Grip", lasts=Span.of(3)),))


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
