"""On which days something is done: on days of the week, every few days, or so many days a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

WEEKDAYS = tuple(range(7))
"""Monday is 0, as Python counts."""

FEWEST_BETWEEN, MOST_BETWEEN = 2, 31
"""Every day is all days of the week; less than once a month is no rhythm of exercises."""


@dataclass(frozen=True, slots=True)
class Weekdays:
    weekdays: tuple[int, ...] = WEEKDAYS

    def __post_init__(self) -> None:
        days = set(self.weekdays)
        if not days or not days <= set(WEEKDAYS) or len(days) < len(self.weekdays):
            raise ValueError("at least one day of the week, each once, Monday 0 to Sunday 6")

    def falls_on(self, day: date, first: date | None) -> bool:
        return day.weekday() in self.weekdays


@dataclass(frozen=True, slots=True)
class EveryDays:
    """Counted from the first day of a prescription, on which it falls."""

    every: int

    def __post_init__(self) -> None:
        if not FEWEST_BETWEEN <= self.every <= MOST_BETWEEN:
            raise ValueError(f"every {FEWEST_BETWEEN} to {MOST_BETWEEN} days")

    def falls_on(self, day: date, first: date | None) -> bool:
        return first is not None and (day - first).days % self.every == 0


@dataclass(frozen=True, slots=True)
class DaysAWeek:
    """Spread over the week from Monday on. What is not done on its day may be done on another of that week."""

    a_week: int

    def __post_init__(self) -> None:
        if not 1 <= self.a_week <= len(WEEKDAYS):
            raise ValueError(f"1 to {len(WEEKDAYS)} days a week")

    @property
    def weekdays(self) -> tuple[int, ...]:
        return tuple(len(WEEKDAYS) * one // self.a_week for one in range(self.a_week))

    def falls_on(self, day: date, first: date | None) -> bool:
        return day.weekday() in self.weekdays


Days = Weekdays | EveryDays | DaysAWeek


def days_a_week(number: int) -> Days:
    return DaysAWeek(number) if number < len(WEEKDAYS) else Weekdays()
