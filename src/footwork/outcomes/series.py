"""One score a day, by date. A day without an answer is not in it, so it can never count as zero."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

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
    begin = monday.toordinal()
    by_week: defaultdict[int, list[int]] = defaultdict(list)
    for day, score in scores.items():
        by_week[(day.toordinal() - begin) // DAYS_OF_A_WEEK].append(score)
    for number in range((last - monday).days // DAYS_OF_A_WEEK + 1):
        answers = by_week.get(number, [])
        mean = sum(answers) / len(answers) if len(answers) >= LEAST_OF_A_WEEK else None
        yield Week(monday + timedelta(days=number * DAYS_OF_A_WEEK), len(answers), mean)


def within(scores: Scores, first: date, last: date) -> dict[date, int]:
    """The answers from `first` to `last`, both included, in the order of days."""
    return {day: scores[day] for day in sorted(scores) if first <= day <= last}
