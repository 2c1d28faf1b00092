"""Exercises in order, each with its dose asked, and the time between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise, Position
from footwork.core.phrases import Phrases
from footwork.core.span import Pace, Span
from footwork.core.tag import Tag

MOST_ITEMS = 1000
MOST_PHASES = 200_000
_TOWEL, _FLAT_TOWEL = "towel", "cloth"


class TimeOfDay(StrEnum):
    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changeover:
    """The time around exercises. `ready` comes before each, with `fetch` added when a thing is needed that the one
    before did not need, `move` or `kneel` when the position is another, and `shoes` to put shoes on or take them off;
    `switch` lies between sides, `turn` where the body lies on one, `done` at the end. The lengths are ours: long enough
    to hear the words and do what they say. `move` is up, onto a chair, or down onto the seat or the back. `kneel` is
    longer: it goes one knee after the other onto hands and knees, for some on to the front or a side, or all that way
    up again. `turn` is longer than `switch`, for the whole body turns over and the legs are laid anew.
    """

    ready: Span = Span.of(8)
    fetch: Span = Span.of(10)
    move: Span = Span.of(6)
    kneel: Span = Span.of(12)
    shoes: Span = Span.of(20)
    switch: Span = Span.of(5)
    turn: Span = Span.of(10)
    done: Span = Span.of(3)


@dataclass(frozen=True, slots=True)
class Item:
    exercise: Exercise
    dose: Dose


@dataclass(frozen=True, slots=True)
class Approach:
    """What lies before an item: which things are new, whether the position changes, and whether shoes are put on or
    taken off. `kneels` says that the position changes by way of the knees."""

    fetch: tuple[str, ...]
    moves: bool
    shoes_on: bool = False
    shoes_off: bool = False
    kneels: bool = False

    def length(self, changeover: Changeover, pace: Pace) -> timedelta:
        length = changeover.ready.at(pace)
        if self.fetch:
            length += changeover.fetch.at(pace)
        if self.moves:
            length += (changeover.kneel if self.kneels else changeover.move).at(pace)
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
        """Everything that it needs, each thing once; one towel does for all that needs one."""
        things = dict.fromkeys(thing for item in self.items for thing in item.exercise.equipment)
        return tuple(thing for thing in things if thing != _FLAT_TOWEL or _TOWEL not in things)

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
        kneels=_kneels(before.exercise.position if before else Position.STANDING, item.exercise.position),
        shoes_on=item.exercise.in_shoes and not shod,
        shoes_off=shod and Tag.BARE_FEET in item.exercise.tags,
    )


def _kneels(before: Position, position: Position) -> bool:
    """Whether it goes down by way of the knees, or up again."""
    down = position.is_over_the_knees and not before.is_on_the_floor
    return down or (before.is_over_the_knees and not position.is_on_the_floor)
