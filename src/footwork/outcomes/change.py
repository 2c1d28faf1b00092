"""What a diary shows without a trial: before against now. A change comes with its interval, never with its cause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt
from statistics import fmean

from footwork.core.measure import MeaningfulChange
from footwork.outcomes.series import DAYS_OF_A_WEEK, LEAST_OF_A_WEEK, Scores, within
from footwork.outcomes.student import t_quantile

LEAST_BASELINE = 7
"""Answered days before the start without which there is nothing to compare with (docs/evidence.md#measures)."""

MOST_BASELINE = 28
"""How many days before the start are looked at: pain of long ago is not what the exercises met."""

NOW = 2 * DAYS_OF_A_WEEK
"""The days that are "now": two weeks, so that one bad day or weekend does not decide."""

LEAST_NOW = 2 * LEAST_OF_A_WEEK

USUAL_LIKENESS = 0.5
WEIGHT_OF_USUAL = 20
"""The likeness of neighbouring days, in short diaries estimated too low, is drawn towards the usual one, which counts
as much as this many pairs of days; ours, checked by simulation (docs/how-sure.md)."""


class Verdict(StrEnum):
    IMPROVED = "improved"
    NO_CLEAR_CHANGE = "no_clear_change"
    WORSE = "worse"
    TOO_LITTLE_DATA = "too_little_data"
    NOT_BEFORE_THE_END = "not_before_the_end"
    """A trial is running, and a look at how it goes would spoil it."""


@dataclass(frozen=True, slots=True)
class Change:
    """`before` and `now` are means; `difference` is now less before, with its 95 % interval from `low` to `high`."""

    before: float
    now: float
    low: float
    high: float

    @property
    def difference(self) -> float:
        return self.now - self.before

    def verdict(self, meaningful: MeaningfulChange) -> Verdict:
        """For scores of which less is better. Improved needs a meaningful fall that chance alone would seldom show,
        from a level at which a fall can be meaningful; a rise counts from every level."""
        if self.high < 0 and meaningful.is_fall(self.before, self.now):
            return Verdict.IMPROVED
        if self.low > 0 and meaningful.is_rise(self.before, self.now):
            return Verdict.WORSE
        return Verdict.NO_CLEAR_CHANGE


@dataclass(frozen=True, slots=True)
class TooLittle:
    """How many answered days there are `before` the start and `now`, of how many that it takes."""

    before: int
    now: int
    before_needed: int = LEAST_BASELINE
    now_needed: int = LEAST_NOW


def change_since(start: date, scores: Scores, today: date) -> Change | TooLittle:
    """The last two weeks up to `today` against the four weeks before `start`, the day of the first exercises."""
    before = within(scores, start - timedelta(days=MOST_BASELINE), start - timedelta(days=1))
    now = within(scores, max(start, today - timedelta(days=NOW - 1)), today)
    if len(before) < LEAST_BASELINE or len(now) < LEAST_NOW:
        return TooLittle(len(before), len(now))
    earlier, later = fmean(before.values()), fmean(now.values())
    likeness = _likeness(before, now)
    spread = sum(_squares(part.values()) for part in (before, now)) / (len(before) + len(now) - 2)
    effective = [len(part) * (1 - likeness) / (1 + likeness) for part in (before, now)]
    error = sqrt(spread * sum(1 / n for n in effective))
    margin = t_quantile(max(sum(effective) - 2, 1)) * error
    return Change(earlier, later, later - earlier - margin, later - earlier + margin)


def _likeness(*parts: Mapping[date, int]) -> float:
    """How much of a day's deviation is found in the next: the lag-one autocorrelation of both parts together."""
    products, squares, pairs = 0.0, 0.0, 0
    for part in parts:
        mean = fmean(part.values())
        squares += _squares(part.values()) / len(part)
        for day, score in part.items():
            following = part.get(day + timedelta(days=1))
            if following is not None:
                products += (score - mean) * (following - mean)
                pairs += 1
    found = products / pairs / (squares / len(parts)) if pairs and squares else USUAL_LIKENESS
    drawn = (pairs * found + WEIGHT_OF_USUAL * USUAL_LIKENESS) / (pairs + WEIGHT_OF_USUAL)
    return min(max(drawn, 0.0), 0.9)


def _squares(values: Iterable[int]) -> float:
    told = list(values)
    mean = fmean(told)
    return sum((value - mean) ** 2 for value in told)
