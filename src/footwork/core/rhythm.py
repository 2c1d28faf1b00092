"""How often an exercise is done: as is usual for it, and by a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from footwork.core.frequency import Frequency
from footwork.core.plan import WEEKDAYS, ScheduledSession
from footwork.core.span import Count
from footwork.core.time_slot import EVENING, MIDDAY, MORNING, TimeSlot

_TIMES = {1: (MORNING,), 2: (MORNING, EVENING), 3: (MORNING, MIDDAY, EVENING)}
_MOST_SPREAD = max(_TIMES)


def schedule_for(routine: str, frequency: Frequency, slots: Sequence[TimeSlot]) -> tuple[ScheduledSession, ...]:
    """The routine as often as the lower numbers of `frequency` say, as far as there are `slots`, its days spread over
    the week from Monday on."""
    number = frequency.days_per_week.low
    days = tuple(len(WEEKDAYS) * one // number for one in range(number))
    found = spread(frequency.sessions_per_day.low, slots)
    return tuple(ScheduledSession(routine=routine, slot=one.id, weekdays=days) for one in found)


def spread(times: int, slots: Sequence[TimeSlot]) -> list[TimeSlot]:
    """So many of the `slots`, spread over the day: each is the free one nearest to where it would usually be."""
    free, found = list(slots), []
    for wanted in _TIMES.get(times, ()) if times <= _MOST_SPREAD else ():
        if free:
            nearest = min(free, key=lambda one: abs(one.since_turn - wanted.since_turn))
            free.remove(nearest)
            found.append(nearest)
    if times > _MOST_SPREAD:
        day = sorted(free, key=lambda one: one.since_turn)
        found = [day[len(day) * one // times] for one in range(times)] if len(day) > times else day
    return sorted(found, key=lambda one: one.since_turn)


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
