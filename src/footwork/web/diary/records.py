"""Storing a record once, however often it comes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import chain
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from footwork.core.record import Record
from footwork.web.diary import models
from footwork.web.diary.inserting import insert
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.stored_sessions import remember
from footwork.web.people.data_version import Part
from footwork.web.people.models import Person


class SaveResult(StrEnum):
    NEW = "new"
    NEWER = "newer"
    ALREADY = "already"
    OF_ANOTHER = "of_another"
    """Not stored: another person's session has this id."""


MOST_VALUES = 10_000
MOST_REMEMBERED = 10
"""Of many that come at once, as in an import, most are of long ago."""


def save_record(person: Person, record: Record, *, in_place: bool = False) -> SaveResult:
    """Store `record`; of two with one id the higher revision holds, so that the order of arrival does not matter, and
    one that was removed comes back only by a higher revision than the removal's. A revision with the same pain stays in
    its place in the order of storing: nothing in it is news; so does one that puts right what was there (`in_place`).

    Raises django.db.DatabaseError when it cannot be stored; then nothing of it is.
    """
    [kept] = save_records(person, [record], in_place=in_place)
    return kept


def save_records(person: Person, records: Sequence[Record], *, in_place: bool = False) -> list[SaveResult]:
    """The same for many at once, in one transaction: what became of each. What has the id of another person's session
    is not stored: there is only one of an id."""
    with transaction.atomic():
        here = _revisions([record.id for record in records])
        highest, fresh = {id: revision for id, (revision, _) in here.items()}, dict[UUID, Record]()
        kept = [_result(person, one, here, highest, fresh) for one in records]
        if fresh:
            places = _take_out(fresh, [id for id in fresh if id in here], in_place)
            new = [id for id in fresh if id not in places]
            places |= dict(zip(new, models.numbers(person, len(new), Part.SESSIONS), strict=True))
            _insert(person, fresh.values(), places)
    return kept


def _revisions(ids: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    """Of those that are stored, or were removed, the revision, and the number of the person whose they are."""
    stored = (one for rows in _rows_of(ids) for one in rows.values_list("id", "revision", "person"))
    removed = (one for rows in removed_among(ids) for one in rows.values_list("id", "revision", "person"))
    told = chain(stored, removed)
    return {id: (revision, whose) for id, revision, whose in told}


def _result(
    person: Person, record: Record, here: Mapping[UUID, tuple[int, int]], highest: dict[UUID, int],
    fresh: dict[UUID, Record],
) -> SaveResult:  # fmt: skip
    """What becomes of a record; what is to be stored goes into `fresh`, its revision into `highest`."""
    if record.id in here and here[record.id][1] != person.pk:
        return SaveResult.OF_ANOTHER
    before = highest.get(record.id)
    if before is not None and before >= record.revision:
        return SaveResult.ALREADY
    highest[record.id], fresh[record.id] = record.revision, record
    return SaveResult.NEW if before is None else SaveResult.NEWER


def _take_out(fresh: Mapping[UUID, Record], ids: Sequence[UUID], in_place: bool) -> dict[UUID, int]:
    """Delete the revisions that are replaced; the places in which the new ones stay."""
    places: dict[UUID, int] = {}
    for rows in _rows_of(ids):
        same = (row for row in rows.prefetch_related("pains") if in_place or _has_same_pain(row, fresh[row.pk]))
        places |= {row.pk: row.stored for row in same}
        rows.delete()
    for gone in removed_among(ids):
        if in_place:
            places |= dict(gone.values_list("id", "stored"))
        gone.delete()
    return places


def _has_same_pain(row: models.Record, record: Record) -> bool:
    """Whether both tell of the same pain."""
    told = {(pain.place, pain.before): pain.score for pain in row.pains.all()}
    before = {(place.value, True): score for place, score in record.answered_before.items()}
    return told == before | {(place.value, False): score for place, score in record.answered.items()}


def records_to_replace(person: Person, records: Iterable[Record]) -> list[tuple[str, datetime]]:
    """Title and start, by the clock of its device, of each of the person's sessions that one of `records` would
    replace."""
    given: dict[UUID, int] = {}
    for record in records:
        given[record.id] = max(record.revision, given.get(record.id, 0))
    found = []
    for rows in _rows_of(list(given)):
        columns = rows.filter(person=person).values_list("id", "revision", "title", "started_at", "offset_minutes")
        found += [(title, by_their_clock(at, offset)) for id, no, title, at, offset in columns if no < given[id]]
    return found


def _rows_of(ids: Sequence[UUID]) -> Iterator[QuerySet[models.Record]]:
    """Whosever they are; in parts, since SQLite takes only so many values in one question."""
    for start in range(0, len(ids), MOST_VALUES):
        yield models.Record.objects.filter(pk__in=ids[start : start + MOST_VALUES])


def removed_among(ids: Sequence[UUID]) -> Iterator[QuerySet[models.RemovedRecord]]:
    """The same of those that were removed."""
    for start in range(0, len(ids), MOST_VALUES):
        yield models.RemovedRecord.objects.filter(pk__in=ids[start : start + MOST_VALUES])


def _insert(person: Person, records: Collection[Record], places: Mapping[UUID, int]) -> None:
    rows = [models.Record.from_core(person, one, places[one.id]) for one in records]
    insert(rows)
    insert([row for one in records for row in models.ItemDone.from_core(one)])
    insert([row for one in records for row in models.Pain.from_core(person, one, places[one.id])])
    for row, one in list(zip(rows, records, strict=True))[-MOST_REMEMBERED:]:
        remember(row, one)
