"""Days with far more steps than usual after which pain rose. Shown beside each other, without a word of cause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from footwork.core.place import Place
from footwork.core.place_pain import RISE, pains_around, place_of
from footwork.core.usual_pain import Scores, usual_pain

SHARP = 1.5
"""Times the usual day. The number is ours, and so is that steps are usual by as many days as pain is."""


@dataclass(frozen=True, slots=True)
class LoadRise:
    """A day with `steps` where `usual` were usual, after which pain in `place`, a key of the daily answers, was higher
    than usual by 2 points or more."""

    day: date
    steps: int
    usual: int
    place: str


def load_rises(
    steps: Mapping[date, int], loads: Mapping[date, frozenset[Place]], scores: Mapping[str, Scores]
) -> Iterator[LoadRise]:
    """The oldest first. `steps` are those of each day, `loads` what the activities of each day load, `scores` the daily
    answers by place."""
    for day in sorted(steps):
        usual = usual_pain(steps, day)
        if usual is None or steps[day] <= SHARP * usual:
            continue
        for place, pain in pains_around(day, {}, {}, scores).items():
            above = pain.mornings[0]
            if above is not None and above >= RISE and place_of(place).loaded_as in loads.get(day, frozenset()):
                yield LoadRise(day, steps[day], round(usual), place)
