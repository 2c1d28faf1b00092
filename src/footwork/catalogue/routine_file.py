"""A routine as it stands in a file: exercises by id, each with parts of its dose changed, or exercises of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from footwork.catalogue.adapters import adapter
from footwork.catalogue.dose_file import idle_mistakes, stage_mistakes, with_changes
from footwork.catalogue.exercise_file import exercise_of
from footwork.catalogue.mistakes import described
from footwork.catalogue.toml_file import read_table
from footwork.core.caution import Caution
from footwork.core.dose import Dose
from footwork.core.errors import FieldError, InvalidFile, Mistake, did_you_mean
from footwork.core.exercise import Exercise
from footwork.core.frequency import Frequency
from footwork.core.names import MOST_NAME, is_name
from footwork.core.phrases import Phrases
from footwork.core.programme import Stage
from footwork.core.routine import Changeover, Circuit, Item, Routine, TimeOfDay
from footwork.core.span import Count, Span
from footwork.core.text import Text

Table = Mapping[str, Any]
LEAST_ROUNDS = 2
_ANY_DOSE: Table = {"phases": [{"name": "any", "say": "any", "lasts": "1 s"}]}


@dataclass(frozen=True, slots=True, kw_only=True)
class StationFile:
    """One exercise of a circuit; `dose` changes parts of the exercise's own dose."""

    exercise: str
    dose: Dose | None = None
    frequency: Frequency | None = None
    later: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFile:
    """An exercise, of whose own dose `dose` changes parts; or a circuit: `items` that are done in turn, in so many
    `rounds`, with a `rest` between these."""

    exercise: str = ""
    dose: Dose | None = None
    frequency: Frequency | None = None
    later: tuple[Stage, ...] = ()
    rounds: Count | None = None
    rest: Span | None = None
    items: tuple[StationFile, ...] = ()

    def __post_init__(self) -> None:
        if not (self.rounds or self.rest or self.items):
            if not self.exercise:
                raise FieldError("exercise", "a value for this key, or rounds with items")
            return
        for name in ("exercise", "dose", "frequency", "later"):
            if getattr(self, name):
                raise FieldError(name, "nothing beside rounds: it belongs into items")
        if not self.items:
            raise FieldError("items", "at least one exercise")
        if self.rounds is None or self.rounds.high < LEAST_ROUNDS:
            raise FieldError("rounds", "at least 2 rounds")


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


def item_tables(table: Table, within: str = "") -> Iterator[tuple[str, Table]]:
    """The tables among the items of a routine's table, those of circuits too, with their keys; what is not a table is
    reported with the rest."""
    items = table.get("items")
    for number, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            key = f"{within}items.{number}"
            yield key, item
            if not within:
                yield from item_tables(item, f"{key}.")


def exercise_tables(table: Table) -> list[tuple[str, Table]]:
    """Those that name an exercise: one for each item of the routine, in its order."""
    return [(key, item) for key, item in item_tables(table) if "exercise" in item]


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
        items = self._items_with_whole_doses(self.table, own)
        try:
            written = adapter(RoutineFile).read({**self.table, **own, **items}, self.file)
        except InvalidFile as invalid:
            raise InvalidFile([*self.mistakes, *invalid.mistakes]) from None
        routine = None if self.mistakes else self._built(written, id)
        if routine:
            self.mistakes += self._idle(routine)
        if self.mistakes or routine is None:
            raise InvalidFile(self.mistakes)
        return routine

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
        for key, item in item_tables(self.table):
            self._look_up(f"{key}.exercise", item.get("exercise"), self.known, "the id of an exercise")

    def _look_up(self, key: str, name: object, known: list[str], what: str) -> None:
        if isinstance(name, str) and name not in known:
            expected = f"{what}{did_you_mean(name, known)}"
            self.mistakes.append(Mistake(self.file, key, described(name), expected))

    def _items_with_whole_doses(self, table: Table, own: Table) -> Table:
        """The items, each part of a dose that one changes completed by the rest of its exercise's dose."""
        items = table.get("items")
        if not isinstance(items, list):
            return {}
        return {"items": [self._with_whole_doses(item, own) if isinstance(item, dict) else item for item in items]}

    def _with_whole_doses(self, item: Table, own: Table) -> Table:
        whole = {**item, **self._items_with_whole_doses(item, own)}
        if isinstance(item.get("dose"), dict):
            base = self._dose_table(item.get("exercise"), own.get("exercises", {}))
            whole["dose"] = with_changes(base, item["dose"])
        return whole

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
                items=tuple(self._items(written)),
                words=self.shelf.words(),
                purpose=written.purpose,
                limit=written.limit.high if written.limit else None,
                times_of_day=written.times_of_day,
                changeover=written.changeover,
            )
        except ValueError as error:
            found = f"{len(written.items)} items"
            raise InvalidFile([Mistake(self.file, "items", found, str(error))]) from None

    def _items(self, written: RoutineFile) -> Iterator[Item]:
        for number, one in enumerate(written.items, 1):
            circuit = Circuit(number=number, rounds=one.rounds, rest=one.rest) if one.rounds else None
            for item in one.items if circuit else (one,):
                exercise = written.exercises.get(item.exercise) or self.shelf.exercise(item.exercise)
                often, later = item.frequency or exercise.frequency, item.later or exercise.later
                yield Item(exercise, item.dose or exercise.dose, circuit, often, later)

    def _idle(self, routine: Routine) -> Iterator[Mistake]:
        """What an item changes of a dose without any effect."""
        for (key, table), item in zip(exercise_tables(self.table), routine.items, strict=True):
            yield from idle_mistakes(item.dose, table.get("dose", {}), item.exercise, self.file, f"{key}.dose")
            within = key if "later" in table else f"exercises.{item.exercise.id}"
            yield from stage_mistakes(item.dose, item.later, self.file, within)
