"""What can be done in place of an exercise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from footwork.core.adaptation import Find, easier_ways
from footwork.core.exercise import Exercise

Suits = Callable[[Exercise], bool]


def easier(exercise: Exercise, find: Find, suits: Suits) -> Exercise | None:
    """The nearest of its easier ways that `suits`."""
    return next(filter(suits, easier_ways(exercise, find)), None)


def substitute(exercise: Exercise, shelf: Iterable[Exercise], find: Find, suits: Suits) -> Exercise | None:
    """One of its relatives, else of what trains the same above all: never harder than it is, nor on the floor where
    it is not."""

    def is_no_harder(other: Exercise) -> bool:
        gets_down = other.position.is_on_the_floor and not exercise.position.is_on_the_floor
        return other.id != exercise.id and other.level <= exercise.level and not gets_down and not other.treatment

    candidates = (*_relatives(exercise, find), *_of_the_same_kind(exercise, shelf))
    return next((one for one in candidates if is_no_harder(one) and suits(one)), None)


def _relatives(exercise: Exercise, find: Find) -> Iterator[Exercise]:
    yield from easier_ways(exercise, find)
    others = (*exercise.beside, *exercise.harder)
    yield from filter(None, (find(variant.exercise) for variant in others if variant.exercise))


def _of_the_same_kind(exercise: Exercise, shelf: Iterable[Exercise]) -> list[Exercise]:
    """Those of the same position first, and of these the ones that ask as much."""
    same = (one for one in shelf if exercise.trains and one.trains[:1] == exercise.trains[:1])
    return sorted(same, key=lambda one: (one.position is not exercise.position, -one.level, one.id))
