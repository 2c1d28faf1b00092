"""What one person changed in an exercise's dose, in whichever routine it comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from footwork.core.change_sets import with_hold, with_reps, with_sets
from footwork.core.dose import Dose
from footwork.core.names import is_name
from footwork.core.routine import Routine
from footwork.core.span import Count

MOST_SETS, MOST_REPS, MOST_HOLD_S = 10, 50, 120
"""More is not asked of anybody at home. The numbers are ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDose:
    """An exercise by its id; what is None is as planned. `hold_s` is how long each hold lasts. A `pinned` dose is
    changed by nobody but the person.

    Where sets differ, `reps` and `hold_s` are those of the set with most, and the others stay as far below it: 12, 10
    and 8 with 10 repetitions are 10, 8 and 6. Fewer sets leave out the last ones, more sets do the last one again.
    """

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

    @property
    def is_as_planned(self) -> bool:
        return self == OwnDose(exercise=self.exercise)

    def of(self, dose: Dose) -> Dose:
        """`dose` with these changes."""
        if self.sets is not None:
            dose = with_sets(dose, Count.of(self.sets))
        if self.reps is not None:
            dose = with_reps(dose, self.reps)
        return dose if self.hold_s is None else with_hold(dose, timedelta(seconds=self.hold_s))


def held_s(dose: Dose) -> int:
    """How many seconds its longest hold lasts, at most; 0 where nothing is held for a time."""
    holds = (one.estimate.high for one in dose.phases if one.hold and one.estimate)
    return round(max(holds, default=timedelta()).total_seconds())


def dosed(routine: Routine, doses: Iterable[OwnDose]) -> Routine:
    """`routine` with the changes of each exercise's dose."""
    own = {one.exercise: one for one in doses}
    items = (
        replace(item, dose=own[item.exercise.id].of(item.dose)) if item.exercise.id in own else item
        for item in routine.items
    )
    return replace(routine, items=tuple(items))
