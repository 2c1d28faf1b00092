"""Storing a record once, however often it comes."""

from __future__ import annotations

from enum import StrEnum

from django.db import transaction

from footwork.core.record import Record
from footwork.web.diary import models


class Kept(StrEnum):
    NEW = "new"
    NEWER = "newer"
    ALREADY = "already"


LOCAL_PERSON = 1
"""The id of the one person whom this computer's Footwork serves; the first migrations made the row."""


def keep(person_id: int, record: Record) -> Kept:
    """Store `record`; of two with one id the higher revision holds, so that the order of arrival does not matter.

    Raises django.db.DatabaseError when it cannot be stored; then nothing of it is.
    """
    with transaction.atomic():
        revision = models.Record.objects.filter(pk=record.id).values_list("revision", flat=True).first()
        if revision is not None and revision >= record.revision:
            return Kept.ALREADY
        if revision is not None:
            models.Record.objects.get(pk=record.id).delete()
        _insert(person_id, record)
    return Kept.NEW if revision is None else Kept.NEWER


def _insert(person_id: int, record: Record) -> None:
    offset = record.started_at.utcoffset()
    assert offset is not None
    models.Record(
        id=record.id,
        person_id=person_id,
        revision=record.revision,
        routine=record.routine,
        title=record.title,
        pace=record.pace,
        started_at=record.started_at,
        ended_at=record.ended_at,
        offset_minutes=offset.total_seconds() // 60,
        length_ms=record.length_ms,
        played_ms=record.played_ms,
        effort=record.effort,
        note=record.note,
    ).save(force_insert=True)
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
        for position, item in enumerate(record.items)
    )
    models.Pain.objects.bulk_create(
        models.Pain(record_id=record.id, place=place.value, score=score) for place, score in record.answered.items()
    )
