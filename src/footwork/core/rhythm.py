"""How often an exercise is done: as is usual for it, and by a plan."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from footwork.core.days import WEEKDAYS, Days, EveryDays, days_a_week
from footwork.core.frequency import Frequency
from footwork.core.plan import QuietHours
from footwork.core.prescription import Prescription
from footwork.core.span import Count
from footwork.core.time_slot import EVENING, MIDDAY, MORNING, TimeSlot

_TIMES = {1: (MORNING,), 2: (MORNING, EVENING), 3: (MORNING, MIDDAY, EVENING)}
_MOST_SPREAD = max(_TIMES)

TYPICAL_WEEK = date(2001, 1, 1)
"""The Monday of a week that stands for every one: no plan is as old."""


def usual_days(frequency: Frequency) -> Days:
    """The lower number of days of the week."""
    return days_a_week(frequency.days_per_week.low)


def spread(times: int, slots: Sequence[TimeSlot]) -> list[TimeSlot]:
    """So many of the `slots`, spread over the day: each is the free one nearest to where it would usually be."""
    free, found = list(slots), []
    for wanted in _TIMES.get(times, ()):
        if free:
            nearest = min(free, key=lambda one: abs(one.since_turn - wanted.since_turn))
            free.remove(nearest)
            found.append(nearest)
    if times > _MOST_SPREAD:
        day = sorted(free, key=lambda one: one.since_turn)
        found = [day[len(day) * one // times] for one in range(times)] if len(day) > times else day
    return sorted(found, key=lambda one: one.since_turn)


def planned(prescriptions: Iterable[Prescription], keys: Collection[str]) -> Frequency | None:
    """How often any of what the `keys` name is done, from the day with the fewest of them to the one with the most;
    None where they are on no day."""
    found = [one for one in prescriptions if one.key in keys and one.slots]
    if not found:
        return None
    times = [sum(len(one.slots) for one in found if _may_fall_on(one, day)) for day in WEEKDAYS]
    on_days = [number for number in times if number]
    seldom = [one.days.every for one in found if isinstance(one.days, EveryDays)]
    if len(seldom) < len(found):
        days = Count.of(sum(1 for day in WEEKDAYS if any(_falls_on(one, day) for one in found)))
    else:
        every = min(seldom)
        days = Count(max(1, len(WEEKDAYS) // every), -(-len(WEEKDAYS) // every))
    return Frequency(sessions_per_day=Count(min(on_days), max(on_days)), days_per_week=days)


def _falls_on(one: Prescription, weekday: int) -> bool:
    return not isinstance(one.days, EveryDays) and weekday in one.days.weekdays


def _may_fall_on(one: Prescription, weekday: int) -> bool:
    return isinstance(one.days, EveryDays) or weekday in one.days.weekdays


def fullest_days(prescriptions: Iterable[Prescription]) -> list[list[tuple[str, Prescription]]]:
    """By day of the week the slots (their ids) and prescriptions of which any such day may have all: what comes every
    few days comes on each of them some time."""
    known = list(prescriptions)
    return [[(slot, one) for one in known if _may_fall_on(one, day) for slot in one.slots] for day in WEEKDAYS]


def differs(found: Frequency, usual: Frequency) -> bool:
    """Whether it is more or less often than usual."""
    pairs = ((found.sessions_per_day, usual.sessions_per_day), (found.days_per_week, usual.days_per_week))
    return any(one.low < usually.low or one.high > usually.high for one, usually in pairs)


def waking_hours(quiet: QuietHours, every: int) -> list[time]:
    """Every so many hours from the end of the quiet hours on, before they begin again."""
    if quiet.first == quiet.last:
        quiet = QuietHours()
    begin = datetime.combine(TYPICAL_WEEK, quiet.last)
    hours = [(begin + timedelta(hours=ahead)).time() for ahead in range(0, 24, every)]
    return [hour for hour in hours if not quiet.holds(hour)]
