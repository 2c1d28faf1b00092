"""Which sessions there were, as the plan and the progress look at them: by day, without what was felt."""

from __future__ import annotations

from datetime import date

from footwork.core.occurrences import Sessions
from footwork.core.record import amount_of
from footwork.core.slots import Done
from footwork.core.times import day_at
from footwork.web.diary.models import Record
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.stored_sessions import sessions_from
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person


def sessions_between(person: Person, first: date, last: date) -> Sessions:
    """When each began and how much of it was done. A session belongs to the day on which it began by the clock of its
    device."""
    by_day: dict[date, dict[str, list[Done]]] = {}
    for one in sessions_from(person, first, last):
        done, planned = (sum(item.phases_done for item in one.items), sum(item.phases_planned for item in one.items))
        session = Done(one.row.began.time(), amount_of(done, planned))
        by_day.setdefault(one.row.day, {}).setdefault(one.row.routine, []).append(session)
    return by_day


@kept_by_version(of=(Part.SESSIONS,))
def first_session(person: Person) -> date | None:
    """The day of the first exercises."""
    first = f"SELECT id, started_at, offset_minutes FROM {Record._meta.db_table} WHERE person_id = %s"  # noqa: S608 - a name of ours
    found = Record.objects.raw(f"{first} ORDER BY started_at LIMIT 1", [person.pk])  # written out: each session asks
    return next((day_at(by_their_clock(one.started_at, one.offset_minutes)) for one in found), None)
