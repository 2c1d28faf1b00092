"""When something is planned, in words: days, times of day and how long a day is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from footwork.core.day import Day
from footwork.core.days import WEEKDAYS, Days, DaysAWeek, EveryDays
from footwork.core.plan import Version
from footwork.core.prescription import Prescription
from footwork.core.time_slot import TimeSlot
from footwork.core.timeline import Timeline
from footwork.translation import noop_in
from footwork.translation.dates import hour_and_minute, whole_date
from footwork.translation.dates import weekday as name_of_day
from footwork.translation.numbers import listed
from footwork.web.plan.week import day_of_week, runs

_A_MONDAY = date(2001, 1, 1)
_TIMES = {
    "morning": noop_in("within a sentence", "morning"),
    "midday": noop_in("within a sentence", "midday"),
    "evening": noop_in("within a sentence", "evening"),
}


def day_name(number: int) -> str:
    """Monday is 0."""
    return name_of_day(_A_MONDAY + timedelta(days=number))


def days_in_words(weekdays: Iterable[int]) -> str:
    """Every day; Monday; Monday and Wednesday to Friday."""
    found = tuple(sorted(weekdays))
    return _("Every day") if found == WEEKDAYS else listed(name for run in runs(found) for name in _run(*run))


def _run(first: int, last: int) -> Iterable[str]:
    """Two days are no more to say than from the one to the other."""
    if last - first < 2:
        return map(day_name, range(first, last + 1))
    return [_("{first} to {last}").format(first=day_name(first), last=day_name(last))]


def when_in_words(version: Version, routine: str) -> list[str]:
    """Every day: morning and evening. A line for each rhythm; nothing for what is not planned. `routine` is its id, or
    the `form` of an exercise's prescription."""
    found = [one for one in version.prescriptions if one.slots and routine in (one.session, one.form)]
    lines = (line for one in found for line in (rhythm_in_words(version, one), *_from_whom_and_when(one)))
    return list(dict.fromkeys(lines))


def rhythm_in_words(version: Version, one: Prescription) -> str:
    times = listed(map(slot_in_sentence, _in_order(map(version.slot, one.slots))))
    return _("{days}: {times}").format(days=rhythm_days(one.days), times=times)


def rhythm_days(days: Days) -> str:
    """Every 2 days; 3 days a week; Monday and Wednesday."""
    if isinstance(days, EveryDays):
        return every_few_days(days.every)
    if isinstance(days, DaysAWeek):
        n = days.a_week
        return ngettext("{n} day a week", "{n} days a week", n).format(n=n)
    return days_in_words(days.weekdays)


def every_few_days(every: int) -> str:
    return ngettext("Every {n} day", "Every {n} days", every).format(n=every)


def _from_whom_and_when(one: Prescription) -> Iterator[str]:
    if one.first and one.last:
        yield _("From {first} to {last}").format(first=whole_date(one.first), last=whole_date(one.last))
    elif one.first:
        yield _("From {day} on").format(day=whole_date(one.first))
    elif one.last:
        yield _("Until {day}").format(day=whole_date(one.last))
    if one.by:
        yield _("Asked for by {name}").format(name=one.by)


def slot_in_sentence(slot: TimeSlot) -> str:
    """Morning; 14:30"""
    return pgettext("within a sentence", _TIMES[slot.id]) if slot.id in _TIMES else hour_and_minute(slot.at)


def _in_order(times: Iterable[TimeSlot]) -> list[TimeSlot]:
    return sorted(times, key=lambda one: one.since_turn)


def too_long_days(version: Version, timelines: Mapping[str, Timeline]) -> list[str]:
    """For which days more is planned than they may take, and how much."""
    found: dict[tuple[int, int], list[int]] = {}
    for weekday in WEEKDAYS:
        day = day_of_week(version, weekday, timelines)
        if day.limit and day.length > day.limit:
            found.setdefault(_of_limit(day, day.limit), []).append(weekday)
    return [
        ngettext(
            "{days}: {n} minute in all. That is more than {limit}.",
            "{days}: {n} minutes in all. That is more than {limit}.",
            n,
        ).format(days=days_in_words(days), n=n, limit=limit)
        for (n, limit), days in found.items()
    ]


def _of_limit(day: Day, limit: timedelta) -> tuple[int, int]:
    """Minutes of the day, and its limit: nothing that is too long looks as if it were not."""
    minute = timedelta(minutes=1)
    return max(round(day.length / minute), round(limit / minute) + 1), round(limit / minute)
