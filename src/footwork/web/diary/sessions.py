"""Which sessions there were, as the plan and the progress look at them: by day, without what was felt."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import Sum

from footwork.core.occurrences import Sessions
from footwork.core.record import Amount, amount_of
from footwork.web.diary.models import Record
from footwork.web.diary.offsets import by_their_clock
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person

_ANYWHERE = timedelta(days=1)
"""The clocks of the world differ by a little more than a day."""


@kept_by_version(of=(Part.SESSIONS,))
def sessions_between(person: Person, first: date, last: date) -> Sessions:
    """How much was done in each. A session belongs to the day on which it began by the clock of its device."""
    earliest = datetime.combine(first, time()).astimezone() - _ANYWHERE
    latest = datetime.combine(last, time()).astimezone() + 2 * _ANYWHERE
    rows = Record.objects.filter(person=person, started_at__gte=earliest, started_at__lt=latest)
    told = rows.annotate(done=Sum("items__phases_done"), planned=Sum("items__phases_planned"))
    by_day: dict[date, dict[str, list[Amount]]] = {}
    columns = ("routine", "started_at", "offset_minutes", "done", "planned")
    for routine, started_at, offset, done, planned in told.values_list(*columns):
        day = by_their_clock(started_at, offset).date()
        if first <= day <= last:
            by_day.setdefault(day, {}).setdefault(routine, []).append(amount_of(done, planned))
    return by_day


@kept_by_version(of=(Part.SESSIONS,))
def first_session(person: Person) -> date | None:
    """The day of the first exercises."""
    rows = Record.objects.filter(person=person).order_by("started_at")
    earliest = rows.values_list("started_at", "offset_minutes").first()
    return by_their_clock(*earliest).date() if earliest else None
