"""One day's sessions: which are scheduled, which are done, and whether they keep within the limit together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from footwork.core.occurrences import Due
from footwork.core.record import Amount
from footwork.core.steps import ZERO
from footwork.core.time_slot import TimeSlot
from footwork.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Slot:
    """A session in a time slot, how much of it was done, and whether it has waited since an earlier day."""

    at: TimeSlot
    timeline: Timeline
    amount: Amount
    waited: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """`limit` is what the day may take, if anybody has set one."""

    slots: tuple[Slot, ...]
    limit: timedelta | None = None

    @property
    def length(self) -> timedelta:
        return sum((slot.timeline.length for slot in self.slots), ZERO)

    @property
    def left(self) -> timedelta:
        """What is still to come: a session cut short counts, and nobody is sent back to it."""
        return sum((slot.timeline.length for slot in self.slots if slot.amount is Amount.NONE), ZERO)

    @property
    def next(self) -> Slot | None:
        """The first that was not begun."""
        return next((slot for slot in self.slots if slot.amount is Amount.NONE), None)


def day_of(due: Iterable[Due], timelines: Mapping[str, Timeline], minutes: int | None) -> Day:
    """The day's slots in order. `timelines` are those of the routines that there are: what the plan has beyond them
    cannot be played and is left out. Without `minutes` the day keeps to the longest limit that one of its routines
    has."""
    slots = tuple(
        Slot(one.occurrence.slot, timelines[one.occurrence.session], one.amount, one.waited)
        for one in due
        if one.occurrence.session in timelines
    )
    return Day(slots, timedelta(minutes=minutes) if minutes else _longest_limit(slots))


def _longest_limit(slots: Iterable[Slot]) -> timedelta | None:
    return max((slot.timeline.routine.limit for slot in slots if slot.timeline.routine.limit), default=None)
