"""Sessions removed and brought back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from footwork import local_time
from footwork.core.correction import CAN_UNDO, Removal, removed, restored
from footwork.core.record import Record
from footwork.core.times import day_between
from footwork.web.diary import models
from footwork.web.diary.records import removed_among, save_record
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person


class RemovedSession(NamedTuple):
    id: UUID
    title: str
    started_at: datetime


def remove_session(person: Person, id: UUID, now: datetime) -> Record | None:
    """Take a session out of the diary and say what it was; None where there is none. What was removed long ago is
    forgotten on this occasion."""
    with transaction.atomic():
        row = models.Record.objects.filter(person=person, pk=id).first()
        if row is None:
            return None
        record = row.to_core()
        models.RemovedRecord.from_core(person, removed(record, now), row.stored, record).save(force_insert=True)
        row.delete()
        raise_version(person, Part.SESSIONS)
        _forget(person, now)
    return record


def restore_session(person: Person, id: UUID, now: datetime) -> Record | None:
    """Bring back what was removed; None where that cannot be undone any more."""
    with transaction.atomic():
        row = models.RemovedRecord.objects.filter(person=person, pk=id, removed_at__gt=now - CAN_UNDO).first()
        gone = row.record if row else None
        if row is None or gone is None:
            return None
        back = restored(gone, row.to_core(), now)
        save_record(person, back, in_place=True)
    return back


def save_removals(person: Person, removals: Iterable[Removal]) -> list[Record]:
    """Store what was removed elsewhere, and say which sessions went here by it. Of two the higher revision stands, and
    of the same number the removal, so that the order does not matter."""
    given: dict[UUID, Removal] = {}
    for one in removals:
        given[one.id] = max(one, given.get(one.id, one), key=lambda removal: removal.revision)
    with transaction.atomic():
        gone = [record for removal in given.values() if (record := _gone_by(person, removal)) is not None]
        fresh = [removal for removal in given.values() if _is_news(person, removal)]
        for rows in removed_among([one.id for one in fresh]):
            rows.delete()
        places = models.numbers(person, len(fresh), Part.SESSIONS)
        models.RemovedRecord.objects.bulk_create(
            models.RemovedRecord.from_core(person, one, place) for one, place in zip(fresh, places, strict=True)
        )
        models.Record.objects.filter(person=person, pk__in=[record.id for record in gone]).delete()
    return gone


def _gone_by(person: Person, removal: Removal) -> Record | None:
    row = models.Record.objects.filter(person=person, pk=removal.id).first()
    record = row.to_core() if row else None
    return record if record and removal.stands_over(record) else None


def _is_news(person: Person, removal: Removal) -> bool:
    """Not where a later revision is here, or this one is, or the id is another person's."""
    records, removals = (kind.objects.filter(pk=removal.id) for kind in (models.Record, models.RemovedRecord))
    if records.exclude(person=person).exists() or removals.exclude(person=person).exists():
        return False
    later = records.filter(revision__gt=removal.revision)
    return not later.exists() and not removals.filter(revision__gte=removal.revision).exists()


@kept_by_version(8, of=(Part.SESSIONS,))
def removed_lately(person: Person, today: date) -> tuple[RemovedSession, ...]:
    """What can be brought back, the last removed first."""
    _begins, ends = day_between(today)
    since = local_time.at_local_clock(ends) - CAN_UNDO
    rows = models.RemovedRecord.objects.filter(person=person, removed_at__gt=since, content__isnull=False)
    gone = (row.record for row in rows.order_by("-removed_at"))
    return tuple(RemovedSession(one.id, one.title, one.started_at) for one in gone if one)


def _forget(person: Person, now: datetime) -> None:
    rows = models.RemovedRecord.objects.filter(person=person, removed_at__lte=now - CAN_UNDO, content__isnull=False)
    rows.update(content=None, day=None)


def count_removed(person: Person, day: date | None) -> int:
    """How many there are of which something is left, of a day or ever."""
    rows = models.RemovedRecord.objects.filter(person=person, content__isnull=False)
    return rows.count() if day is None else rows.filter(day=day).count()


def forget_removed(person: Person, day: date | None) -> None:
    """Nothing is left of what was removed of a day, or ever, but that it was."""
    rows = models.RemovedRecord.objects.filter(person=person)
    if day is None:
        rows.delete()
    else:
        rows.filter(day=day).update(content=None, day=None)
