"""The trials that are offered, each with how often, by simulation, it sees an effect that is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from footwork.outcomes.blocks import Blocks, effect_of_blocks
from footwork.outcomes.effect import Effect
from footwork.outcomes.random_start import LEAST_STARTS, RandomStart, effect_of_start
from footwork.outcomes.sealed import drawn_blocks, drawn_start
from footwork.outcomes.series import Scores

Trial = RandomStart | Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOffer:
    """First without, then with, from a day drawn among those that are `every` days apart.

    `finds`, of both kinds, is in how many of 100 people an effect of 2 points is seen (docs/how-sure.md, checked by a
    test)."""

    id: str
    days: int
    finds: int
    every: int

    def drawn(self, seed: str, first: date) -> RandomStart:
        return drawn_start(seed, first, starts=LEAST_STARTS, every=self.every)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlocksOffer:
    """With and without in turn, `turn` days each."""

    id: str
    days: int
    finds: int
    pairs: int
    turn: int = 4

    def drawn(self, seed: str, first: date) -> Blocks:
        return drawn_blocks(seed, first, pairs=self.pairs, days=self.turn, washout=1)


STARTS = (
    StartOffer(id="start-66", days=66, finds=45, every=2),
    StartOffer(id="start-104", days=104, finds=59, every=4),
)
BLOCKS = (
    BlocksOffer(id="blocks-64", days=64, finds=89, pairs=8),
    BlocksOffer(id="blocks-80", days=80, finds=96, pairs=10),
)
OFFERS: dict[str, StartOffer | BlocksOffer] = {offer.id: offer for offer in (*STARTS, *BLOCKS)}


def effect_of(trial: Trial, scores: Scores) -> Effect | None:
    """What the trial shows; None where the scores are too few."""
    return effect_of_start(trial, scores) if isinstance(trial, RandomStart) else effect_of_blocks(trial, scores)


def is_with(trial: Trial, day: date) -> bool | None:
    """Whether `day` is one with what is tried; None outside the trial."""
    if isinstance(trial, Blocks):
        return trial.is_with(day)
    return day >= trial.start if trial.first <= day <= trial.last else None
