"""Simulated people: daily pain, 0 to 10, that recovers by itself, has a weekly rhythm and is like the day before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, sqrt
from random import Random

FIRST = date(2026, 1, 5)


@dataclass(frozen=True, slots=True)
class Person:
    """`level` is the pain of the first day; `recovers` of its points go by themselves, with a time constant of
    `constant` days; `swing` is the standard deviation of the days around that, of which `likeness` carries over to the
    next day; `weekend` is added on Saturday and Sunday; `missing` is the share of days without an answer."""

    level: float = 5.5
    recovers: float = 1.5
    constant: float = 40.0
    swing: float = 1.2
    likeness: float = 0.5
    weekend: float = 0.4
    missing: float = 0.2

    def expected(self, day: int) -> float:
        weekend = self.weekend if (FIRST + timedelta(days=day)).weekday() >= 5 else 0.0
        return self.level - self.recovers * (1 - exp(-day / self.constant)) + weekend

    def diary(self, days: int, change: Callable[[int], float], chance: Random) -> dict[date, int]:
        """Whole scores of `days` days, those that were answered; `change(day)` is what is done to the pain that day."""
        scores, deviation = {}, chance.gauss(0, self.swing)
        for day in range(days):
            answered = chance.random() >= self.missing
            if answered:
                pain = self.expected(day) + change(day) + deviation
                scores[FIRST + timedelta(days=day)] = min(max(round(pain), 0), 10)
            fresh = self.swing * sqrt(1 - self.likeness**2)
            deviation = self.likeness * deviation + chance.gauss(0, fresh)
        return scores


def some_person(chance: Random) -> Person:
    """Somebody of a varied crowd: mild to severe, steady or not, some recovering fast, some not at all."""
    return Person(
        level=chance.uniform(4, 7),
        recovers=chance.choice([0.0, 1.0, 2.0, 3.0]),
        constant=chance.choice([15.0, 40.0, 90.0]),
        swing=chance.uniform(0.8, 1.6),
        likeness=chance.uniform(0.2, 0.7),
        weekend=chance.choice([0.0, 0.5]),
    )
