"""A person's sessions as rules look at them: when they were, what was done in each, and where it hurt.

What is of a session is read once, however often others come after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

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


class SessionRow(NamedTuple):
    """The columns of the table that tell it from all others, and those about the whole of it."""

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
    since = monday_of(datetime.now().astimezone().date()) - RECENT
    found = _recent(person, since) if first >= since else _between(person, first, last)
    return [one for one in found if first <= one.row.day <= last]


@kept_by_version(8, of=(Part.SESSIONS,))
def _recent(person: Person, first: date) -> tuple[StoredSession, ...]:
    return _between(person, first, date.max)


def _between(person: Person, first: date, last: date) -> tuple[StoredSession, ...]:
    rows = models.Record.objects.filter(person=person, day__gte=first, day__lte=last).order_by("started_at", "stored")
    return tuple(_SESSIONS.of(list(map(SessionRow._make, rows.values_list(*SessionRow._fields))), _read))


_SESSIONS = KeptSessions[SessionRow, StoredSession](most=2048)


def _read(rows: Sequence[SessionRow]) -> dict[SessionRow, StoredSession]:
    items, pains = defaultdict[UUID, list[ItemRow]](list), defaultdict[tuple[UUID, bool], dict[Place, int]](dict)
    for start in range(0, len(rows), AT_ONCE):
        ids = [row.id for row in rows[start : start + AT_ONCE]]
        done = models.ItemDone.objects.filter(record__in=ids).order_by("position")
        for id, *item in done.values_list("record_id", *ItemRow._fields):
            items[id].append(ItemRow(*item))
        felt = models.Pain.objects.filter(record__in=ids)
        for id, before, place, score in felt.values_list("record_id", "before", "place", "score"):
            pains[id, before][Place(place)] = score
    return {row: StoredSession(row, tuple(items[row.id]), pains[row.id, True], pains[row.id, False]) for row in rows}


def remember(row: models.Record, record: Record) -> None:
    """What was just stored need not be read. Where the transaction is taken back, no row has its key."""
    key = SessionRow(*(getattr(row, name) for name in SessionRow._fields))
    items = tuple(ItemRow(one.exercise, one.phases_done, one.phases_planned) for one in record.items)
    one = StoredSession(key, items, record.answered_before, record.answered)
    _SESSIONS.of([key], lambda keys: dict.fromkeys(keys, one))
