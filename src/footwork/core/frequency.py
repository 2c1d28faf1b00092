"""How often a prescription is done: how many times a day, on which days, and from which week to which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from footwork.core.errors import FieldError
from footwork.core.span import ONCE, Count

EVERY_DAY = Count(7, 7)
MOST_WEEKS = 104
"""Two years. The number is ours."""


class Weekday(StrEnum):
    """In the order of datetime.date.weekday."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """So many sessions a day, or one `every_hours` while awake; on so many days a week, `every_days`, or `on` these
    weekdays; from the first day of `from_week` to the last of `until_week`, counted from 1 when the person begins."""

    sessions_per_day: Count = ONCE
    every_hours: Count | None = None
    days_per_week: Count = EVERY_DAY
    every_days: Count | None = None
    on: tuple[Weekday, ...] = ()
    from_week: int = 1
    until_week: int | None = None

    def __post_init__(self) -> None:
        if self.days_per_week.high > EVERY_DAY.high:
            raise ValueError("at most 7 days per week")
        if self.every_hours and self.sessions_per_day != ONCE:
            raise FieldError("every_hours", "nothing beside sessions_per_day: it says how many there are")
        if self.every_hours and self.every_hours.high > 12:
            raise FieldError("every_hours", "at most 12 hours: beyond, say how many sessions a day")
        self._check_days()
        self._check_weeks()

    def _check_days(self) -> None:
        said = {"days_per_week": self.days_per_week != EVERY_DAY, "every_days": self.every_days, "on": self.on}
        if len(given := [name for name, value in said.items() if value]) > 1:
            raise FieldError(given[-1], f"nothing beside {given[0]}, which says the days too")
        if self.every_days and not 2 <= self.every_days.low <= self.every_days.high <= 31:
            raise FieldError("every_days", "2 to 31 days, such as 2 for every other day")
        if len(set(self.on)) < len(self.on):
            raise FieldError("on", "each weekday once")

    def _check_weeks(self) -> None:
        if not 1 <= self.from_week <= MOST_WEEKS:
            raise FieldError("from_week", f"a week from 1 to {MOST_WEEKS}")
        if self.until_week is not None and not self.from_week <= self.until_week <= MOST_WEEKS:
            raise FieldError("until_week", f"a week from from_week to {MOST_WEEKS}")

    def has_begun(self, day: int) -> bool:
        """Whether that day, counted from 1, lies in its weeks."""
        week = (day - 1) // 7 + 1
        return self.from_week <= week and (self.until_week is None or week <= self.until_week)

    @property
    def is_for_a_while(self) -> bool:
        return self.from_week > 1 or self.until_week is not None


USUAL = Frequency()
"""Once a day, every day: what nobody has to say."""
