"""Steps of whole days, stored once by each source."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction

from footwork.core import activity as core
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.week.activities import MOST_VALUES, Saved
from footwork.web.week.models import DaySteps


def save_day_steps(person: Person, counted: Collection[core.DaySteps]) -> Saved:
    """Store those of days that are not here yet, or with more steps than before: an export may be of the middle of a
    day, or of only a part of a phone's memory."""
    largest: dict[tuple[date, str], core.DaySteps] = {}
    for one in sorted(counted, key=lambda one: one.steps):
        largest[one.day, one.source] = one
    if not largest:
        return Saved(0, 0)
    with transaction.atomic():
        here = _here(person, [day for day, _ in largest])
        fresh = [one for key, one in largest.items() if one.steps > here.get(key, -1)]
        DaySteps.objects.bulk_create(
            (DaySteps.from_core(person, one) for one in fresh),
            batch_size=MOST_VALUES // 4,
            update_conflicts=True,
            unique_fields=["person", "day", "source"],
            update_fields=["steps"],
        )
        if fresh:
            raise_version(person, Part.REST)
    return Saved(len(fresh), len(counted) - len(fresh))


def _here(person: Person, days: list[date]) -> dict[tuple[date, str], int]:
    rows = DaySteps.objects.filter(person=person, day__gte=min(days), day__lte=max(days))
    return {(day, source): steps for day, source, steps in rows.values_list("day", "source", "steps")}


@kept_by_version(of=(Part.REST,))
def day_steps_between(person: Person, first: date, last: date) -> dict[date, int]:
    """Of the sources of a day the largest."""
    rows = DaySteps.objects.filter(person=person, day__gte=first, day__lte=last)
    return core.steps_of_days(row.to_core() for row in rows)
