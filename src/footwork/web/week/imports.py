"""Files of activities taken in: what is new is stored, what is known stays, and what cannot be read is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footwork import local_time
from footwork.activity_files.reading import read_activities
from footwork.activity_files.unreadable import Unreadable, Why, inside
from footwork.core.activity import Activity, DaySteps
from footwork.core.same_activity import counted_once, same
from footwork.core.times import DAY, day_at
from footwork.web.people.models import Person
from footwork.web.week.activities import save_activities, stored_between
from footwork.web.week.day_steps import save_day_steps
from footwork.web.week.typed import TYPED

BATCH = 500
"""So many are held and stored at a time: an export may have any number."""

MOST_TOLD = 20
MOST_NAMED = 5
"""New activities that are named."""


@dataclass(slots=True)
class Report:
    """`new` activities, `known` ones that were here already, and how many of the new are `doubles`: the same as one of
    another device, `typed` of them the same as one that was typed in. `named` are the first of the new, `newest` is the
    last day of one, `heart_rates` whether any has one. `days` with steps that are new or now have more. `refused` are
    the first of the `refusals`."""

    files: int = 0
    new: int = 0
    known: int = 0
    doubles: int = 0
    typed: int = 0
    named: list[Activity] = field(default_factory=list)
    newest: date | None = None
    heart_rates: bool = False
    days: int = 0
    days_known: int = 0
    refusals: int = 0
    refused: list[Unreadable] = field(default_factory=list)

    @property
    def unnamed(self) -> int:
        """How many more are new."""
        return self.new - len(self.named)

    def name(self, fresh: list[Activity]) -> None:
        """Add what is new to what is said of it."""
        self.named += fresh[: MOST_NAMED - len(self.named)]
        days = [day_at(one.started_at) for one in fresh]
        self.newest = max([*days, *([self.newest] if self.newest else [])], default=None)
        self.heart_rates = self.heart_rates or any(one.heart_rate is not None for one in fresh)

    def refuse(self, one: Unreadable) -> None:
        self.refusals += 1
        if len(self.refused) < MOST_TOLD:
            self.refused.append(one)


def import_file(person: Person, file: BinaryIO, name: str, now: datetime, report: Report) -> None:
    """Adds to the `report`. What was stored stays stored where the rest cannot be: importing again adds the rest.

    Raises django.db.DatabaseError.
    """
    report.files += 1
    found = _readable(read_activities(file, name), name, now, report)
    while batch := list(islice(found, BATCH)):
        _store_activities(person, [one for one in batch if isinstance(one, Activity)], report)
        saved = save_day_steps(person, [one for one in batch if isinstance(one, DaySteps)])
        report.days += saved.new
        report.days_known += saved.known


def _readable(
    found: Iterable[Activity | DaySteps | Unreadable], name: str, now: datetime, report: Report
) -> Iterator[Activity | DaySteps]:
    for one in found:
        if isinstance(one, Unreadable):
            report.refuse(one)
        elif one.is_from_the_future(now):
            day = one.day if isinstance(one, DaySteps) else one.started_at.date()
            report.refuse(Unreadable(inside(name, day.isoformat()), Why.FUTURE))
        else:
            yield one if isinstance(one, DaySteps) else _by_the_persons_clock(one)


def _by_the_persons_clock(activity: Activity) -> Activity:
    """Most files know only UTC; on which day it was, the clock of the computer then said."""
    if activity.started_at.utcoffset():
        return activity
    return replace(activity, started_at=local_time.by_local_clock(activity.started_at))


def _store_activities(person: Person, activities: list[Activity], report: Report) -> None:
    if not activities:
        return
    days = [day_at(one.started_at) for one in activities]
    before = _doubles(person, min(days), max(days))
    saved = save_activities(person, activities)
    report.new += saved.new
    report.known += saved.known
    if saved.new:
        fresh = [row.to_core() for row in saved.rows]
        report.name(fresh)
        doubles = _doubles(person, min(days), max(days)) - before
        report.doubles += doubles
        report.typed += min(_typed_too(person, fresh), doubles)


def _doubles(person: Person, first: date, last: date) -> int:
    """How many of those around these days are the same as another."""
    stored = [one.activity for one in stored_between(person, first - DAY, last + DAY)]
    return len(stored) - len(counted_once(stored))


def _typed_too(person: Person, fresh: list[Activity]) -> int:
    """How many of them the person had typed in."""
    days = [day_at(one.started_at) for one in fresh]
    by_day: defaultdict[date, list[Activity]] = defaultdict(list)
    for _id, one in stored_between(person, min(days) - DAY, max(days) + DAY):
        if one.source == TYPED:
            by_day[day_at(one.started_at)].append(one)
    near = ((one, by_day[day_at(one.started_at) + n * DAY]) for one in fresh for n in (-1, 0, 1))
    return len({id(one) for one, others in near if any(same(one, other) for other in others)})


def import_paths(person: Person, paths: Iterable[Path], now: datetime) -> str:
    """Says line by line what came of it, and what was refused."""
    report = Report()
    for path in paths:
        with path.open("rb") as file:
            import_file(person, file, path.name, now, report)
    refused = [f"{one.where}: {one}" for one in report.refused]
    more = report.refusals - len(refused)
    first = [refusals_told(report.refusals)] if report.refusals else []
    lines = (*told(report), *first, *refused, *([_("And {n} more.").format(n=more)] if more else []))
    return "".join(f"{line}\n" for line in lines)


def refusals_told(n: int) -> str:
    return ngettext("{n} item could not be read.", "{n} items could not be read.", n).format(n=n)


def told(report: Report) -> list[str]:
    """What came of it, in sentences; what was refused is apart."""
    lines = [_new_told(report.new)]
    if report.known:
        lines.append(_known_told(report.known))
    if devices := report.doubles - report.typed:
        lines.append(_on_two_devices(devices))
    if report.typed:
        lines.append(_typed_told(report.typed, report.new))
    if report.days:
        lines.append(
            ngettext("We added the steps of {n} day.", "We added the steps of {n} days.", report.days).format(
                n=report.days
            )
        )
    elif report.days_known:
        lines.append(_("The steps of these days are here already."))
    return lines


def _new_told(n: int) -> str:
    if not n:
        return _("No new activities.")
    return ngettext("{n} new activity.", "{n} new activities.", n).format(n=n)


def _known_told(n: int) -> str:
    return ngettext("{n} was here already.", "{n} were here already.", n).format(n=n)


def _on_two_devices(n: int) -> str:
    return ngettext(
        "{n} was also recorded by another device. It counts once.",
        "{n} were also recorded by another device. They count once.",
        n,
    ).format(n=n)


def _typed_told(n: int, new: int) -> str:
    if new == 1:
        return _("You typed this one too. It counts once.")
    return ngettext(
        "You typed {n} of these too. It counts once.", "You typed {n} of these too. They count once.", n
    ).format(n=n)
