"""The seven days of a week, each with what was done on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from footwork.catalogue.library import library
from footwork.core.activity import Activity
from footwork.core.times import DAY, WEEK, day_at
from footwork.web.diary.models import Record
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.week.words import DAYS, length_of, name_of


class Done(NamedTuple):
    """An activity as a small picture with its words."""

    picture: str
    says: str


class DayDone(NamedTuple):
    """`trained` says whether there was a session of Footwork."""

    day: date
    done: Sequence[Done]
    trained: bool

    @property
    def is_empty(self) -> bool:
        return not (self.done or self.trained)


@kept_by_version(of=(Part.SESSIONS,))
def session_days(person: Person, monday: date) -> frozenset[date]:
    """The days of the week from `monday` on that have a session."""
    rows = Record.objects.filter(person=person, day__gte=monday, day__lt=monday + WEEK)
    return frozenset(rows.values_list("day", flat=True).distinct())


def days_done(activities: Iterable[Activity], trained: frozenset[date], monday: date) -> list[DayDone]:
    """Of the week from `monday` on; an activity stands on the day on which it began."""
    by_day: dict[date, list[Done]] = {}
    for one in activities:
        done = Done(
            library().week().kind(one.kind).picture,
            _("{activity}, {length}").format(activity=name_of(one), length=length_of(one)),
        )
        by_day.setdefault(day_at(one.started_at), []).append(done)
    return [DayDone(day, by_day.get(day, ()), day in trained) for day in (monday + n * DAY for n in range(DAYS))]
