"""A trial of one with a randomised start: first nothing new, then the exercises, from a day that chance has chosen.

For effects that build up and stay, such as those of strengthening, blocks of with and without would be wrong; the one
thing that chance can decide is the day of the start. Had the exercises no effect, the scores would have been the same
from whichever day they began, so the drop at the true start is compared with the drop at every other day on which it
might have been (randomisation test, Bulté and Onghena 2008). This holds whatever the course of the pain: recovery by
itself, a weekly rhythm, and days that resemble the day before change the power, not the error.

The drop is the coefficient of a step in a straight line through the scores, weighed as if a day kept `LIKENESS` of the
day before (generalised least squares, first-order autoregression). The interval holds every effect that the same test
does not reject: subtract an effect from the days after the start, test again. Both ends have a closed form, and where
days without an answer leave the drawn start the same as an earlier one, they may be infinite.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import floor, inf, sqrt

from footwork.outcomes.effect import ERROR, Effect
from footwork.outcomes.series import Scores, within

LIKENESS = 0.4
"""How much of one day's deviation is assumed in the next. Any value leaves the error as it is; this serves power."""

LEAST_BEFORE = 14
"""Days before the first admissible start."""

LEAST_STARTS = 20
"""Admissible starts: with fewer, no result could be rarer than one in twenty."""

LEAST_AFTER = 14
"""Days after the last admissible start."""

LEAST_SCORED = 28
"""Scored days without which nothing is concluded (docs/evidence.md#trials-of-one)."""

LEAST_APART = LEAST_STARTS // 2
"""Starts between which there are scored days: a gap in the diary makes those within it the same."""

_NO_STEP = 1e-6


@dataclass(frozen=True, slots=True)
class RandomStart:
    """`first` to `last` are the days of the trial, `starts` those on which the exercises might have begun, `start` the
    one that was drawn."""

    first: date
    last: date
    starts: tuple[date, ...]
    start: date

    def __post_init__(self) -> None:
        if len(set(self.starts)) < LEAST_STARTS or list(self.starts) != sorted(set(self.starts)):
            raise ValueError(f"at least {LEAST_STARTS} days on which the exercises may begin, each once, in order")
        if self.start not in self.starts:
            raise ValueError("a start that is one of the days on which the exercises may begin")
        if (self.starts[0] - self.first).days < LEAST_BEFORE or (self.last - self.starts[-1]).days < LEAST_AFTER - 1:
            raise ValueError(f"{LEAST_BEFORE} days before the first possible start and {LEAST_AFTER} from the last on")


def effect_of_start(trial: RandomStart, scores: Scores) -> Effect | None:
    """The change of the score with the exercises, negative for less; None with too few scored days to say anything.

    Scores outside the trial are not looked at.
    """
    told = within(scores, trial.first, trial.last)
    if len(told) < LEAST_SCORED:
        return None
    days, values = [(day - trial.first).days for day in told], [float(score) for score in told.values()]
    line = _Whitened(days)
    y = line.residual(values)
    steps = {start: line.step((start - trial.first).days) for start in trial.starts}
    drawn = steps.pop(trial.start)
    possible = {start: step for start, step in steps.items() if _dot(step, step) >= _NO_STEP}
    if _dot(drawn, drawn) < _NO_STEP or len({tuple(step) for step in [drawn, *possible.values()]}) < LEAST_APART:
        return None
    others = [step for start, step in possible.items() if start < trial.start or step != drawn]
    return _judged(y, drawn, others, len(trial.starts))


def _judged(y: Sequence[float], drawn: Sequence[float], others: Sequence[Sequence[float]], possible: int) -> Effect:
    """`drawn` and `others` are steps, all without what the line explains. Of starts between which no day was scored,
    and which therefore tie, the earlier counts as further: the draw makes every rank among them as likely."""
    size = sqrt(_dot(drawn, drawn))
    observed = _dot(y, drawn) / size
    lower, upper, as_far = [], [], 1
    for step in others:
        norm = sqrt(_dot(step, step))
        other, shared = _dot(y, step) / norm, _dot(step, drawn) / norm
        as_far += abs(other) >= abs(observed) - _NO_STEP
        if size - shared < _NO_STEP:
            ends = -inf, inf
        else:
            ends = (observed - other) / (size - shared), (observed + other) / (size + shared)
        lower.append(min(ends))
        upper.append(max(ends))
    rank = max(floor(ERROR * possible + _NO_STEP), 1)
    interval = sorted(lower)[rank - 1], sorted(upper, reverse=True)[rank - 1]
    return Effect(observed / size, *interval, chance=as_far / possible)


class _Whitened:
    """Vectors over the scored days, freed of the likeness of neighbours and of a straight line."""

    def __init__(self, days: Sequence[int]) -> None:
        self._days = days
        gaps = [b - a for a, b in pairwise(days)]
        self._kept = [LIKENESS**gap for gap in gaps]
        self._scale = [1 / sqrt(1 - kept * kept) for kept in self._kept]
        level = _unit(self._whiten([1.0] * len(days)))
        slope = _unit(_without(self._whiten([float(day) for day in days]), level))
        self._line = (level, slope)

    def step(self, start: int) -> list[float]:
        return self.residual([1.0 if day >= start else 0.0 for day in self._days])

    def residual(self, values: Sequence[float]) -> list[float]:
        vector = self._whiten(values)
        for direction in self._line:
            vector = _without(vector, direction)
        return vector

    def _whiten(self, values: Sequence[float]) -> list[float]:
        """Each value less what the one before lets expect, in equal precision."""
        pairs = zip(values, values[1:], self._kept, self._scale, strict=False)
        return [values[0], *((now - kept * before) * scale for before, now, kept, scale in pairs)]


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _unit(a: Sequence[float]) -> list[float]:
    size = sqrt(_dot(a, a))
    return [x / size for x in a]


def _without(a: Sequence[float], direction: Sequence[float]) -> list[float]:
    part = _dot(a, direction)
    return [x - part * d for x, d in zip(a, direction, strict=True)]
