"""One day's sessions: which are meant, which are done, and whether they keep within the limit together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from footwork.core.routine import TimeOfDay
from footwork.core.steps import ZERO
from footwork.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Slot:
    """A session meant for a time of day."""

    time_of_day: TimeOfDay
    timeline: Timeline
    done: bool


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
        return next((slot for slot in self.slots if not slot.done), None)


def day_of(timelines: Iterable[Timeline], sessions: Mapping[str, int]) -> Day:
    """The day's slots in order. `sessions` counts today's records by routine: they fill its slots from the first."""
    left = dict(sessions)
    meant = [(time, timeline) for timeline in timelines for time in timeline.routine.times_of_day]
    order = list(TimeOfDay)
    slots = []
    for time, timeline in sorted(meant, key=lambda pair: order.index(pair[0])):
        routine = timeline.routine.id
        done = left.get(routine, 0) > 0
        left[routine] = left.get(routine, 0) - 1
        slots.append(Slot(time, timeline, done))
    return Day(tuple(slots))
