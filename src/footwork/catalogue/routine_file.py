"""A routine as it stands in a file: exercises by id, each with parts of its dose changed, or exercises of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from footwork.catalogue.adapters import adapter
from footwork.catalogue.exercise_file import with_id
from footwork.catalogue.toml_file import read_table
from footwork.core.dose import Dose
from footwork.core.errors import InvalidFile, Mistake, UnknownName, did_you_mean
from footwork.core.exercise import Exercise
from footwork.core.routine import Changeover, Item, Routine, TimeOfDay
from footwork.core.span import Span
from footwork.core.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFile:
    """`dose` changes parts of the exercise's own dose."""

    exercise: str
    dose: Dose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineFile:
    title: str
    items: tuple[ItemFile, ...]
    purpose: str = ""
    language: str = "en"
    limit: Span | None = None
    times_of_day: tuple[TimeOfDay, ...] = ()
    changeover: Changeover = Changeover()
    exercises: Mapping[str, Exercise] = field(default_factory=dict)


class Shelf(Protocol):
    """Where a routine's exercises and words are looked up; a table is an exercise's file as written."""

    def exercise_ids(self) -> list[str]: ...
    def exercise_table(self, id: str) -> Mapping[str, Any]: ...
    def exercise(self, id: str) -> Exercise: ...
    def words(self, language: str) -> Words: ...


def read_routine(path: Path, shelf: Shelf) -> Routine:
    """The routine in `path`; InvalidFile with every mistake."""
    file = str(path)
    raw = _with_ids(read_table(path), file)
    mistakes = list(_unknown_exercises(raw, file, shelf))
    try:
        written = adapter(RoutineFile).read(_with_whole_doses(raw, shelf), file)
    except InvalidFile as invalid:
        raise InvalidFile([*mistakes, *invalid.mistakes]) from None
    if mistakes:
        raise InvalidFile(mistakes)
    return _routine_of(written, path.stem, file, shelf)


def _routine_of(written: RoutineFile, id: str, file: str, shelf: Shelf) -> Routine:
    try:
        return Routine(
            id=id,
            title=written.title,
            items=tuple(_item_of(item, written.exercises, shelf) for item in written.items),
            words=shelf.words(written.language),
            purpose=written.purpose,
            limit=written.limit.high if written.limit else None,
            times_of_day=written.times_of_day,
            changeover=written.changeover,
        )
    except UnknownName as unknown:
        raise InvalidFile([Mistake(file, "language", f'"{written.language}"', f"a language{unknown.hint}")]) from None
    except ValueError as error:
        raise InvalidFile([Mistake(file, "items", f"{len(written.items)} items", str(error))]) from None


def _item_of(item: ItemFile, own: Mapping[str, Exercise], shelf: Shelf) -> Item:
    exercise = own.get(item.exercise) or shelf.exercise(item.exercise)
    return Item(exercise, item.dose or exercise.dose)


def _tables(raw: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The tables in a list, with their places; what is not a table is left for the adapter to report."""
    listed = raw.get(key)
    return ((n, table) for n, table in enumerate(listed if isinstance(listed, list) else []) if isinstance(table, dict))


def _with_ids(raw: dict[str, Any], file: str) -> dict[str, Any]:
    own = raw.get("exercises")
    if not isinstance(own, dict):
        return raw
    named = {
        id: with_id(table, id, file, f"exercises.{id}.") if isinstance(table, dict) else table
        for id, table in own.items()
    }
    return {**raw, "exercises": named}


def _own(raw: dict[str, Any]) -> dict[str, Any]:
    own = raw.get("exercises")
    return own if isinstance(own, dict) else {}


def _unknown_exercises(raw: dict[str, Any], file: str, shelf: Shelf) -> Iterator[Mistake]:
    known = [*shelf.exercise_ids(), *_own(raw)]
    for number, item in _tables(raw, "items"):
        id = item.get("exercise")
        if isinstance(id, str) and id not in known:
            expected = f"the id of an exercise{did_you_mean(id, known)}"
            yield Mistake(file, f"items.{number}.exercise", f'"{id}"', expected)


def _with_whole_doses(raw: dict[str, Any], shelf: Shelf) -> dict[str, Any]:
    """A copy in which an item's changed parts of a dose are completed from its exercise's dose."""
    if not isinstance(raw.get("items"), list):
        return raw
    items = list(raw["items"])
    for number, item in _tables(raw, "items"):
        if isinstance(item.get("dose"), dict):
            items[number] = {**item, "dose": {**_base_dose(item.get("exercise"), raw, shelf), **item["dose"]}}
    return {**raw, "items": items}


def _base_dose(id: object, raw: dict[str, Any], shelf: Shelf) -> dict[str, Any]:
    own = _own(raw)
    known = isinstance(id, str) and id in shelf.exercise_ids()
    table = own.get(id) if isinstance(id, str) and id in own else shelf.exercise_table(str(id)) if known else None
    dose = table.get("dose") if isinstance(table, Mapping) else None
    return dose if isinstance(dose, dict) else {}
