"""Exercises in order, each with its dose asked, and the time between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phrases import Phrases
from footwork.core.span import Pace, Span
from footwork.core.tag import Tag

MOST_ITEMS = 1000
MOST_PHASES = 200_000

SERVES_AS = {"towel": "cloth"}
"""One thing at hand that is also another: a small towel can lie flat, so it is asked for once."""


class TimeOfDay(StrEnum):
    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changeover:
    """The time around exercises. `ready` comes before each, with `fetch` added when a thing is needed that the one
    before did not need, `move` when the position is another, and `shoes` to put shoes on or take them off; `switch`
    lies between sides, `done` at the end. The lengths are ours: long enough to hear the words and do what they say.
    """

    ready: Span = Span.of(8)
    fetch: Span = Span.of(10)
    move: Span = Span.of(6)
    shoes: Span = Span.of(20)
    switch: Span = Span.of(5)
    done: Span = Span.of(3)


@dataclass(frozen=True, slots=True)
class Item:
    exercise: Exercise
    dose: Dose


@dataclass(frozen=True, slots=True)
class Approach:
    """What lies before an item: which things are new, whether the position changes, and whether shoes are put on or
    taken off."""

    fetch: tuple[str, ...]
    moves: bool
    shoes_on: bool = False
    shoes_off: bool = False

    def length(self, changeover: Changeover, pace: Pace) -> timedelta:
        length = changeover.ready.at(pace)
        if self.fetch:
            length += changeover.fetch.at(pace)
        if self.moves:
            length += changeover.move.at(pace)
        if self.shoes_on or self.shoes_off:
            length += changeover.shoes.at(pace)
        return length


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """`limit` is the time that a session may take; `times_of_day` when the day's sessions are meant to be."""

    id: str
    title: str
    items: tuple[Item, ...]
    words: Phrases
    purpose: str = ""
    limit: timedelta | None = None
    times_of_day: tuple[TimeOfDay, ...] = ()
    changeover: Changeover = Changeover()

    def __post_init__(self) -> None:
        if not 1 <= len(self.items) <= MOST_ITEMS:
            raise ValueError(f"1 to {MOST_ITEMS} items")
        if sum(item.dose.phases_unrolled for item in self.items) > MOST_PHASES:
            raise ValueError(f"at most {MOST_PHASES} phases in all")

    @property
    def cautions(self) -> list[str]:
        """Who must not start, and who asks first, over all exercises, each said once."""
        exercises = [item.exercise for item in self.items]
        never = [line for exercise in exercises for line in exercise.do_not_start]
        first = [line for exercise in exercises for line in exercise.ask_first]
        return list(dict.fromkeys(never + first))

    @property
    def things(self) -> tuple[str, ...]:
        """Everything that it needs, each thing once, without what another of them serves as."""
        things = dict.fromkeys(thing for item in self.items for thing in item.exercise.equipment)
        served = {SERVES_AS[thing] for thing in things if thing in SERVES_AS}
        return tuple(thing for thing in things if thing not in served)

    @property
    def in_shoes(self) -> bool:
        """Whether some of it is done in shoes."""
        return any(item.exercise.in_shoes for item in self.items)

    def with_ready(self, more: timedelta) -> Routine:
        """With so much more time to get ready for each exercise. ValueError beyond what a span may be."""
        ready = self.changeover.ready
        longer = replace(self.changeover, ready=Span(ready.low + more, ready.high + more))
        return replace(self, changeover=longer)

    def approaches(self) -> Iterator[tuple[Item, Approach]]:
        before: Item | None = None
        for item in self.items:
            yield item, approach(before, item)
            before = item


def approach(before: Item | None, item: Item) -> Approach:
    """What it takes to begin `item` after `before`; the first item is approached from nowhere."""
    at_hand = before.exercise.equipment if before else ()
    shod = before is not None and before.exercise.in_shoes
    return Approach(
        fetch=tuple(thing for thing in item.exercise.equipment if thing not in at_hand),
        moves=before is None or before.exercise.position is not item.exercise.position,
        shoes_on=item.exercise.in_shoes and not shod,
        shoes_off=shod and Tag.BARE_FEET in item.exercise.tags,
    )
