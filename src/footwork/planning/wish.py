"""What a person wants, has and can do, and why an exercise does not suit them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from footwork.core.aim import Aim
from footwork.core.exercise import HARDEST, Exercise, Position, Trains
from footwork.core.tag import Tag

MOST_EXERCISES = 5
"""In a session; that it is five at most is ours, after docs/evidence.md#adherence."""

AT_HOME = frozenset({"wall", "chair", "clear-floor", "stool"})
ANOTHER_AIM = "serves another aim"


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


def against(exercise: Exercise, wish: Wish, names: Mapping[str, str]) -> tuple[str, ...]:
    """Why it does not suit, in words; nothing where it does. `names` are those of the things; what every home has is no
    obstacle."""
    missing = [names.get(thing, thing) for thing in exercise.equipment if thing not in wish.things | AT_HOME]
    reasons = []
    if missing:
        reasons.append(f"needs {' and '.join(missing)}")
    if not wish.standing and exercise.position is Position.STANDING:
        reasons.append("is done standing")
    if not wish.floor and exercise.position.is_on_the_floor:
        reasons.append("is done on the floor")
    if not exercise.all_tags.isdisjoint(wish.avoids):
        reasons.append("does not suit what you answered before the start")
    if exercise.level > wish.level:
        reasons.append("is harder than you want")
    if exercise.treatment:
        reasons.append("is a treatment for a condition that a clinician has found")
    if not worth(exercise, wish.aims) and not (wish.older and is_balance_work(exercise)):
        reasons.append(ANOTHER_AIM)
    return tuple(reasons)


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
