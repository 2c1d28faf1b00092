"""An answer to a measure on a day. There is no such thing as an empty answer: what was not answered is not there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from footwork.core.names import MOST_NAME, is_name
from footwork.core.record import SLACK
from footwork.core.times import check_day, check_moment, day_at

MOST_SCORE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`measure` is the id of one in the catalogue, `about` what was asked about, such as a place, or nothing. `day` is
    the person's own day when they answered or one before it; `answered_at` carries its offset from UTC."""

    id: UUID
    measure: str
    about: str
    day: date
    score: int
    answered_at: datetime

    def __post_init__(self) -> None:
        if not is_name(self.measure) or (self.about and not is_name(self.about)):
            raise ValueError(f"a measure, and what it is about, of at most {MOST_NAME} characters")
        if not 0 <= self.score <= MOST_SCORE:
            raise ValueError(f"a score from 0 to {MOST_SCORE}")
        check_moment(self.answered_at)
        check_day(self.day)
        if self.day > self.answered_at.date():
            raise ValueError("a day that is not later than the day of the answer")

    @property
    def counts_for(self) -> date:
        """Its day; that of the answer where it was given at night for the day that had just begun by the calendar. So
        wrote the programs of before, whose days turned at midnight."""
        return min(self.day, day_at(self.answered_at))

    def is_from_the_future(self, now: datetime) -> bool:
        return self.answered_at > now + SLACK


def latest_scores(told: Iterable[tuple[str, date, int]]) -> dict[str, dict[date, int]]:
    """One score a day, by what it is about. `told` are what was asked about, day and score in the order in which they
    were answered: of several for a day the one given last stands."""
    stands: dict[str, dict[date, int]] = {}
    for about, day, score in told:
        stands.setdefault(about, {})[day] = score
    return stands
