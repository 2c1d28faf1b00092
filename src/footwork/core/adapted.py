"""A routine for one person: who is to sit on a chair or to hold on does the nearest easier exercise, and nobody does
what they leave out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from footwork.core.exercise import Exercise, Position
from footwork.core.left_out import LeftOut
from footwork.core.question import Change
from footwork.core.routine import Item, Routine

Find = Callable[[str], Exercise | None]

_FLOOR = {position for position in Position if position.is_on_the_floor}
_LEFT = {Change.SEATED: {Position.STANDING, *_FLOOR}, Change.NOT_LYING: _FLOOR}
"""The positions that each change leaves: whoever stands unsteadily does not get down to the floor either."""


class Instead(NamedTuple):
    """`new` is done in place of `old`."""

    old: str
    new: str


def adapted(
    routine: Routine, changes: AbstractSet[Change], find: Find, left_out: Iterable[LeftOut] = ()
) -> tuple[Routine, tuple[Instead, ...]]:
    """Also which exercise gives way to which because of `changes`. `find` is an exercise of the catalogue by its id.
    What has no easier way that suits stays as it is; what two exercises give way to comes once. A routine of which
    nothing would be left has what it has without `left_out`."""
    own = {one.exercise: one.instead for one in left_out}
    ways = [_way_of(item.exercise, changes, find, own) for item in routine.items]
    if not any(way.exercise for way in ways):
        return adapted(routine, changes, find)
    items = [
        item if way.exercise is item.exercise else Item(way.exercise, way.exercise.dose)
        for item, way in zip(routine.items, ways, strict=True)
        if way.exercise
    ]
    if tuple(items) == routine.items:
        return routine, ()
    once: dict[str, Item] = {}
    for item in items:
        once.setdefault(item.exercise.id, item)
    told = (step for way in ways if way.exercise for step in way.steps)
    return replace(routine, items=tuple(once.values())), tuple(told)


def is_emptied(routine: Routine, changes: AbstractSet[Change], find: Find, left_out: Iterable[LeftOut]) -> bool:
    """Whether nothing is left of it."""
    own = {one.exercise: one.instead for one in left_out}
    return not any(_way_of(item.exercise, changes, find, own).exercise for item in routine.items)


class _Way(NamedTuple):
    """What is done of an exercise, if anything, and the steps to it that `changes` asked for."""

    exercise: Exercise | None
    steps: tuple[Instead, ...]


def _way_of(exercise: Exercise, changes: AbstractSet[Change], find: Find, own: Mapping[str, str]) -> _Way:
    """Step by step to an exercise that suits and that the person does; a way in a circle leads to none."""
    now, been, steps = exercise, set[str](), list[Instead]()
    while now.id not in been:
        been.add(now.id)
        if now.id in own:
            other = find(own[now.id]) if own[now.id] else None
            if other is None:
                break
        else:
            other = suiting(now, changes, find)
            if other is None:
                return _Way(now, tuple(steps))
            steps.append(Instead(now.name, other.name))
        now = other
    return _Way(None, ())


def suiting(exercise: Exercise, changes: AbstractSet[Change], find: Find) -> Exercise | None:
    """On a chair where that can be had, else, for whoever stands unsteadily, with something firm to hold; None where
    the exercise suits as it is, or nothing does."""
    nearest = [exercise, *easier_ways(exercise, find)]
    if any(exercise.position in left for change, left in _LEFT.items() if change in changes):
        seated = next((one for one in nearest if one.position is Position.SITTING), None)
        if seated:
            return seated
    if Change.SUPPORTED in changes and exercise.position is Position.STANDING and not exercise.supported:
        return next((one for one in nearest if one.supported), None)
    return None


def easier_ways(exercise: Exercise, find: Find) -> Iterator[Exercise]:
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
