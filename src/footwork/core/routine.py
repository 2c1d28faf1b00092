"""Exercises in order, each with its dose asked, and the time between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from footwork.core.dose import Dose
from footwork.core.errors import NothingThatDay
from footwork.core.exercise import Exercise
from footwork.core.frequency import USUAL, Frequency
from footwork.core.phrases import Phrases
from footwork.core.position import Position
from footwork.core.programme import Stage, staged
from footwork.core.span import BRISK, Count, Pace, Span
from footwork.core.tag import Tag

MOST_ITEMS = 1000
MOST_PHASES = 200_000
_NONE = timedelta(0)

SERVES_AS = {"towel": "cloth"}
"""One thing at hand that is also another: a small towel can lie flat, so it is asked for once."""


class TimeOfDay(StrEnum):
    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changeover:
    """The time around exercises. `ready` comes before each, with `fetch` added when a thing is needed that the one
    before did not need, `move` or `kneel` when the position is another, and `shoes` to put shoes on or take them off;
    `switch` lies between sides, `turn` where the body lies on one, `set` before one that nothing else parts from the
    set before; `again` is in place of `ready` for an exercise that is known from the round before; `done` is the end.
    The lengths are ours: long enough to hear the words and do what they say. `move` is up, onto a chair, or down onto
    the seat or the back. `kneel` is longer: it goes one knee after the other onto hands and knees, for some on to the
    front or a side, or all that way up again. `turn` is longer than `switch`, for the whole body turns over and the
    legs are laid anew.
    """

    ready: Span = Span.of(8)
    again: Span = Span.of(4)
    fetch: Span = Span.of(10)
    move: Span = Span.of(6)
    kneel: Span = Span.of(12)
    shoes: Span = Span.of(20)
    switch: Span = Span.of(5)
    turn: Span = Span.of(10)
    set: Span = Span.of(5)
    done: Span = Span.of(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circuit:
    """Exercises that follow each other in `rounds`, with a rest between these. `number` tells one of a routine from
    another."""

    number: int
    rounds: Count
    rest: Span | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise and how much of it, where it is one of a circuit in each of its rounds; how often, and what comes
    `later`."""

    exercise: Exercise
    dose: Dose
    circuit: Circuit | None = None
    frequency: Frequency = USUAL
    later: tuple[Stage, ...] = ()

    def on_day(self, day: int, sessions: int) -> Item:
        """In the dose of that day of the programme, with what is still to come."""
        later = tuple(stage for stage in self.later if not stage.has_begun(day, sessions))
        return replace(self, dose=staged(self.dose, self.later, day, sessions), later=later)

    @property
    def most_rounds(self) -> int:
        return self.circuit.rounds.high if self.circuit else 1


@dataclass(frozen=True, slots=True)
class Approach:
    """What lies before an item: which things are new, whether the position changes, and whether shoes are put on or
    taken off. `kneels` says that the person kneels on the way to the position, `again` that the exercise has
    come before; `begins` is the round that begins with it, of how many, where no rest has said so."""

    fetch: tuple[str, ...]
    moves: bool
    shoes_on: bool = False
    shoes_off: bool = False
    kneels: bool = False
    again: bool = False
    begins: tuple[int, int] | None = None

    def length(self, changeover: Changeover, pace: Pace) -> timedelta:
        length = (changeover.again if self.again else changeover.ready).at(pace)
        if self.fetch:
            length += changeover.fetch.at(pace)
        if self.moves:
            length += (changeover.kneel if self.kneels else changeover.move).at(pace)
        if self.shoes_on or self.shoes_off:
            length += changeover.shoes.at(pace)
        return length


class Visit(NamedTuple):
    """The item of that number as often as it comes: once, or in every round of its circuit. `rest` lies before it."""

    number: int
    item: Item
    approach: Approach
    round: int
    rounds: int
    rest: timedelta


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
        if sum(item.dose.phases_unrolled * item.most_rounds for item in self.items) > MOST_PHASES:
            raise ValueError(f"at most {MOST_PHASES} phases in all")

    def on_day(self, day: int, sessions: int = 0) -> Routine:
        """As it is on that day of the programme, counted from 1, after so many sessions: without what has not begun or
        is over. Raises NothingThatDay where nothing is left."""
        items = tuple(item.on_day(day, sessions) for item in self.items if item.frequency.has_begun(day))
        if not items:
            raise NothingThatDay(self.title, day)
        return replace(self, items=items)

    @property
    def changes_with_days(self) -> bool:
        return any(item.later or item.frequency.is_for_a_while for item in self.items)

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
        """The items, each as it comes first."""
        return ((visit.item, visit.approach) for visit in self.visits(BRISK) if visit.round == 1)

    def visits(self, pace: Pace) -> Iterator[Visit]:
        """The items as they come, those of a circuit round by round."""
        before: Item | None = None
        for circuit, group in groupby(enumerate(self.items), key=lambda one: one[1].circuit):
            members, rounds = list(group), circuit.rounds.at(pace) if circuit else 1
            pause = circuit.rest.at(pace) if circuit and circuit.rest else _NONE
            for round in range(1, rounds + 1):
                for place, (index, item) in enumerate(members):
                    begins = rounds > 1 and place == 0
                    rest = pause if begins and round > 1 else _NONE
                    way = approach(before, item)
                    if begins and not rest:
                        way = replace(way, begins=(round, rounds))
                    if round > 1:
                        way = replace(
                            way, again=True, fetch=()
                        )  # what it needs has been at hand since the round before
                    yield Visit(index, item, way, round, rounds, rest)
                    before = item


def approach(before: Item | None, item: Item) -> Approach:
    """What it takes to begin `item` after `before`; the first item is approached from nowhere."""
    at_hand = before.exercise.equipment if before else ()
    shod = before is not None and before.exercise.in_shoes
    return Approach(
        fetch=tuple(thing for thing in item.exercise.equipment if thing not in at_hand),
        moves=before is None or before.exercise.position is not item.exercise.position,
        kneels=_kneels(before.exercise.position if before else Position.STANDING, item.exercise.position),
        shoes_on=item.exercise.in_shoes and not shod,
        shoes_off=shod and Tag.BARE_FEET in item.exercise.tags,
    )


def _kneels(before: Position, position: Position) -> bool:
    """Whether the person kneels on the way down, or up again."""
    down = position.is_over_the_knees and not before.is_on_the_floor
    return down or (before.is_over_the_knees and not position.is_on_the_floor)
