"""What is done, in which time slots, on which days, from when to when, and who asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from footwork.core.days import Days, DaysAWeek, EveryDays, Weekdays
from footwork.core.names import is_name
from footwork.core.times import check_day

MOST_BY = 80
"""Characters of a name. The number is ours."""

COMPOSED = "mine"
"""The routine of a session that is composed of all exercises that are due in a slot."""

EXERCISE = "exercise:"
"""Sets the ids of exercises apart from those of routines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """A `routine` or an `exercise` by its id; `slots` are ids too, and an exercise without any is not done at present.
    `id` tells it from the others of a version. Without `first` and `last` it has always been so, and stays so."""

    id: str
    routine: str = ""
    exercise: str = ""
    slots: tuple[str, ...]
    days: Days = Weekdays()  # noqa: RUF009 - frozen
    first: date | None = None
    last: date | None = None
    by: str = ""

    def __post_init__(self) -> None:
        if not is_name(self.id):
            raise ValueError("an id")
        if bool(self.routine) is bool(self.exercise) or not is_name(self.routine or self.exercise):
            raise ValueError("the id of either a routine or an exercise")
        if not (self.slots or self.exercise) or len(set(self.slots)) < len(self.slots):
            raise ValueError("at least one time slot, each once")
        if len(self.by) > MOST_BY:
            raise ValueError(f"a name of at most {MOST_BY} characters")
        self._check_days()

    def _check_days(self) -> None:
        for day in (self.first, self.last):
            if day:
                check_day(day)
        if self.first and self.last and self.last < self.first:
            raise ValueError("a last day that is not before the first")
        if isinstance(self.days, EveryDays) and self.first is None:
            raise ValueError("a first day, from which every few days are counted")

    @property
    def key(self) -> str:
        """What it is of, as records of it are looked up."""
        return self.routine or EXERCISE + self.exercise

    def falls_on(self, day: date) -> bool:
        if (self.first and day < self.first) or (self.last and day > self.last):
            return False
        return self.days.falls_on(day, self.first)

    @property
    def form(self) -> str:
        """What it is of, as a name of fields may have it."""
        return self.routine or f"exercise-{self.exercise}"

    @property
    def session(self) -> str:
        """The routine of its sessions."""
        return self.routine or COMPOSED

    @property
    def is_of_week(self) -> bool:
        """Whether another day of the week does as well."""
        return isinstance(self.days, DaysAWeek)
