"""Strava's activities.csv, alone or in the export it lies in.

Its headers are in the person's language, come in other numbers every few months, and some come twice: once as shown,
once in seconds and metres. What has kept its place is found by place, the rest beside the second of two equal headers.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from io import TextIOWrapper
from typing import BinaryIO

from footwork.activity_files.found import Findings, activity, number
from footwork.activity_files.kinds import kind_of
from footwork.activity_files.strava_dates import date_of
from footwork.activity_files.unreadable import Refused, Unreadable, Why
from footwork.core.activity import OTHER, Activity

SOURCE = "strava"

_ID, _DATE, _NAME, _TYPE, _ELAPSED, _DISTANCE, _HEART = 0, 1, 2, 3, 5, 6, 7
"""Columns of the first half: since 2019 in this order, in every language."""

_FILES = "activities/"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, under its own `number`; `file` is the activity's own file in the export, or ""."""

    number: int
    cells: list[str]
    columns: dict[str, int]

    @property
    def id(self) -> str:
        return self.cells[_ID].strip()

    @property
    def title(self) -> str:
        return self._cell(_NAME)

    @property
    def kind(self) -> str:
        return kind_of(self._cell(_TYPE))

    @property
    def file(self) -> str:
        return next((cell for cell in self.cells[_HEART:] if cell.startswith(_FILES)), "")

    def activity(self) -> Activity:
        """Raises Refused."""
        at = date_of(self._cell(_DATE))
        if at is None:
            raise Refused(Why.NO_DATE)
        return activity(
            kind=self.kind,
            start=at,
            seconds=self._number("moving") or self._number("elapsed") or number(self._cell(_ELAPSED)) or 0,
            source=SOURCE,
            source_id=self.id,
            heart_rate=self._number("heart"),
            steps=self._number("steps") or None,
            distance_m=self._metres(),
            title=self.title,
        )

    def _metres(self) -> float | None:
        """The first of the two is in kilometres, the second in metres."""
        if "metres" in self.columns:
            return self._number("metres") or None
        return (number(self._cell(_DISTANCE)) or 0) * 1000 or None

    def _number(self, what: str) -> float | None:
        return number(self._cell(self.columns[what])) if what in self.columns else None

    def _cell(self, index: int) -> str:
        return self.cells[index] if index < len(self.cells) else ""


FileOfRow = Callable[[Row], Iterable[object]]


def no_files(row: Row) -> Iterable[object]:
    """The table came alone."""
    return ()


def read(file: BinaryIO, name: str, file_of: FileOfRow = no_files) -> Findings:
    """A row says all that counts and is read a thousand times faster than the activity's own file, which is asked where
    the row is not understood."""
    for row in rows(file):
        try:
            yield row.activity()
        except Refused as refused:
            activities = [one for one in file_of(row) if isinstance(one, Activity)]
            for index, one in enumerate(activities):
                yield _of_row(one, row, index)
            if not activities:
                yield Unreadable(f"{name}, row {row.number}", refused.why)


def _of_row(one: Activity, row: Row, index: int) -> Activity:
    return replace(
        one,
        source=SOURCE,
        source_id=f"{row.id}-{index}" if index else row.id,
        kind=one.kind if row.kind == OTHER else row.kind,
    )


def rows(file: BinaryIO) -> Iterator[Row]:
    """Raises Refused: in the middle too, where the table breaks off."""
    text = TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    lines = csv.reader(text)
    try:
        columns = _columns(next(lines))
        for index, cells in enumerate(lines, 2):
            if any(cells):
                yield Row(index, cells, columns)
    except (csv.Error, StopIteration):
        raise Refused(Why.DAMAGED) from None
    finally:
        text.detach()


def is_table(head: bytes) -> bool:
    """Whether a file begins as the table does: an id, a date, a name and a type, then many more columns."""
    lines = csv.reader(head.decode("utf-8-sig", errors="replace").splitlines())
    try:
        header = next(lines, [])
        first = next(lines, [])
    except csv.Error:
        return False
    named = header[:4] == ["Activity ID", "Activity Date", "Activity Name", "Activity Type"]
    return named or (len(header) > _HEART and bool(first) and bool(re.fullmatch(r"\d{5,}", first[0].strip())))


def _columns(header: list[str]) -> dict[str, int]:
    """Where the second half has what: after the second length comes the time in motion, after the second highest heart
    rate the mean."""
    columns: dict[str, int] = {}
    if elapsed := _second(header, _ELAPSED):
        columns |= {"elapsed": elapsed, "moving": elapsed + 1}
    if distance := _second(header, _DISTANCE):
        columns["metres"] = distance
    if heart := _second(header, _HEART):
        columns["heart"] = heart + 1
    english = {"Moving Time": "moving", "Average Heart Rate": "heart", "Total Steps": "steps"}
    return columns | {english[name]: index for index, name in enumerate(header) if name in english}


def _second(header: list[str], first: int) -> int | None:
    """Where the header of the column `first` stands again."""
    if first >= len(header) or header[first] not in header[first + 1 :]:
        return None
    return header.index(header[first], first + 1)
