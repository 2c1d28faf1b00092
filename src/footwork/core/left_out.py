"""Exercises that a person does not do: each is left out, or another is done instead."""

from __future__ import annotations

from dataclasses import dataclass

from footwork.core.names import is_name


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An exercise by its id, and the one that is done `instead`, if any. `lacks` are the things, by their ids, that it
    needs and the person does not have; without any it is left out because they want it so."""

    exercise: str
    instead: str = ""
    lacks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not is_name(self.exercise) or (self.instead and not is_name(self.instead)):
            raise ValueError("the ids of exercises")
        if self.exercise == self.instead:
            raise ValueError("another exercise instead")
        if not all(map(is_name, self.lacks)):
            raise ValueError("the ids of things")
