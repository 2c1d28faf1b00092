"""An easier session, for a person who asks for one during a session."""

from __future__ import annotations

from dataclasses import replace

from footwork.core.change_sets import with_every_count, with_sets
from footwork.core.dose import Dose
from footwork.core.open_end import OpenCount
from footwork.core.routine import Item, Routine
from footwork.core.span import Count
from footwork.core.timeline import Timeline, timeline_of


def eased(routine: Routine) -> Routine | None:
    """`routine` with half the rounds of each exercise, rounded up, or half the repetitions where there is one round; a
    circuit has half of its own rounds, and its exercises stay as they are in each.

    One variable is changed at a time (pain-monitoring model: a regression is one level); holds and rests stay as long
    as they are, for a shorter rest is no relief. That it is half is ours. None where there is nothing to halve.
    """
    items = tuple(map(_eased, routine.items))
    return None if items == routine.items else replace(routine, items=items)


def eased_timeline(timeline: Timeline) -> Timeline | None:
    """The easier session at the same pace; None where there is none."""
    easier = eased(timeline.routine)
    return timeline_of(easier, timeline.pace) if easier else None


def _eased(item: Item) -> Item:
    if item.circuit and item.most_rounds > 1:
        return replace(item, circuit=replace(item.circuit, rounds=_half(item.circuit.rounds)))
    return replace(item, dose=_halved(item.dose))


def _halved(dose: Dose) -> Dose:
    """The last of sets that differ are left out."""
    if dose.sets.high > 1:
        return with_sets(dose, _half(dose.sets))
    if isinstance(dose.reps, OpenCount):
        return dose  # the person stops when they like
    return with_every_count(dose, _half)


def _half(count: Count) -> Count:
    return Count((count.low + 1) // 2, (count.high + 1) // 2)
