"""footwork list: all there is, each on its line."""

from __future__ import annotations

from footwork.catalogue.library import library
from footwork.core.dose_text import dose_text
from tests.cli.asking import ask


def sections() -> tuple[list[str], list[str], list[str]]:
    routines, exercises, conditions = ask("list").out.split("\n\n")
    return routines.splitlines(), exercises.splitlines(), conditions.splitlines()


def test_every_routine_stands_with_the_length_that_show_tells_and_its_title() -> None:
    heading, *lines = sections()[0]
    assert heading == "Routines"
    assert [line.split()[0] for line in lines] == library().routine_ids()
    for id, line in zip(library().routine_ids(), lines, strict=True):
        title, *shown = ask("show", id).out.splitlines()
        length = next(one for one in shown if " at pace " in one)
        assert line.split(maxsplit=2)[1:] == [length.split()[0], title]


def test_every_exercise_stands_with_its_name_and_its_dose() -> None:
    heading, *lines = sections()[1]
    assert heading == "Exercises"
    assert [line.split()[0] for line in lines] == library().exercise_ids()
    for id, line in zip(library().exercise_ids(), lines, strict=True):
        exercise = library().exercise(id)
        assert line.endswith(f"  {exercise.name}: {'; '.join(dose_text(exercise.dose, library().words()))}")


def test_every_condition_stands_with_its_exercises_or_why_there_are_none() -> None:
    _heading, *lines = sections()[2]
    assert [line.split()[0] for line in lines] == [one.id for one in library().conditions()]
    for condition, line in zip(library().conditions(), lines, strict=True):
        assert condition.no_exercises in line
        assert all(one.exercise in line for one in condition.exercises)
