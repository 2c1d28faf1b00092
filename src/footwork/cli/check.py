"""footwork check"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from footwork.catalogue.adapters import adapter
from footwork.catalogue.completeness import catalogue_mistakes
from footwork.catalogue.exercise_file import exercise_of, read_exercise
from footwork.catalogue.library import library
from footwork.catalogue.routine_file import exercise_tables, read_routine
from footwork.catalogue.stances import contradictions
from footwork.catalogue.toml_file import read_table
from footwork.cli.unrecorded import tell_cut_off, tell_unrecorded
from footwork.core.aim import Aim
from footwork.core.condition import Condition
from footwork.core.dose import Dose
from footwork.core.errors import InvalidFile, Mistake, TooLong
from footwork.core.exercise import Exercise
from footwork.core.feet import FeetPart
from footwork.core.fit import fit
from footwork.core.measure import Measure
from footwork.core.names import printable
from footwork.core.question import QuestionGroup
from footwork.core.routine import Item, Routine
from footwork.core.shoes import ShoeQuestion
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.core.timeline import timeline_of
from footwork.core.unsaid import unsaid
from footwork.figure.faults import faults


@click.command("check")
@click.argument("files", nargs=-1, metavar="FILE...", type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Check files of the kinds that the catalogue has, and the poses in them; without a FILE, the catalogue."""
    mistakes = [mistake for file in files for mistake in _mistakes(file)] if files else _catalogue_mistakes()
    if mistakes:
        raise InvalidFile(mistakes)
    click.echo(printable(f"No mistakes in {', '.join(map(str, files)) or 'the catalogue'}."))
    for file in files:
        if routine := _played(file):
            _warn_of_stances(routine, file)
            tell_unrecorded(timeline_of(routine, UNHURRIED))
            tell_cut_off(timeline_of(routine, _pace(routine)))


def _warn_of_stances(routine: Routine, file: Path) -> None:
    """Only a warning: a stance is free text."""
    once = {item.exercise.id: item.exercise for item in routine.items}
    for exercise in once.values():
        for what in contradictions(exercise):
            click.echo(printable(f"{file}: the stance of {exercise.name}: {what}"))


def _played(path: Path) -> Routine | None:
    """What a file without mistakes gives to play: its routine, or its exercise alone."""
    table = read_table(path)
    if _is_exercise(table):
        exercise = read_exercise(path, library().cautions())
        items = (Item(exercise, exercise.dose),)
        return Routine(id=exercise.id, title=exercise.name, items=items, words=library().words())
    return None if _kind(table) else read_routine(path, library())


_BY_KEY: Mapping[str, type] = {
    "scoring": Measure,
    "worth": Aim,
    "questions": QuestionGroup,
    "helps": Condition,
    "options": ShoeQuestion,
    "findings": FeetPart,
}
"""Of files that are read by themselves, a key that no other kind of file has."""


def _kind(table: Mapping[str, Any]) -> type | None:
    return next((cls for key, cls in _BY_KEY.items() if key in table), None)


def _is_exercise(table: Mapping[str, Any]) -> bool:
    return "dose" in table and "items" not in table and _kind(table) is None


def _mistakes(path: Path) -> tuple[Mistake, ...]:
    """A file with items is a routine; one with a dose alone is an exercise; others are known by a key."""
    try:
        table = read_table(path)
        if kind := _kind(table):
            named = {"id": path.stem} if kind in (Condition, QuestionGroup) else {}
            adapter(kind).read({**named, **table}, str(path))
            return ()
        if _is_exercise(table):
            exercise = read_exercise(path, library().cautions())
            at_fault = (Mistake(str(path), *fault) for fault in faults(exercise))
            return (*at_fault, *_cut_short(exercise, exercise.dose, UNHURRIED, str(path)))
        routine = read_routine(path, library())
        return (*_routine_faults(routine, table, str(path)), *_words_cut_short(routine, table, str(path)))
    except InvalidFile as invalid:
        return invalid.mistakes


def _catalogue_mistakes() -> list[Mistake]:
    return catalogue_mistakes(library()) or [
        Mistake(f"exercises/{id}.toml", *fault)
        for id in library().exercise_ids()
        for fault in faults(library().exercise(id))
    ]


def _routine_faults(routine: Routine, table: Mapping[str, Any], file: str) -> Iterator[Mistake]:
    """In the poses of the exercises that it brings along, and in the items that name poses of their own."""
    for id, own in table.get("exercises", {}).items():
        for key, found, expected in faults(exercise_of(own, id, file, library().cautions())):
            yield Mistake(file, f"exercises.{id}.{key}", found, expected)
    for item, (place, written) in zip(routine.items, exercise_tables(table), strict=True):
        if "phases" in written.get("dose", {}):
            for key, found, expected in faults(item.exercise, item.dose):
                if key.startswith("dose."):
                    yield Mistake(file, f"{place}.{key}", found, expected)


def _words_cut_short(routine: Routine, table: Mapping[str, Any], file: str) -> Iterator[Mistake]:
    """In the phases that the file itself brings, at the pace at which it is played."""
    pace = _pace(routine)
    own = {
        id: exercise_of(written, id, file, library().cautions()) for id, written in table.get("exercises", {}).items()
    }
    for id, exercise in own.items():
        yield from _cut_short(exercise, exercise.dose, pace, file, f"exercises.{id}.")
    for item, (place, written) in zip(routine.items, exercise_tables(table), strict=True):
        if _SAID & written.get("dose", {}).keys():
            yield from _cut_short(item.exercise, item.dose, pace, file, f"{place}.")


_SAID = frozenset({"phases", "sides", "side_order", "rest_between_sides"})
"""What of a dose may change that a phase's words have too little time."""


def _pace(routine: Routine) -> Pace:
    try:
        return fit(routine, routine.limit) if routine.limit else UNHURRIED
    except TooLong:
        return BRISK


def _cut_short(exercise: Exercise, dose: Dose, pace: Pace, file: str, place: str = "") -> Iterator[Mistake]:
    for phase, say, takes, has in unsaid(dose, pace, library().words().of_sides(exercise)):
        found = f"{say!r}, about {takes.total_seconds():.1f} s to say, in a phase of {has.total_seconds():.1f} s"
        yield Mistake(file, f"{place}dose.phases.{phase}.say", found, "fewer words or a longer phase")
