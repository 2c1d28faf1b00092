"""A routine for somebody who is to sit on a chair, or to hold on: each exercise by its nearest easier one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from footwork.core.exercise import Exercise, Position
from footwork.core.routine import Item, Routine
from footwork.core.safety import Change

Find = Callable[[str], Exercise | None]

_FLOOR = {position for position in Position if position.is_on_the_floor}
_LEFT = {Change.SEATED: {Position.STANDING, *_FLOOR}, Change.NOT_LYING: _FLOOR}
"""The positions that each change leaves: whoever stands unsteadily does not get down to the floor either."""


class Instead(NamedTuple):
    """`new` is done in place of `old`."""

    old: str
    new: str


def adapted(routine: Routine, changes: AbstractSet[Change], find: Find) -> tuple[Routine, tuple[Instead, ...]]:
    """`find` is an exercise of the catalogue by its id. What has no easier way that suits stays as it is;
    what two exercises give way to comes once."""
    items: list[Item] = []
    told = []
    for item in routine.items:
        other = suiting(item.exercise, changes, find)
        if other is None:
            items.append(item)
            continue
        told.append(Instead(item.exercise.name, other.name))
        items.append(Item(other, other.dose))
    if not told:
        return routine, ()
    once: dict[str, Item] = {}
    for item in items:
        once.setdefault(item.exercise.id, item)
    return replace(routine, items=tuple(once.values())), tuple(told)


def suiting(exercise: Exercise, changes: AbstractSet[Change], find: Find) -> Exercise | None:
    """On a chair where that can be had, else, for whoever stands unsteadily, with something firm to hold; None where
    the exercise suits as it is, or nothing does."""
    nearest = [exercise, *_easier(exercise, find)]
    if any(exercise.position in left for change, left in _LEFT.items() if change in changes):
        seated = next((one for one in nearest if one.position is Position.SITTING), None)
        if seated:
            return seated
    if Change.SUPPORTED in changes and exercise.position is Position.STANDING and not exercise.supported:
        return next((one for one in nearest if one.supported), None)
    return None


def _easier(exercise: Exercise, find: Find) -> Iterator[Exercise]:
    """Its easier ways, and theirs, the nearest first."""
    waiting, seen = deque([exercise]), {exercise.id}
    while waiting:
        for variant in waiting.popleft().easier:
            other = find(variant.exercise) if variant.exercise not in seen else None
            if other is None:
                continue
            seen.add(other.id)
            waiting.append(other)
            yield other
