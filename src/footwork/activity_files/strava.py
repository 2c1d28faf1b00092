"""Strava's activities.csv, alone or in the export it lies in.

Its headers are in the person's language, come in other numbers every few months, and some come twice: once as shown,
once in seconds and metres. What has kept its place is found by place, the rest beside the second of two equal headers.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from io import TextIOWrapper
from typing import BinaryIO

from footwork.activity_files.found import activity, number
from footwork.activity_files.kinds import kind_of
from footwork.activity_files.unreadable import Refused, Why
from footwork.core.activity import Activity

SOURCE = "strava"

_ID, _DATE, _NAME, _TYPE, _ELAPSED, _DISTANCE, _HEART = 0, 1, 2, 3, 5, 6, 7
"""Columns of the first half: since 2019 in this order, in every language."""

_FILES = "activities/"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(r"(?P<month>[a-z]{3})[a-z]* (?P<day>\d+),? (?P<year>\d{4}),? (?P<clock>.*)", re.IGNORECASE)
_BRITISH = re.compile(r"(?P<day>\d+) (?P<month>[a-z]{3})[a-z]* (?P<year>\d{4}),? (?P<clock>.*)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?P<day>\d+)[./](?P<month>\d+)[./](?P<year>\d{4}),? (?P<clock>.*)")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d+)-(?P<day>\d+)[T ](?P<clock>.*)")
_CLOCK = re.compile(r"(?P<hour>\d+):(?P<minute>\d+)(?::(?P<second>\d+))?\s*(?P<half>[ap])?\.?(?:m\.?)?", re.IGNORECASE)


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

    def activity(self, zone: tzinfo) -> Activity:
        """Raises Refused."""
        at = date_of(self._cell(_DATE))
        if at is None:
            raise Refused(Why.NO_DATE)
        return activity(
            kind=self.kind,
            start=at.astimezone(zone),
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
        first = next(lines, None)
    except csv.Error:
        return False
    named = header[:4] == ["Activity ID", "Activity Date", "Activity Name", "Activity Type"]
    return named or (len(header) > _HEART and first is not None and bool(re.fullmatch(r"\d{5,}", first[0].strip())))


def date_of(text: str) -> datetime | None:
    """The date of a row, which is in UTC. With numbers alone the day comes first, as where months have no English
    name; None for the words of other languages."""
    plain = " ".join(text.split())
    for form in (_ENGLISH, _BRITISH, _NUMBERS, _ISO):
        if match := form.fullmatch(plain):
            return _date(**match.groupdict())
    return None


def _date(year: str, month: str, day: str, clock: str) -> datetime | None:
    time = _CLOCK.fullmatch(clock.strip())
    named = month.lower() in _MONTHS
    if not time or not (named or month.isdigit()):
        return None
    hour = int(time["hour"])
    if half := (time["half"] or "").lower():
        hour = hour % 12 + (12 if half == "p" else 0)
    in_year = _MONTHS.index(month.lower()) + 1 if named else int(month)
    try:
        return datetime(int(year), in_year, int(day), hour, int(time["minute"]), int(time["second"] or 0), tzinfo=UTC)
    except ValueError:
        return None


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
