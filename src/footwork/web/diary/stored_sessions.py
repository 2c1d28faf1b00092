"""A person's sessions as rules look at them: when they were, what was done in each, and where it hurt.

What is of a session is read once, however often others come after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from footwork import local_time
from footwork.core.place import Place
from footwork.core.record import Record
from footwork.core.times import WEEK, monday_of
from footwork.web.diary import models
from footwork.web.diary.kept_sessions import KeptSessions
from footwork.web.diary.offsets import by_their_clock
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person

RECENT = 10 * WEEK
"""How far back the sessions are read together that most questions are about."""

AT_ONCE = 10_000
"""SQLite takes only so many values in one question."""


class SessionKey(NamedTuple):
    """The columns of the table that tell it from all others, as the database has them. With the same of them no other
    column has changed."""

    id: Any
    written: int
    stored: int


class SessionRow(NamedTuple):
    """Those about the whole of it."""

    id: UUID
    written: int
    stored: int
    started_at: datetime
    offset_minutes: int
    day: date
    routine: str
    played_ms: int
    hurt_by: str

    @property
    def key(self) -> SessionKey:
        return SessionKey(_PK.get_db_prep_value(self.id, connection), self.written, self.stored)

    @property
    def began(self) -> datetime:
        """By the clock of its device."""
        return by_their_clock(self.started_at, self.offset_minutes)


class ItemRow(NamedTuple):
    exercise: str
    phases_done: int
    phases_planned: int


@dataclass(frozen=True, slots=True, eq=False)
class StoredSession:
    """With the pain before it and the worst, by place. It is the same object for as long as the session stands."""

    row: SessionRow
    items: tuple[ItemRow, ...]
    before: dict[Place, int]
    worst: dict[Place, int]


def sessions_from(person: Person, first: date, last: date = date.max) -> list[StoredSession]:
    """Those that began on these days by the clocks of their devices, the oldest first."""
    since = monday_of(local_time.today()) - RECENT
    found = _recent(person, since) if first >= since else _between(person, first, last)
    return [one for one in found if first <= one.row.day <= last]


@kept_by_version(8, of=(Part.SESSIONS,))
def _recent(person: Person, first: date) -> tuple[StoredSession, ...]:
    return _between(person, first, date.max)


def _between(person: Person, first: date, last: date) -> tuple[StoredSession, ...]:
    """Of those that are known nothing but the keys is asked for, after each session those of two months."""
    days = map(connection.ops.adapt_datefield_value, (first, last))
    with connection.cursor() as cursor:
        cursor.execute(_KEYS, [person.pk, *days])
        keys = list(map(SessionKey._make, cursor.fetchall()))
    return tuple(_SESSIONS.of(keys, _read))


_PK = models.Record._meta.pk
_KEYS = (
    f"SELECT {', '.join(SessionKey._fields)} FROM {models.Record._meta.db_table}"  # noqa: S608 - names of ours
    " WHERE person_id = %s AND day >= %s AND day <= %s ORDER BY started_at, stored"
)

_SESSIONS = KeptSessions[SessionKey, StoredSession](most=2048)


def _read(keys: Sequence[SessionKey]) -> dict[SessionKey, StoredSession]:
    rows = list[SessionRow]()
    items, pains = defaultdict[UUID, list[ItemRow]](list), defaultdict[tuple[UUID, bool], dict[Place, int]](dict)
    for start in range(0, len(keys), AT_ONCE):
        ids = [key.id for key in keys[start : start + AT_ONCE]]
        found = models.Record.objects.filter(pk__in=ids)
        rows += map(SessionRow._make, found.values_list(*SessionRow._fields))
        done = models.ItemDone.objects.filter(record__in=ids).order_by("position")
        for id, *item in done.values_list("record_id", *ItemRow._fields):
            items[id].append(ItemRow(*item))
        felt = models.Pain.objects.filter(record__in=ids)
        for id, before, place, score in felt.values_list("record_id", "before", "place", "score"):
            pains[id, before][Place(place)] = score
    return {
        row.key: StoredSession(row, tuple(items[row.id]), pains[row.id, True], pains[row.id, False]) for row in rows
    }


def remember(row: models.Record, record: Record) -> None:
    """What was just stored need not be read. Where the transaction is taken back, no row has its key."""
    columns = SessionRow(*(getattr(row, name) for name in SessionRow._fields))
    items = tuple(ItemRow(one.exercise, one.phases_done, one.phases_planned) for one in record.items)
    one = StoredSession(columns, items, record.answered_before, record.answered)
    _SESSIONS.of([columns.key], lambda keys: dict.fromkeys(keys, one))
