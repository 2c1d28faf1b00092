"""One score a day, by date. A day without an answer is not in it, so it can never count as zero."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

Scores = Mapping[date, int]

DAYS_OF_A_WEEK = 7
LEAST_OF_A_WEEK = 4
"""Answered days without which a week has no mean; our choice (docs/evidence.md#measures)."""


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days from `first`: how many have an answer, and their mean where there are enough of them."""

    first: date
    answered: int
    mean: float | None


def weeks(scores: Scores, first: date, last: date) -> Iterator[Week]:
    """Every week from the one of `first` to the one of `last`, Monday to Sunday, those without an answer too."""
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        days = (monday + timedelta(days=day) for day in range(DAYS_OF_A_WEEK))
        answers = [scores[day] for day in days if day in scores]
        yield Week(monday, len(answers), fmean(answers) if len(answers) >= LEAST_OF_A_WEEK else None)
        monday += timedelta(days=DAYS_OF_A_WEEK)


def within(scores: Scores, first: date, last: date) -> dict[date, int]:
    """The answers from `first` to `last`, both included, in the order of days."""
    return {day: scores[day] for day in sorted(scores) if first <= day <= last}
