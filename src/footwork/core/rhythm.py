"""How often an exercise is done: as is usual for it, and by a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from footwork.core.frequency import Frequency
from footwork.core.plan import WEEKDAYS, ScheduledSession
from footwork.core.routine import TimeOfDay
from footwork.core.span import Count

_TIMES = {1: (TimeOfDay.MORNING,), 2: (TimeOfDay.MORNING, TimeOfDay.EVENING)}


def schedule_for(routine: str, frequency: Frequency) -> tuple[ScheduledSession, ...]:
    """The routine as often as the lower numbers of `frequency` say, its days spread over the week from Monday on."""
    number = frequency.days_per_week.low
    days = tuple(len(WEEKDAYS) * one // number for one in range(number))
    times = _TIMES.get(frequency.sessions_per_day.low, tuple(TimeOfDay))
    return tuple(ScheduledSession(routine=routine, time_of_day=one, weekdays=days) for one in times)


def planned(schedule: Iterable[ScheduledSession], routines: Collection[str]) -> Frequency | None:
    """How often any of `routines` is done, from the day with the fewest of them to the one with the most; None where
    they are on no day."""
    days = Counter(day for one in schedule if one.routine in routines for day in one.weekdays)
    if not days:
        return None
    return Frequency(sessions_per_day=Count(min(days.values()), max(days.values())), days_per_week=Count.of(len(days)))


def differs(found: Frequency, usual: Frequency) -> bool:
    """Whether it is more or less often than usual."""
    pairs = ((found.sessions_per_day, usual.sessions_per_day), (found.days_per_week, usual.days_per_week))
    return any(one.low < usually.low or one.high > usually.high for one, usually in pairs)
