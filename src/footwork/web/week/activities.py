"""Activities, stored once however often they come, changed and deleted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from django.db import transaction

from footwork.core import activity as core
from footwork.web.people.data_version import Part, raise_version
from footwork.web.people.models import Person
from footwork.web.week.models import Activity, key_of

MOST_VALUES = 500
"""In one question: SQLite takes only so many."""


@dataclass(frozen=True, slots=True)
class Saved:
    """How many activities were new, and how many were here already. `rows` are the new ones."""

    new: int
    known: int
    rows: tuple[Activity, ...] = field(default=(), compare=False)


def save_activities(person: Person, activities: Collection[core.Activity]) -> Saved:
    """Store those that are not here yet: of one source and one `source_id` there is one activity, and the one that is
    here stays as it is, with what the person has changed of it. A source without ids has one of a kind at a time.

    Raises django.db.DatabaseError when they cannot be stored; then none is.
    """
    given: dict[tuple[str, str], core.Activity] = {}
    for one in activities:
        given.setdefault((one.source, key_of(one)), one)
    with transaction.atomic():
        here = _known(person, given)
        fresh = [one for key, one in given.items() if key not in here]
        rows = [Activity.from_core(person, one) for one in fresh]
        Activity.objects.bulk_create(rows, batch_size=MOST_VALUES)
        if fresh:
            raise_version(person, Part.REST)
    return Saved(len(rows), len(activities) - len(rows), tuple(rows))


def _known(person: Person, keys: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    by_source: dict[str, list[str]] = {}
    for source, id in keys:
        by_source.setdefault(source, []).append(id)
    for source, ids in by_source.items():
        for start in range(0, len(ids), MOST_VALUES):
            some = ids[start : start + MOST_VALUES]
            rows = Activity.objects.filter(person=person, source=source, source_id__in=some)
            found.update(rows.values_list("source", "source_id"))
    return found


def find_activity(person: Person, id: int) -> Activity | None:
    """One of the person's own."""
    return Activity.objects.filter(person=person, pk=id).first()


def change_activity(person: Person, row: Activity, changed: core.Activity) -> None:
    """Put `changed` in its place. Where it comes from stays, so that another import knows it."""
    fresh = Activity.from_core(person, replace(changed, source=row.source, source_id=row.source_id))
    fresh.pk = row.pk
    with transaction.atomic():
        fresh.save(force_update=True)
        raise_version(person, Part.REST)


def delete_activity(person: Person, row: Activity) -> None:
    with transaction.atomic():
        row.delete()
        raise_version(person, Part.REST)


class Stored(NamedTuple):
    """An activity and its number in the database."""

    id: int
    activity: core.Activity


def stored_between(person: Person, first: date, last: date, kinds: Collection[str] = ()) -> list[Stored]:
    """Those that began on these days by the clocks of their devices, the oldest first; of these `kinds` or of all."""
    rows = Activity.objects.filter(person=person, day__gte=first, day__lte=last).order_by("started_at", "pk")
    if kinds:
        rows = rows.filter(kind__in=kinds)
    return [Stored(row.pk, row.to_core()) for row in rows]
