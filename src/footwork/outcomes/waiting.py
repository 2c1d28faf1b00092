"""How long until a diary has something to say, if every day from today on is answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

from footwork.core.times import monday_of
from footwork.outcomes.change import LEAST_NOW, NOW
from footwork.outcomes.series import LEAST_OF_A_WEEK, Scores


def days_until_comparable(scores: Scores, start: date, today: date) -> int:
    """Until "now" has enough answers for the day `start`; 0 where today's answer does it."""
    return _days_until(LEAST_NOW, lambda day: max(start, day - timedelta(days=NOW - 1)), scores, today)


def days_until_mean(scores: Scores, today: date) -> int:
    """Until the running week, or the next, has a mean."""
    return _days_until(LEAST_OF_A_WEEK, monday_of, scores, today)


def _days_until(needed: int, window: Callable[[date], date], scores: Scores, today: date) -> int:
    """`window` is the first day that counts on a day."""
    for days in count():
        first, last = window(today + timedelta(days=days)), today + timedelta(days=days)
        earlier = sum(first <= day < today for day in scores)
        if earlier + (last - max(first, today)).days + 1 >= needed:
            return days
    raise AssertionError("days never end")
