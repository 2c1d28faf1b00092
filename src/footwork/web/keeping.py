"""Storing a record once, however often it comes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from footwork.core.record import Record
from footwork.web.diary import models
from footwork.web.diary.offsets import offset_minutes


class Kept(StrEnum):
    NEW = "new"
    NEWER = "newer"
    ALREADY = "already"


MOST_VALUES = 10_000

LOCAL_PERSON = 1
"""The id of the one person whom this computer's Footwork serves; the first migrations made the row."""


def keep(person_id: int, record: Record) -> Kept:
    """Store `record`; of two with one id the higher revision holds, so that the order of arrival does not matter.

    Raises django.db.DatabaseError when it cannot be stored; then nothing of it is.
    """
    [kept] = keep_all(person_id, [record])
    return kept


def keep_all(person_id: int, records: Sequence[Record]) -> list[Kept]:
    """The same for many at once, in one transaction: what became of each."""
    with transaction.atomic():
        stored: dict[UUID, int] = {}
        for rows in _rows_of([record.id for record in records]):
            stored.update(rows.values_list("id", "revision"))
        kept, highest, fresh = [], dict(stored), {}
        for record in records:
            before = highest.get(record.id)
            if before is not None and before >= record.revision:
                kept.append(Kept.ALREADY)
                continue
            kept.append(Kept.NEW if before is None else Kept.NEWER)
            highest[record.id], fresh[record.id] = record.revision, record
        for rows in _rows_of([id for id in fresh if id in stored]):
            rows.delete()
        _insert(person_id, fresh.values())
    return kept


def _rows_of(ids: Sequence[UUID]) -> Iterator[QuerySet[models.Record]]:
    """In parts, since SQLite takes only so many values in one question."""
    for start in range(0, len(ids), MOST_VALUES):
        yield models.Record.objects.filter(pk__in=ids[start : start + MOST_VALUES])


def _insert(person_id: int, records: Collection[Record]) -> None:
    models.Record.objects.bulk_create(_row(person_id, record) for record in records)
    models.ItemDone.objects.bulk_create(
        models.ItemDone(
            record_id=record.id,
            position=position,
            exercise=item.exercise,
            name=item.name,
            phases_planned=item.phases_planned,
            phases_done=item.phases_done,
            reason=item.reason.value if item.reason else "",
            phases_extra=item.phases_extra,
        )
        for record in records
        for position, item in enumerate(record.items)
    )
    models.Pain.objects.bulk_create(
        models.Pain(record_id=record.id, place=place.value, score=score, before=before)
        for record in records
        for before, answered in ((True, record.answered_before), (False, record.answered))
        for place, score in answered.items()
    )


def _row(person_id: int, record: Record) -> models.Record:
    return models.Record(
        id=record.id,
        person_id=person_id,
        revision=record.revision,
        routine=record.routine,
        title=record.title,
        pace=record.pace,
        started_at=record.started_at,
        ended_at=record.ended_at,
        offset_minutes=offset_minutes(record.started_at),
        length_ms=record.length_ms,
        played_ms=record.played_ms,
        effort=record.effort,
        note=record.note,
    )
