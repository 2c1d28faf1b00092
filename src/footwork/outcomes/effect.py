"""What a trial of one says in the end: an effect, how sure it is, and what it may be called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ERROR = 0.05
"""How often a trial may find something where there is nothing; its intervals leave out the truth as often."""


class Finding(StrEnum):
    HELPS = "helps"
    HARMS = "harms"
    NO_CLEAR_EFFECT = "no_clear_effect"
    TOO_LITTLE_DATA = "too_little_data"


@dataclass(frozen=True, slots=True)
class Effect:
    """`estimate` with its 95 % interval from `low` to `high`, in points of the score, negative for less of it.
    `chance` is the two-sided p: how often chance alone would have given as much, or more."""

    estimate: float
    low: float
    high: float
    chance: float


def finding_of(effect: Effect | None) -> Finding:
    """Something is found only where it would be rare by chance and the interval is on one side of nothing. For scores
    of which less is better."""
    if effect is None:
        return Finding.TOO_LITTLE_DATA
    if effect.chance <= ERROR and effect.high < 0:
        return Finding.HELPS
    if effect.chance <= ERROR and effect.low > 0:
        return Finding.HARMS
    return Finding.NO_CLEAR_EFFECT
