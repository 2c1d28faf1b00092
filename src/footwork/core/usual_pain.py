"""What pain is usual for a person: the ground on which the pain rule stands.

A day is compared with the days before it, never with itself; a day without an answer is left out, and no answer is
never a zero. The least numbers of answers, and how old they may be, are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import islice
from statistics import fmean, median

from footwork.core.record import WORST
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.times import WEEK

Scores = Mapping[date, int]
"""One answer a day."""

DAYS, LEAST_DAYS = 7, 3
"""Usual is the median of the last seven answers, and unknown from fewer than three."""

NOT_LONG_AGO = timedelta(days=28)
"""Answers of before tell nothing of what is usual now."""

_DAYS_BACK = [timedelta(days=back) for back in range(1, NOT_LONG_AGO.days + 1)]

LEAST_OF_A_WEEK = 4
RISEN = 2.0
"""Points above the baseline. Pain that stays there has risen by more than the 1.3 to 2 points that people notice."""

HIGH_FOR = timedelta(days=14)
"""Usual pain above 5 for so long is a reason to see a clinician, and none to stop."""


def usual_pain(scores: Scores, day: date) -> float | None:
    """The median of the last seven answers before `day`; None where there are too few."""
    told = list(islice((score for back in _DAYS_BACK if (score := scores.get(day - back)) is not None), DAYS))
    return median(told) if len(told) >= LEAST_DAYS else None


def is_long_high(scores: Scores, today: date) -> bool:
    """Whether usual pain is above 5, and was two weeks ago."""
    tomorrow = today + timedelta(days=1)
    both = (usual_pain(scores, day) for day in (tomorrow, tomorrow - HIGH_FOR + WEEK))
    return all(usual is not None and usual > TOO_MUCH_PAIN for usual in both)


def baseline(scores: Scores, start: date) -> float | None:
    """The mean of the four weeks before `start`. Where too little was answered then, of the first week from it on:
    that may hold an effect of the exercises already, but is better than nothing to hold later weeks against."""
    before = [score for back in _DAYS_BACK if (score := scores.get(start - back)) is not None]
    return _mean(before) if len(before) >= LEAST_OF_A_WEEK else _mean_from(scores, start)


def has_risen(scores: Scores, start: date, today: date) -> bool:
    """Whether the two weeks before `today` were 2 points or more above the baseline before `start`, which is no later
    than they are, and the second of them was still. Near the end of the scale half of what is left of it is enough:
    from 9 nothing rises by 2."""
    first = today - 2 * WEEK
    was = baseline(scores, start)
    one, two = _mean_from(scores, first), _mean_from(scores, first + WEEK)
    if first < start or was is None or one is None or two is None:
        return False
    risen = min(RISEN, (WORST - was) / 2)
    return one - was >= risen / 2 and two - was >= risen and (one + two) / 2 - was >= risen


def _mean_from(scores: Scores, first: date) -> float | None:
    """Of the week from `first` on."""
    days = (first + timedelta(days=ahead) for ahead in range(WEEK.days))
    return _mean([score for day in days if (score := scores.get(day)) is not None])


def _mean(scores: list[int]) -> float | None:
    return fmean(scores) if len(scores) >= LEAST_OF_A_WEEK else None
