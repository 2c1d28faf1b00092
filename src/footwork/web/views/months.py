"""Months as grids of days, Monday first. Each day says what it had, and may lead to where more is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from footwork.core.occurrences import Sessions
from footwork.core.record import Amount
from footwork.core.times import DAY, WEEK, monday_of
from footwork.translation import cached_by_language
from footwork.translation.dates import month_and_year, short_weekday, weekday

DONE, PARTLY, SOMETHING, WITH, WITHOUT = "done", "partly", "something", "with", "without"
WORDS = {
    DONE: gettext_noop("done"),
    PARTLY: gettext_noop("partly done"),
    SOMETHING: gettext_noop("other entries"),
    WITH: gettext_noop("with"),
    WITHOUT: gettext_noop("without"),
}
"""What a day is marked with; a day without a mark had nothing."""

_KEPT = 256


class Cell(NamedTuple):
    """A day of the month, or a gap before the first and after the last."""

    day: date | None
    mark: str = ""
    said: str = ""
    today: bool = False


def marks_of(sessions: Sessions) -> dict[date, str]:
    """A day is done where one session was done in full."""
    amounts = {
        day: {one.amount for some in by_routine.values() for one in some} for day, by_routine in sessions.items()
    }
    return {day: DONE if Amount.ALL in of_day else PARTLY for day, of_day in amounts.items()}


def legend_of(marks: Mapping[date, str]) -> list[tuple[str, str]]:
    """The marks that there are, each with what it means."""
    return [(mark, _(said)) for mark, said in WORDS.items() if mark in marks.values()]


def months(marks: Mapping[date, str], first: date, last: date, today: date, address: str = "") -> list[SafeString]:
    """Those from that of `first` to that of `last`, the newest first. Marked days lead to `address`, followed by the
    day."""
    found = []
    while first <= last:
        first = first.replace(day=1)
        after = next_month(first)
        marked = tuple((day, marks[day]) for day in _days(first, after) if day in marks)
        found.append(_month(first, marked, today if first <= today < after else None, address))
        first = after
    return found[::-1]


def next_month(first: date) -> date:
    return (first.replace(day=1) + timedelta(days=31)).replace(day=1)


def _days(first: date, end: date) -> Iterable[date]:
    return (first + number * DAY for number in range((end - first).days))


@cached_by_language(_KEPT)
def _month(first: date, marked: tuple[tuple[date, str], ...], today: date | None, address: str) -> SafeString:
    """A month that is over stays as it was drawn."""
    marks = dict(marked)
    days = [_cell(day, marks.get(day, ""), today) for day in _days(first, next_month(first))]
    cells = [Cell(None)] * first.weekday() + days
    cells += [Cell(None)] * (-len(cells) % 7)
    context = {
        "name": month_and_year(first),
        "weekdays": [(weekday(day), short_weekday(day)) for day in _days(monday_of(first), monday_of(first) + WEEK)],
        "weeks": [cells[start : start + 7] for start in range(0, len(cells), 7)],
        "address": address,
    }
    return render_to_string("parts/_month.html", context)


def _cell(day: date, mark: str, today: date | None) -> Cell:
    return Cell(day, mark, _(WORDS[mark]) if mark else "", day == today)
