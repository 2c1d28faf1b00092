"""One day's sessions: which are meant, which are done, and whether they keep within the limit together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from footwork.core.record import Amount
from footwork.core.routine import TimeOfDay
from footwork.core.steps import ZERO
from footwork.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Slot:
    """A session meant for a time of day, and how much of it was done."""

    time_of_day: TimeOfDay
    timeline: Timeline
    amount: Amount


@dataclass(frozen=True, slots=True)
class Day:
    slots: tuple[Slot, ...]

    @property
    def length(self) -> timedelta:
        return sum((slot.timeline.length for slot in self.slots), ZERO)

    @property
    def limit(self) -> timedelta | None:
        """The longest limit of the day's routines: all sessions of the day are to fit into it together."""
        return max((limit for slot in self.slots if (limit := slot.timeline.routine.limit)), default=None)

    @property
    def next(self) -> Slot | None:
        """The first that was not begun: a session cut short counts, and nobody is sent back to it."""
        return next((slot for slot in self.slots if slot.amount is Amount.NONE), None)


def day_of(timelines: Iterable[Timeline], sessions: Mapping[str, Iterable[Amount]]) -> Day:
    """The day's slots in order. `sessions` tells how much was done in each of today's records, by routine: they fill
    its slots from the first, those done in full before the others."""
    left = {routine: sorted(amounts, key=list(Amount).index) for routine, amounts in sessions.items()}
    meant = [(time, timeline) for timeline in timelines for time in timeline.routine.times_of_day]
    order = list(TimeOfDay)
    slots = []
    for time, timeline in sorted(meant, key=lambda pair: order.index(pair[0])):
        amounts = left.get(timeline.routine.id)
        slots.append(Slot(time, timeline, amounts.pop(0) if amounts else Amount.NONE))
    return Day(tuple(slots))
