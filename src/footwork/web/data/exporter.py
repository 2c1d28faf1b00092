"""The person's data, whole: one JSON file, or tables for a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from io import StringIO

from footwork.core.activity import Activity
from footwork.core.answer import Answer
from footwork.core.export_format import FORMAT, VERSION, Diary
from footwork.core.open_end import Unit
from footwork.core.place import Place, in_order
from footwork.core.record import Record
from footwork.core.times import MINUTE
from footwork.web.diary.offsets import offset_minutes
from footwork.web.feet.photos import exported_photos
from footwork.web.people.models import Person
from footwork.web.week.age import birth_year

_FORMULA = re.compile(r"(^|[\n\r;])(\s*[=+\-@＝＋－＠]|[\t\r])")
"""With these a spreadsheet would begin to compute, also in a new line, after what divides cells in other countries, and
with the signs of East Asian keyboards. An apostrophe before them makes them text (OWASP, CSV injection)."""

_MARK = "\ufeff"
"""By this byte order mark Excel knows the file for UTF-8."""


class Spreadsheet(StrEnum):
    """How a table is written so that a spreadsheet reads it: what divides cells, the sign of decimals, days and times.
    An Excel that speaks German, like most on the continent, takes a comma for a decimal."""

    ENGLISH = "en"
    GERMAN = "de"

    @property
    def separator(self) -> str:
        return ";" if self is Spreadsheet.GERMAN else ","

    @property
    def decimal(self) -> str:
        return "," if self is Spreadsheet.GERMAN else "."

    @property
    def day(self) -> str:
        return "%d.%m.%Y" if self is Spreadsheet.GERMAN else "%Y-%m-%d"

    @property
    def moment(self) -> str:
        return f"{self.day} %H:%M:%S"


def whole_diary(person: Person, now: datetime) -> Diary:
    person = Person.objects.get(pk=person.pk)
    records = person.records.order_by("stored").prefetch_related("items", "pains")
    return Diary(
        format=FORMAT,
        version=VERSION,
        diary=person.diary,
        exported_at=now,
        records=tuple(row.to_core() for row in records),
        answers=tuple(row.to_core() for row in person.answers.order_by("stored")),
        trials=tuple(row.to_core() for row in person.trials.order_by("first", "id")),
        follows=tuple(person.follows),
        activities=tuple(person.activities),
        look=person.look,
        ready_seconds=person.ready_seconds,
        screenings=tuple(row.to_core() for row in person.screenings.all()),
        plan=tuple(row.to_core() for row in person.plan_versions.all()),
        activities_done=tuple(row.to_core() for row in person.activities_done.order_by("started_at", "pk")),
        walking=tuple(row.to_core() for row in person.walking_changes.all()),
        birth_year=birth_year(person),
        foot_looks=tuple(row.to_core() for row in person.foot_looks.order_by("stored")),
        foot_photos=tuple(exported_photos(person)),
        day_steps=tuple(row.to_core() for row in person.day_steps.order_by("day", "source")),
        pairs=tuple(row.to_core() for row in person.pairs.all()),
        shoe_checks=tuple(row.to_core() for row in person.shoe_checks.all()),
        language=person.language,
        removed=tuple(row.to_core() for row in person.removed_records.order_by("stored")),
    )


def sessions_table(records: Iterable[Record], spreadsheet: Spreadsheet = Spreadsheet.ENGLISH) -> str:
    """One line a session. An empty cell is no answer; `pain_told` says whether pain is the worst of it, or how it was
    after it. `reached` is what was done of what had an open end: exercise, side, set, and repetitions or seconds."""
    told = list(records)
    places = in_order([*Place, *(place for one in told for place in (*one.pain_before, *one.pain))])
    head = [
        "id",
        "routine",
        "title",
        "started_at",
        "ended_at",
        "utc_offset_minutes",
        "played_s",
        "length_s",
        "phases_done",
        "phases_planned",
    ]
    rows = (
        [
            record.id, record.routine, record.title, record.started_at, record.ended_at,
            offset_minutes(record.started_at), record.played_ms / 1000, record.length_ms / 1000, *record.phases,
            *(record.answered_before.get(place) for place in places),
            *(record.answered.get(place) for place in places),
            record.pain_told.value, record.hurt_by, record.effort, record.note,
            _reached(record),
        ]
        for record in sorted(told, key=lambda record: record.started_at)
    )  # fmt: skip
    pains = [f"pain_{when}{place}" for when in ("before_", "") for place in places]
    return _table([*head, *pains, "pain_told", "hurt_by", "effort", "note", "reached"], rows, spreadsheet)


def _reached(record: Record) -> str:
    return ", ".join(
        f"{item.exercise} {one.side} {one.set}: {one.number}{' s' * (one.unit is Unit.SECONDS)}"
        for item in record.items
        for one in item.reached
    )


def answers_table(answers: Iterable[Answer], spreadsheet: Spreadsheet = Spreadsheet.ENGLISH) -> str:
    """One line an answer, the earlier ones for a day too."""
    told = sorted(answers, key=lambda answer: answer.answered_at)
    rows = ([one.day, one.measure, one.about, one.score, one.answered_at, one.id] for one in told)
    return _table(["day", "measure", "about", "score", "answered_at", "id"], rows, spreadsheet)


def activities_table(activities: Iterable[Activity], spreadsheet: Spreadsheet = Spreadsheet.ENGLISH) -> str:
    """One line an activity. An empty cell is not known; `effort` is what the person said."""
    head = [
        "kind",
        "title",
        "started_at",
        "minutes",
        "effort",
        "heart_rate",
        "steps",
        "distance_m",
        "source",
        "source_id",
    ]
    rows = (
        [
            one.kind, one.title, one.started_at, round(one.lasts / MINUTE, 2), one.effort, one.heart_rate,
            one.steps, one.distance_m, one.source, one.source_id,
        ]
        for one in sorted(activities, key=lambda one: one.started_at)
    )  # fmt: skip
    return _table(head, rows, spreadsheet)


def _table(head: list[str], rows: Iterable[Sequence[object]], spreadsheet: Spreadsheet) -> str:
    out = StringIO()
    out.write(_MARK)
    writer = csv.writer(out, lineterminator="\r\n", delimiter=spreadsheet.separator)
    writer.writerow(head)
    writer.writerows([_cell(cell, spreadsheet) for cell in row] for row in rows)
    return out.getvalue()


def _cell(cell: object, spreadsheet: Spreadsheet) -> object:
    """A moment is written by the clock of its device, so that a spreadsheet reads it as one."""
    match cell:
        case str():
            return _FORMULA.sub(r"\1'\2", cell)
        case float():
            return str(cell).replace(".", spreadsheet.decimal)
        case datetime():
            return f"{cell:{spreadsheet.moment}}"
        case date():
            return f"{cell:{spreadsheet.day}}"
        case _:
            return cell
