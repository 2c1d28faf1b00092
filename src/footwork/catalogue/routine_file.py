"""A routine as it stands in a file: exercises by id, each with parts of its dose changed, or exercises of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from footwork.catalogue.adapters import adapter
from footwork.catalogue.exercise_file import exercise_of
from footwork.catalogue.mistakes import described
from footwork.catalogue.toml_file import read_table
from footwork.core.caution import Caution
from footwork.core.dose import Dose
from footwork.core.errors import InvalidFile, Mistake, did_you_mean
from footwork.core.exercise import Exercise
from footwork.core.names import MOST_NAME, is_name
from footwork.core.phrases import Phrases
from footwork.core.routine import Changeover, Item, Routine, TimeOfDay
from footwork.core.span import Span
from footwork.core.text import Text

Table = Mapping[str, Any]
_ANY_DOSE: Table = {"phases": [{"name": "any", "say": "any", "lasts": "1 s"}]}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFile:
    """`dose` changes parts of the exercise's own dose."""

    exercise: str
    dose: Dose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineFile:
    title: Text
    items: tuple[ItemFile, ...]
    purpose: Text = ""
    language: str = ""
    """The one in use where it says none."""
    limit: Span | None = None
    times_of_day: tuple[TimeOfDay, ...] = ()
    changeover: Changeover = Changeover()
    exercises: Mapping[str, Exercise] = field(default_factory=dict)


class Shelf(Protocol):
    """Where a routine's exercises and words are looked up; a table is an exercise's file as written."""

    def exercise_ids(self) -> list[str]: ...
    def exercise_table(self, id: str) -> Table: ...
    def exercise(self, id: str) -> Exercise: ...
    def cautions(self) -> tuple[Caution, ...]: ...
    def languages(self) -> list[str]: ...
    def words(self) -> Phrases: ...
    def speaking(self, language: str) -> Shelf: ...


def read_routine(path: Path, shelf: Shelf) -> Routine:
    """The routine in `path`; InvalidFile with every mistake."""
    return routine_of(read_table(path), path, shelf)


def routine_of(table: Table, path: Path, shelf: Shelf) -> Routine:
    """The routine in the table that stands in `path`. One that names its language is said in that."""
    language = table.get("language")
    if isinstance(language, str) and language in shelf.languages():
        shelf = shelf.speaking(language)
    return _Reading(table, str(path), shelf).routine(path.stem)


def _changed(base: Table, dose: Table) -> Table:
    """The estimate of repetitions belongs to them: other repetitions bring their own."""
    if "reps" in dose:
        base = {key: value for key, value in base.items() if key != "reps_about"}
    return {**base, **dose}


class _Reading:
    """One file being read, part by part, so that no mistake hides another."""

    def __init__(self, table: Table, file: str, shelf: Shelf) -> None:
        self.table, self.file, self.shelf = table, file, shelf
        self.mistakes: list[Mistake] = []
        own = table.get("exercises")
        self.on_shelf = shelf.exercise_ids()
        self.known = [*self.on_shelf, *(own if isinstance(own, dict) else ())]

    def routine(self, id: str) -> Routine:
        own = self._own_exercises()
        self._check_names(id)
        self._look_names_up()
        items = self._items_with_whole_doses(own)
        try:
            written = adapter(RoutineFile).read({**self.table, **own, **items}, self.file)
        except InvalidFile as invalid:
            raise InvalidFile([*self.mistakes, *invalid.mistakes]) from None
        if self.mistakes:
            raise InvalidFile(self.mistakes)
        return self._built(written, id)

    def _own_exercises(self) -> Table:
        """The exercises that the file brings along, each read by itself; one with mistakes is left out."""
        tables = self.table.get("exercises")
        if not isinstance(tables, dict):
            return {}
        read = {id: self._own_exercise(id, table) for id, table in tables.items()}
        return {"exercises": {id: exercise for id, exercise in read.items() if exercise is not None}}

    def _own_exercise(self, id: str, table: object) -> object:
        if not isinstance(table, dict):
            return table  # not a table: reported with the rest
        try:
            return exercise_of(table, id, self.file, self.shelf.cautions(), f"exercises.{id}")
        except InvalidFile as invalid:
            self.mistakes += invalid.mistakes
            return None

    def _check_names(self, id: str) -> None:
        title = self.table.get("title")
        for key, name, what in (("title", title, "a title"), ("", id, "a file's name")):
            if isinstance(name, str) and not is_name(name):
                expected = f"{what} of 1 to {MOST_NAME} characters"
                self.mistakes.append(Mistake(self.file, key, described(name), expected))

    def _look_names_up(self) -> None:
        if "language" in self.table:
            self._look_up("language", self.table["language"], self.shelf.languages(), "a language")
        for number, item in self._item_tables():
            self._look_up(f"items.{number}.exercise", item.get("exercise"), self.known, "the id of an exercise")

    def _look_up(self, key: str, name: object, known: list[str], what: str) -> None:
        if isinstance(name, str) and name not in known:
            expected = f"{what}{did_you_mean(name, known)}"
            self.mistakes.append(Mistake(self.file, key, described(name), expected))

    def _item_tables(self) -> Iterator[tuple[int, Table]]:
        """The tables among the items, with their places; what is not a table is reported with the rest."""
        items = self.table.get("items")
        listed = items if isinstance(items, list) else []
        return ((number, item) for number, item in enumerate(listed) if isinstance(item, dict))

    def _items_with_whole_doses(self, own: Table) -> Table:
        """The items, each part of a dose that one changes completed by the rest of its exercise's dose."""
        if not isinstance(self.table.get("items"), list):
            return {}
        items = list(self.table["items"])
        for number, item in self._item_tables():
            if isinstance(item.get("dose"), dict):
                base = self._dose_table(item.get("exercise"), own.get("exercises", {}))
                items[number] = {**item, "dose": _changed(base, item["dose"])}
        return {"items": items}

    def _dose_table(self, id: object, own: Table) -> Table:
        """An exercise's dose as written. Where there is none without mistakes, one that adds none: those in the parts
        that were changed are reported all the same."""
        if isinstance(id, str) and isinstance(own.get(id), Exercise):
            table: Table = self.table["exercises"][id]
        elif isinstance(id, str) and id in self.on_shelf:
            self.shelf.exercise(id)  # tells the mistakes of that file, if it has any
            table = self.shelf.exercise_table(id)
        else:
            return _ANY_DOSE
        dose: Table = table["dose"]
        return dose

    def _built(self, written: RoutineFile, id: str) -> Routine:
        try:
            return Routine(
                id=id,
                title=written.title,
                items=tuple(self._item(item, written.exercises) for item in written.items),
                words=self.shelf.words(),
                purpose=written.purpose,
                limit=written.limit.high if written.limit else None,
                times_of_day=written.times_of_day,
                changeover=written.changeover,
            )
        except ValueError as error:
            found = f"{len(written.items)} items"
            raise InvalidFile([Mistake(self.file, "items", found, str(error))]) from None

    def _item(self, item: ItemFile, own: Mapping[str, Exercise]) -> Item:
        exercise = own.get(item.exercise) or self.shelf.exercise(item.exercise)
        return Item(exercise, item.dose or exercise.dose)
