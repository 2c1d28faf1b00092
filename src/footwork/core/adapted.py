"""A routine for somebody who is to sit rather than to stand or to lie: each exercise by the nearest easier one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from footwork.core.exercise import Exercise, Position
from footwork.core.routine import Item, Routine
from footwork.core.safety import Change

Find = Callable[[str], Exercise | None]

_LEFT = {Change.SEATED: Position.STANDING, Change.NOT_LYING: Position.LYING}
"""The position that each change leaves."""


class Instead(NamedTuple):
    """`new` is done in place of `old`."""

    old: str
    new: str


def adapted(routine: Routine, changes: AbstractSet[Change], find: Find) -> tuple[Routine, tuple[Instead, ...]]:
    """`find` is an exercise of the catalogue by its id. What has no easier way that is done sitting stays as it is: it
    is then done with support, as its text says."""
    left = {position for change, position in _LEFT.items() if change in changes}
    items: list[Item] = []
    told = []
    for item in routine.items:
        other = _seated(item.exercise, find) if item.exercise.position in left else None
        if other is None:
            items.append(item)
            continue
        told.append(Instead(item.exercise.name, other.name))
        items.append(Item(other, other.dose))
    return (replace(routine, items=tuple(items)) if told else routine), tuple(told)


def _seated(exercise: Exercise, find: Find) -> Exercise | None:
    """The nearest of the easier ways, and of theirs, that is done on a chair."""
    waiting, seen = deque([exercise]), {exercise.id}
    while waiting:
        for variant in waiting.popleft().easier:
            other = find(variant.exercise) if variant.exercise not in seen else None
            if other is None:
                continue
            if other.position is Position.SITTING:
                return other
            seen.add(other.id)
            waiting.append(other)
    return None
