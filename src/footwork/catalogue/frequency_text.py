"""How often, and what follows later, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from footwork.core.dose_text import amount_text
from footwork.core.frequency import EVERY_DAY, USUAL, Frequency, Weekday
from footwork.core.phrases import Phrases
from footwork.core.programme import Stage
from footwork.core.routine import Item, Routine
from footwork.core.span import Count
from footwork.translation import gettext as _
from footwork.translation import ngettext, pgettext
from footwork.translation.dates import weekday
from footwork.translation.numbers import listed

_A_MONDAY = date(2001, 1, 1)


def often(frequency: Frequency) -> str:
    """Once a day, every day; 2–3 times a day, 5 days a week; every 2 hours while you are awake, on Monday and Friday;
    once a day, every other day, from week 3."""
    said = pgettext("how often", "{times}, {days}").format(times=_times(frequency), days=_days(frequency))
    if frequency.until_week is not None:
        weeks = _("{often}, week {first} to {last}") if frequency.from_week > 1 else _("{often}, until week {last}")
        return weeks.format(often=said, first=frequency.from_week, last=frequency.until_week)
    if frequency.from_week > 1:
        return _("{often}, from week {first}").format(often=said, first=frequency.from_week)
    return said


def _times(frequency: Frequency) -> str:
    if hours := frequency.every_hours:
        says = ngettext("every hour while you are awake", "every {n} hours while you are awake", hours.high)
        return says.format(n=_range(hours))
    times = frequency.sessions_per_day
    return ngettext("once a day", "{n} times a day", times.high).format(n=_range(times))


def _days(frequency: Frequency) -> str:
    if frequency.on:
        order = list(Weekday)
        numbers = sorted(map(order.index, frequency.on))
        return _("on {days}").format(days=listed(weekday(_A_MONDAY + timedelta(days=one)) for one in numbers))
    if frequency.every_days == Count.of(2):
        return _("every other day")
    if frequency.every_days:
        return _("every {n} days").format(n=_range(frequency.every_days))
    if frequency.days_per_week == EVERY_DAY:
        return _("every day")
    week = frequency.days_per_week
    return ngettext("{n} day a week", "{n} days a week", week.high).format(n=_range(week))


def programme_text(routine: Routine) -> Iterator[tuple[str, list[str]]]:
    """Of each exercise that says so its name, how often it is done, and what comes later."""
    for item in routine.items:
        if item.frequency != USUAL or item.later:
            yield item.exercise.name, [often(item.frequency), *later_text(item, routine.words)]


def later_text(item: Item, words: Phrases) -> Iterator[str]:
    """From week 3: 2 sets of 12 times."""
    dose = item.dose
    for stage in item.later:
        dose = stage.of(dose)
        changed = "; ".join(_changed(stage, Item(item.exercise, dose), words))
        yield f"{_begins(stage)}: {changed}"


def _begins(stage: Stage) -> str:
    if stage.from_week is not None:
        return _("From week {n}").format(n=stage.from_week)
    if stage.from_day is not None:
        return _("From day {n}").format(n=stage.from_day)
    n = stage.after_sessions or 0
    return ngettext("After {n} session", "After {n} sessions", n).format(n=n)


def _changed(stage: Stage, item: Item, words: Phrases) -> Iterable[str]:
    if stage.sets or stage.reps:
        yield amount_text(item.dose, words)
    if stage.hold:
        yield _("hold {lasts}").format(lasts=words.length(stage.hold))
    if stage.load:
        yield words.dose.load.format(load=stage.load)


def _range(count: Count) -> str:
    return str(count).replace("-", "–")
