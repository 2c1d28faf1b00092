"""Activities of which nothing tells how hard they were: the person is asked, one tap each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from footwork.catalogue.library import library
from footwork.core.activity import Effort
from footwork.core.same_activity import counted_once
from footwork.core.times import DAY, day_at
from footwork.core.week import is_unknown
from footwork.web.people.models import Person
from footwork.web.week.activities import Stored, change_activity, stored_between
from footwork.web.week.age import age_of
from footwork.web.week.models import Activity

MOST_ASKED = 10
MOST_READ = 200
"""The newest: who imports ten years is not asked about each of them."""


def without_effort(person: Person, today: date) -> list[Stored]:
    """The newest first, of one activity on two devices only the one that counts."""
    known = [kind.id for kind in library().week().kinds if kind.met is not None]
    rows = Activity.objects.filter(person=person, effort="").exclude(kind__in=known).order_by("-started_at", "-pk")
    stored = [Stored(row.pk, row.to_core()) for row in rows[:MOST_READ]]
    if not stored:
        return []
    days, age = [day_at(one.activity.started_at) for one in stored], age_of(person, today)
    around = [one.activity for one in stored_between(person, min(days) - DAY, max(days) + DAY)]
    counted = set(counted_once(around))
    return [one for one in stored if one.activity in counted and _asks(one, age)][:MOST_ASKED]


def _asks(one: Stored, age: int | None) -> bool:
    return is_unknown(one.activity, library().week().kind(one.activity.kind), age)


def say_effort(person: Person, row: Activity, effort: Effort) -> None:
    change_activity(person, row, replace(row.to_core(), effort=effort))
