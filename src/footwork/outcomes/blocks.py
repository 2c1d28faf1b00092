"""A trial of one in blocks: with and without in turn, in pairs, each pair in an order that chance has chosen.

Only for effects that come and go within days: a warm-up, the time of day, shoes. In each pair the mean with is compared
with the mean without; had it no effect, either order would have given the same numbers, so the mean difference is set
against what all 2^k orders give (randomisation test; docs/evidence.md#trials-of-one). The first days of every block,
in which the block before may still be felt, are left out. The interval holds every effect that the same test does not
reject; its ends are means of some of the pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from math import floor
from statistics import fmean

from footwork.outcomes.effect import ERROR, Effect
from footwork.outcomes.series import Scores, within

LEAST_PAIRS = 6
"""With fewer no result could be rarer than one in twenty: 2 of 2^5 orders are more than that."""

MOST_PAIRS = 12

_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Blocks:
    """Pairs of blocks of `days` each, from `first` on; the first `washout` days of a block are not looked at.
    `with_first` says of each pair whether it begins with the block "with"."""

    first: date
    days: int
    washout: int
    with_first: tuple[bool, ...]

    def __post_init__(self) -> None:
        if not LEAST_PAIRS <= len(self.with_first) <= MOST_PAIRS:
            raise ValueError(f"{LEAST_PAIRS} to {MOST_PAIRS} pairs of blocks")
        if not 0 <= self.washout < self.days:
            raise ValueError("blocks that are longer than what is left out of them")

    @property
    def last(self) -> date:
        return self.first + timedelta(days=2 * self.days * len(self.with_first) - 1)

    def is_with(self, day: date) -> bool | None:
        """Whether `day` is in a block "with"; None outside the trial."""
        block = (day - self.first).days // self.days
        if not 0 <= block < 2 * len(self.with_first):
            return None
        return self.with_first[block // 2] == (block % 2 == 0)

    def differences(self, scores: Scores) -> Iterator[float]:
        """The mean with less the mean without, of every pair that has a scored day in both of its blocks."""
        for pair, with_first in enumerate(self.with_first):
            earlier, later = (self._answers(scores, 2 * pair + half) for half in (0, 1))
            if earlier and later:
                difference = fmean(earlier) - fmean(later)
                yield difference if with_first else -difference

    def _answers(self, scores: Scores, block: int) -> list[int]:
        begins = self.first + timedelta(days=block * self.days)
        looked_at = begins + timedelta(days=self.washout), begins + timedelta(days=self.days - 1)
        return list(within(scores, *looked_at).values())


def effect_of_blocks(trial: Blocks, scores: Scores) -> Effect | None:
    """The difference that "with" makes to the score, negative for less; None where fewer than `LEAST_PAIRS` pairs can
    be compared. Scores outside the trial are not looked at."""
    pairs = tuple(trial.differences(scores))
    return _judged(pairs) if len(pairs) >= LEAST_PAIRS else None


def _judged(pairs: Sequence[float]) -> Effect:
    """An order and its opposite give the same distance, so half of them, those that keep the first pair, are gone
    through, and each counts for two. The order as it was keeps all."""
    total, lower, upper, as_far = sum(pairs), [], [], 1
    for kept in product((True, False), repeat=len(pairs) - 1):
        if all(kept):
            continue
        swapped = [pair for pair, keeps in zip(pairs[1:], kept, strict=True) if not keeps]
        part = sum(swapped)
        ends = part / len(swapped), (total - part) / (len(pairs) - len(swapped))
        as_far += abs(total - 2 * part) >= abs(total) - _NEAR
        lower.append(min(ends))
        upper.append(max(ends))
    possible = 2 ** (len(pairs) - 1)
    rank = floor(ERROR * possible + _NEAR)
    return Effect(
        total / len(pairs), sorted(lower)[rank - 1], sorted(upper, reverse=True)[rank - 1], chance=as_far / possible
    )
