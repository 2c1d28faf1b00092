"""A person's own routine: exercises of the catalogue, each with what of its dose is otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.names import is_name
from footwork.core.routine import Item, Routine
from footwork.core.span import Count, Span
from footwork.core.words import Words

MOST_SETS, MOST_REPS, MOST_HOLD_S, MOST_OWN_ITEMS = 10, 50, 120, 20
"""More is not asked of anybody at home. The numbers are ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItem:
    """An exercise by its id; what is None is as the catalogue has it. `hold_s` is how long each hold lasts. A `pinned`
    dose is changed by nobody but the person."""

    exercise: str
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    pinned: bool = False

    def __post_init__(self) -> None:
        if not is_name(self.exercise):
            raise ValueError("the id of an exercise")
        for name, value, most in (("sets", self.sets, MOST_SETS), ("repetitions", self.reps, MOST_REPS)):
            if value is not None and not 1 <= value <= most:
                raise ValueError(f"1 to {most} {name}")
        if self.hold_s is not None and not 1 <= self.hold_s <= MOST_HOLD_S:
            raise ValueError(f"a hold of 1 to {MOST_HOLD_S} seconds")

    def of(self, dose: Dose) -> Dose:
        """`dose` with what is otherwise."""
        if self.sets is not None:
            dose = replace(dose, sets=Count.of(self.sets))
        if self.reps is not None:
            dose = replace(dose, reps=Count.of(self.reps))
        if self.hold_s is None:
            return dose
        hold = Span(timedelta(seconds=self.hold_s), timedelta(seconds=self.hold_s))
        phases = (replace(one, lasts=hold) if one.hold and one.lasts else one for one in dose.phases)
        return replace(dose, phases=tuple(phases))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRoutine:
    id: str
    title: str
    items: tuple[OwnItem, ...]

    def __post_init__(self) -> None:
        if not (is_name(self.id) and is_name(self.title)):
            raise ValueError("an id and a title")
        if not 1 <= len(self.items) <= MOST_OWN_ITEMS:
            raise ValueError(f"1 to {MOST_OWN_ITEMS} exercises")

    def to_routine(self, find: Callable[[str], Exercise | None], words: Words) -> Routine | None:
        """Without what a catalogue of today does not have; None where nothing is left."""
        items = []
        for one in self.items:
            if exercise := find(one.exercise):
                items.append(Item(exercise, one.of(exercise.dose)))
        return Routine(id=self.id, title=self.title, items=tuple(items), words=words) if items else None
