"""A week of a plan, told in as few lines as it takes: days that are alike together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from footwork.core.day import Day, day_of
from footwork.core.occurrences import Due, Occurrence
from footwork.core.plan import WEEKDAYS, Version
from footwork.core.record import Amount
from footwork.core.timeline import Timeline

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_A_MONDAY = date(2001, 1, 1)
_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class SimilarDays:
    """Days of the week, one after the other, with the same sessions."""

    first: int
    last: int
    day: Day

    @property
    def name(self) -> str:
        if self.last - self.first == len(WEEKDAYS) - 1:
            return "Every day"
        first, last = DAY_NAMES[self.first], DAY_NAMES[self.last]
        if self.first == self.last:
            return first
        return f"{first} and {last}" if self.last - self.first == 1 else f"{first} to {last}"


def week_of(version: Version, timelines: Iterable[Timeline]) -> list[SimilarDays]:
    """Without the pauses."""
    always, played = replace(version, pauses=()), {one.routine.id: one for one in timelines}
    told = []
    for day, group in groupby(WEEKDAYS, key=lambda weekday: _day(always, weekday, played)):
        weekdays = list(group)
        told.append(SimilarDays(weekdays[0], weekdays[-1], day))
    return told


def _day(version: Version, weekday: int, played: dict[str, Timeline]) -> Day:
    """Which week it is makes no difference to how it is told."""
    scheduled = version.scheduled_on(_A_MONDAY + timedelta(days=weekday))
    due = [
        Due(Occurrence(_NOBODY, one.routine, _A_MONDAY, one.time_of_day), _A_MONDAY, Amount.NONE) for one in scheduled
    ]
    return day_of(due, played, version.minutes)
