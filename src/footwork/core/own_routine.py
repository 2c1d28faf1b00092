"""A person's own routine: exercises of the catalogue in an order of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from footwork.core.exercise import Exercise
from footwork.core.names import is_name, is_slug
from footwork.core.phrases import Phrases
from footwork.core.routine import Item, Routine

MOST_OWN_EXERCISES = 20
"""More is not asked of anybody at home. The number is ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRoutine:
    """`exercises` are their ids."""

    id: str
    title: str
    exercises: tuple[str, ...]

    def __post_init__(self) -> None:
        if not (is_slug(self.id) and is_name(self.title)):
            raise ValueError("an id of letters, digits, - and _, and a title")
        if not 1 <= len(self.exercises) <= MOST_OWN_EXERCISES or not all(map(is_name, self.exercises)):
            raise ValueError(f"the ids of 1 to {MOST_OWN_EXERCISES} exercises")
        if len(set(self.exercises)) < len(self.exercises):
            raise ValueError("each exercise once")

    def to_routine(self, find: Callable[[str], Exercise | None], words: Phrases) -> Routine | None:
        """Without what a catalogue of today does not have; None where nothing is left."""
        items = tuple(Item(exercise, exercise.dose) for exercise in map(find, self.exercises) if exercise)
        return Routine(id=self.id, title=self.title, items=items, words=words) if items else None
