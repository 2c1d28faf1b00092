"""A dose with more or fewer sets, repetitions or seconds, also where its sets differ: their shape stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar, cast

from footwork.core.by_set import in_set, longest_of, most_of
from footwork.core.dose import Dose
from footwork.core.open_end import OpenCount
from footwork.core.phase import Phase
from footwork.core.set_length import longest_set
from footwork.core.span import ONCE, Count, Span

T = TypeVar("T")
SECOND = timedelta(seconds=1)


def with_sets(dose: Dose, sets: Count) -> Dose:
    """With so many sets. Of sets that differ the last ones are left out, or the last one comes again."""
    if not dose.sets_differ:
        return replace(dose, sets=sets)
    if sets.high == 1:
        return replace(dose.of_set(1), every=None)
    numbers = range(1, sets.high + 1)

    def resized(value: T) -> T:
        """Only lists change."""
        return cast("T", tuple(in_set(value, number) for number in numbers)) if isinstance(value, tuple) else value

    phases = tuple(replace(phase, lasts=resized(phase.lasts)) for phase in dose.phases)
    return replace(dose, sets=ONCE, reps=resized(dose.reps), load=resized(dose.load), phases=phases)


def with_reps(dose: Dose, reps: int) -> Dose:
    """With so many repetitions; where sets differ, in the one with most, in the others as many more or fewer."""
    if not isinstance(dose.reps, tuple):
        return _changed(dose, reps=Count.of(reps), reps_about=None)
    more = reps - most_of(dose.reps).high
    return _changed(dose, reps=tuple(Count.of(max(one.high + more, 1)) for one in dose.reps))


def with_hold(dose: Dose, hold: timedelta) -> Dose:
    """Each hold lasts so long; where sets differ, in the one with the longest, in the others as much more or less."""
    return _changed(dose, phases=tuple(_held(phase, hold) if phase.hold else phase for phase in dose.phases))


def _changed(dose: Dose, **changes: Any) -> Dose:
    """An interval that a set no longer fits into becomes as long as that takes, in whole seconds."""
    changed = replace(dose, every=None, **changes)
    if not dose.every:
        return changed
    needed = -(-longest_set(changed) // SECOND) * SECOND
    return replace(changed, every=Span(needed, needed) if needed > dose.every.low else dose.every)


def _held(phase: Phase, hold: timedelta) -> Phase:
    if not isinstance(phase.lasts, tuple):
        return replace(phase, lasts=Span(hold, hold), about=None) if phase.lasts else phase
    more = hold - longest_of(phase.lasts).high
    ends = (max(one.high + more, SECOND) for one in phase.lasts)
    return replace(phase, lasts=tuple(Span(end, end) for end in ends))


def with_every_count(dose: Dose, change: Callable[[Count], Count]) -> Dose:
    """With `change` of the repetitions, set by set where they differ."""
    if isinstance(dose.reps, OpenCount):
        return dose
    if isinstance(dose.reps, tuple):
        return replace(dose, reps=tuple(map(change, dose.reps)))
    return replace(dose, reps=change(dose.reps))
