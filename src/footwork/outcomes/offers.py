"""The trials that are offered, each with how often, by simulation, it sees an effect that is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from footwork.outcomes.blocks import Blocks, effect_of_blocks
from footwork.outcomes.effect import Effect
from footwork.outcomes.random_start import RandomStart, effect_of_start
from footwork.outcomes.sealed import drawn_blocks, drawn_start
from footwork.outcomes.series import Scores

Trial = RandomStart | Blocks


@dataclass(frozen=True, slots=True)
class Offer:
    """`finds` is in how many of 100 people an effect of 2 points is seen (docs/how-sure.md, checked by a test)."""

    id: str
    days: int
    finds: int

    def drawn(self, seed: str, first: date) -> Trial:
        """Raises KeyError for an offer that there is not."""
        return _DESIGNS[self.id](seed, first)


_DESIGNS: dict[str, Callable[[str, date], Trial]] = {
    "start-66": lambda seed, first: drawn_start(seed, first, starts=20, every=2),
    "start-104": lambda seed, first: drawn_start(seed, first, starts=20, every=4),
    "blocks-64": lambda seed, first: drawn_blocks(seed, first, pairs=8, days=4, washout=1),
    "blocks-80": lambda seed, first: drawn_blocks(seed, first, pairs=10, days=4, washout=1),
}
OFFERS = {
    offer.id: offer
    for offer in (
        Offer("start-66", 66, 45),
        Offer("start-104", 104, 59),
        Offer("blocks-64", 64, 89),
        Offer("blocks-80", 80, 96),
    )
}


def effect_of(trial: Trial, scores: Scores) -> Effect | None:
    """What the trial shows; None where the scores are too few."""
    return effect_of_start(trial, scores) if isinstance(trial, RandomStart) else effect_of_blocks(trial, scores)


def is_with(trial: Trial, day: date) -> bool | None:
    """Whether `day` is one with what is tried; None outside the trial."""
    if isinstance(trial, Blocks):
        return trial.is_with(day)
    return day >= trial.start if trial.first <= day <= trial.last else None
