"""How often judging is right: simulated people whose truth is known, and what it costs.

`python -m bench.judging` prints the tables of docs/how-sure.md. The seeds are fixed, so it prints the same everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from bench.people import FIRST, Person, some_person
from bench.table import head, median_of, row, timed
from footwork.catalogue.library import library
from footwork.outcomes.blocks import effect_of_blocks
from footwork.outcomes.change import Change, Verdict, change_since
from footwork.outcomes.effect import Effect, Finding, finding_of
from footwork.outcomes.random_start import effect_of_start
from footwork.outcomes.sealed import drawn_blocks, drawn_start

PEOPLE = 4000
EFFECTS = (0, 1, 2)
STARTS = ((20, 1), (20, 2), (20, 3), (20, 4), (40, 1), (40, 2))
BLOCKS = ((8, 3, 1), (8, 4, 1), (10, 4, 1), (8, 7, 2), (12, 3, 1))
DIARIES = ((14, 56), (28, 84))

Outcome = tuple[str, bool | None]
"""What was said, and whether the interval held the truth; None where there was no interval."""


@dataclass(slots=True)
class Tally:
    said: Counter[str] = field(default_factory=Counter)
    held: Counter[bool] = field(default_factory=Counter)

    def add(self, said: str, held: bool | None) -> None:
        self.said[said] += 1
        if held is not None:
            self.held[held] += 1

    def share(self, said: str) -> float:
        return 100 * self.said[said] / self.said.total()

    @property
    def coverage(self) -> float:
        return 100 * self.held[True] / self.held.total()


def run() -> None:
    head("Judging")
    starting, blocking = (
        drawn_start("bench", FIRST, starts=40, every=2),
        drawn_blocks("b", FIRST, pairs=12, days=4, washout=1),
    )
    diary = Person().diary(1095, lambda _: 0, Random(1))
    row(
        "trial of one, 40 starts in 106 days",
        median_of(lambda: timed(lambda: effect_of_start(starting, diary)), 20),
        "ms",
        100,
    )
    row(
        "trial of one, 12 pairs in 96 days",
        median_of(lambda: timed(lambda: effect_of_blocks(blocking, diary)), 20),
        "ms",
        100,
    )
    since = FIRST + timedelta(days=28)
    row(
        "verdict on three years",
        median_of(lambda: timed(lambda: change_since(since, diary, max(diary))), 20),
        "ms",
        100,
    )


def tally(outcome: Callable[[Person, float, Random], Outcome], effect: float) -> Tally:
    counted, chance = Tally(), Random(f"{effect}")
    for _ in range(PEOPLE):
        counted.add(*outcome(some_person(chance), effect, chance))
    return counted


def start_outcome(starts: int, every: int) -> Callable[[Person, float, Random], Outcome]:
    def outcome(person: Person, effect: float, chance: Random) -> Outcome:
        trial = drawn_start(str(chance.random()), FIRST, starts=starts, every=every)
        begins = (trial.start - FIRST).days
        diary = person.diary((trial.last - FIRST).days + 1, lambda day: -effect if day >= begins else 0, chance)
        return judged(effect_of_start(trial, diary), effect)

    return outcome


def blocks_outcome(pairs: int, days: int, washout: int) -> Callable[[Person, float, Random], Outcome]:
    def outcome(person: Person, effect: float, chance: Random) -> Outcome:
        trial = drawn_blocks(str(chance.random()), FIRST, pairs=pairs, days=days, washout=washout)

        def change(day: int) -> float:
            return -effect if trial.is_with(FIRST + timedelta(days=day)) else 0

        return judged(effect_of_blocks(trial, person.diary(2 * pairs * days, change, chance)), effect)

    return outcome


def judged(found: Effect | None, effect: float) -> Outcome:
    return finding_of(found), None if found is None else found.low <= -effect <= found.high


def diary_outcome(before: int, days: int) -> Callable[[Person, float, Random], Outcome]:
    """The truth is the change of the expected pain between the two stretches of days that are compared."""
    meaningful = library().measure("pain").change
    assert meaningful

    def outcome(person: Person, effect: float, chance: Random) -> Outcome:
        diary = person.diary(days, lambda day: -effect if day >= before else 0, chance)
        found = change_since(FIRST + timedelta(days=before), diary, FIRST + timedelta(days=days - 1))
        if not isinstance(found, Change):
            return Verdict.TOO_LITTLE_DATA, None
        now, earlier = (sum(map(person.expected, part)) / len(part) for part in (range(days - 14, days), range(before)))
        return found.verdict(meaningful), found.low <= now - effect - earlier <= found.high

    return outcome


def tables() -> None:
    words = [Finding.HELPS, Finding.HARMS, Finding.NO_CLEAR_EFFECT, Finding.TOO_LITTLE_DATA]
    print(f"{PEOPLE} simulated people a line. Shares in per cent.\n\nRandomised start")
    titles("starts  apart  days", words)
    for starts, every in STARTS:
        days = (drawn_start("", FIRST, starts=starts, every=every).last - FIRST).days + 1
        lines(f"{starts:>6}{every:>7}{days:>6}", start_outcome(starts, every), words)
    print("\nBlocks in pairs")
    titles("pairs  block  days ", words)
    for pairs, days, washout in BLOCKS:
        lines(f"{pairs:>5}{days:>7}{2 * pairs * days:>6} ", blocks_outcome(pairs, days, washout), words)
    verdicts = [Verdict.IMPROVED, Verdict.WORSE, Verdict.NO_CLEAR_CHANGE, Verdict.TOO_LITTLE_DATA]
    print("\nThe diary alone, without a trial")
    titles("before  days in all", verdicts)
    for before, days in DIARIES:
        lines(f"{before:>6}{days:>13}", diary_outcome(before, days), verdicts)


def titles(left: str, said: list[Finding] | list[Verdict]) -> None:
    print(left, "  effect", *(f"{word.value:>16}" for word in said), "   interval holds", sep="")


def lines(left: str, outcome: Callable[[Person, float, Random], Outcome], said: list[Finding] | list[Verdict]) -> None:
    for effect in EFFECTS:
        counted = tally(outcome, effect)
        shares = (f"{counted.share(word):>16.1f}" for word in said)
        print(f"{left:<19}{effect:>8}", *shares, f"{counted.coverage:>17.1f}", sep="")


if __name__ == "__main__":
    tables()
