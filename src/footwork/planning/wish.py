"""What a person wants, has and can do, and why an exercise does not suit them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from footwork.core.aim import Aim
from footwork.core.exercise import HARDEST, Exercise, Trains
from footwork.core.position import Position
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import SERVES_AS
from footwork.core.tag import Tag

MOST_EXERCISES = 5
"""In a session; that it is five at most is ours, after docs/evidence.md#adherence."""

AT_HOME = frozenset({"wall", "chair", "clear-floor", "stool"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """`things` are at hand, by the ids of equipment; `most` is how many exercises a session may have. Who is `older`,
    65 or more, gets balance work whatever the aim (docs/evidence.md#activity-in-a-week); `avoids` are the tags that the
    answers before the start leave out."""

    aims: tuple[Aim, ...]
    limit: timedelta
    things: frozenset[str] = frozenset()
    standing: bool = True
    floor: bool = True
    older: bool = False
    level: int = HARDEST
    most: int = MOST_EXERCISES
    avoids: frozenset[Tag] = frozenset()

    def __post_init__(self) -> None:
        if not self.aims:
            raise ValueError("at least one aim")
        if not 1 <= self.level <= HARDEST or not 1 <= self.most <= MOST_EXERCISES:
            raise ValueError(f"a level from 1 to {HARDEST}, and 1 to {MOST_EXERCISES} exercises")


def against(exercise: Exercise, wish: Wish) -> tuple[Reason, ...]:
    """Why it does not suit; nothing where it does. What every home has is no obstacle."""
    at_hand = {*wish.things, *AT_HOME, *(SERVES_AS[thing] for thing in wish.things if thing in SERVES_AS)}
    missing = tuple(thing for thing in exercise.equipment if thing not in at_hand)
    serves = worth(exercise, wish.aims) or (wish.older and is_balance_work(exercise))
    found = {
        ReasonKind.DONE_STANDING: not wish.standing and exercise.position is Position.STANDING,
        ReasonKind.DONE_ON_THE_FLOOR: not wish.floor and exercise.position.is_on_the_floor,
        ReasonKind.UNSUITABLE: not exercise.all_tags.isdisjoint(wish.avoids),
        ReasonKind.TOO_HARD: exercise.level > wish.level,
        ReasonKind.TREATMENT: exercise.treatment,
        ReasonKind.ANOTHER_AIM: not serves,
    }
    needs = (Reason(kind=ReasonKind.NEEDS, things=missing),) if missing else ()
    return (*needs, *(Reason(kind=kind) for kind, holds in found.items() if holds))


def is_balance_work(exercise: Exercise) -> bool:
    """Whether it trains balance above all."""
    return exercise.trains[:1] == (Trains.BALANCE,)


def cores(wish: Wish, exercises: Iterable[Exercise]) -> list[list[int]]:
    """The exercises, by number, of which one ought to be in: a group for each aim, and one for who is older."""
    numbered = list(enumerate(exercises))
    groups = [[number for number, one in numbered if one.id in aim.core] for aim in wish.aims]
    if wish.older:
        groups.append([number for number, one in numbered if is_balance_work(one)])
    return [group for group in groups if group]


def worth(exercise: Exercise, aims: Iterable[Aim]) -> int:
    """What it trains above all counts in full, the rest half, rounded down."""
    first, *rest = exercise.trains or (None,)
    return sum(
        (aim.worth.get(first, 0) if first else 0) + sum(aim.worth.get(one, 0) for one in rest) // 2 for aim in aims
    )
