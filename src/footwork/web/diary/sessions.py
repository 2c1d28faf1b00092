"""Which sessions there were, as the plan and the progress look at them: by day, without what was felt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time
from typing import NamedTuple

from footwork.core.occurrences import Sessions
from footwork.core.record import Amount, amount_of
from footwork.core.slots import Done
from footwork.core.times import day_at
from footwork.web.diary.models import Record
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.stored_sessions import StoredSession, sessions_from
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person


class DoneSession(NamedTuple):
    """`items` are its exercises, each with how much of it was done."""

    day: date
    began: time
    routine: str
    amount: Amount
    items: tuple[tuple[str, Amount], ...]


Besides = Callable[[DoneSession], Iterable[tuple[str, Amount]]]


def sessions_between(person: Person, first: date, last: date, besides: Besides | None = None) -> Sessions:
    """When each began and how much of it was done. A session belongs to the day on which it began by the clock of its
    device. `besides` says what else each fulfils, and how much of that."""
    by_day: dict[date, dict[str, list[Done]]] = {}
    for one in sessions_from(person, first, last):
        session = _done(one)
        of_day = by_day.setdefault(session.day, {})
        for key, amount in ((session.routine, session.amount), *(besides(session) if besides else ())):
            of_day.setdefault(key, []).append(Done(session.began, amount))
    return by_day


def _done(one: StoredSession) -> DoneSession:
    done, planned = (sum(item.phases_done for item in one.items), sum(item.phases_planned for item in one.items))
    items = tuple((item.exercise, amount_of(item.phases_done, item.phases_planned)) for item in one.items)
    return DoneSession(one.row.day, one.row.began.time(), one.row.routine, amount_of(done, planned), items)


@kept_by_version(of=(Part.SESSIONS,))
def first_session(person: Person) -> date | None:
    """The day of the first exercises."""
    first = f"SELECT id, started_at, offset_minutes FROM {Record._meta.db_table} WHERE person_id = %s"  # noqa: S608 - a name of ours
    found = Record.objects.raw(f"{first} ORDER BY started_at LIMIT 1", [person.pk])  # written out: each session asks
    return next((day_at(by_their_clock(one.started_at, one.offset_minutes)) for one in found), None)
