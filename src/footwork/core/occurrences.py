"""From a plan to its sessions, day by day: computed whenever they are asked for, never stored ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from uuid import UUID, uuid5

from footwork.core.plan import WEEKDAYS, Missed, Plan
from footwork.core.record import Amount
from footwork.core.slots import Done, fulfil
from footwork.core.time_slot import TimeSlot
from footwork.core.times import DAY, on_the_clock

Sessions = Mapping[date, Mapping[str, Sequence[Done]]]
"""The records of a day by their routine. A day turns at four (core.times.TURNS_AT)."""

LONGEST_WAIT = timedelta(days=7)
"""A session comes again within a week, so none waits longer."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One session that is scheduled for a day. Its id is made of what it is, so it is the same whenever it is computed
    and whichever version of the plan it comes from."""

    plan: UUID
    routine: str
    day: date
    slot: TimeSlot

    @property
    def id(self) -> UUID:
        return uuid5(self.plan, f"{self.routine} {self.day} {self.slot.id}")

    def begins(self, zone: tzinfo) -> datetime:
        """The moment for which it is scheduled where the clocks show `zone`. An hour that a change of the clocks leaves
        out comes as much later as the clocks were set ahead; of an hour that comes twice it is the first."""
        wall = on_the_clock(self.day, self.slot.at).replace(tzinfo=zone)
        return datetime.fromtimestamp(wall.timestamp(), zone)


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be done on `day`, and how much of it was; one of an earlier day has waited."""

    occurrence: Occurrence
    day: date
    amount: Amount

    @property
    def waited(self) -> bool:
        return self.occurrence.day < self.day


def occurrences(plan: Plan, first: date, last: date) -> Iterator[Occurrence]:
    """All sessions from `first` to `last`, in their order."""
    day = first
    while day <= last:
        version = plan.on(day)
        for one in version.scheduled_on(day) if version else ():
            assert version
            yield Occurrence(plan.id, one.routine, day, version.slot(one.slot))
        day += DAY


def due(plan: Plan, first: date, last: date, sessions: Sessions) -> Iterator[list[Due]]:
    """What was and is to be done on each day from `first` to `last`, in the order of the day.

    A day's records fulfil its own sessions by when they began (core.slots); those that are extra fulfil what has
    waited, the latest first. So what becomes of a day hangs on the week before it and no more.
    """
    waiting: list[Occurrence] = []
    day = first - LONGEST_WAIT
    while day <= last:
        own, waited = list(occurrences(plan, day, day)), _still_waiting(plan, waiting, day)
        told = _day(own, waited, day, sessions.get(day, {}))
        version = plan.on(day)
        rolls = version is not None and version.missed is Missed.ROLL
        waiting = [one.occurrence for one in told if rolls and one.amount is Amount.NONE]
        if day >= first:
            yield told
        day += DAY


def _still_waiting(plan: Plan, waiting: list[Occurrence], day: date) -> list[Occurrence]:
    """Until the same one comes again; not in a pause, nor when the plan has it no longer."""
    version = plan.on(day)
    if not waiting or version is None or version.is_paused(day):
        return []
    days = {(one.routine, one.slot): one.weekdays for one in version.schedule}
    return [
        one
        for one in waiting
        if day - one.day < LONGEST_WAIT and day.weekday() not in days.get((one.routine, one.slot.id), WEEKDAYS)
    ]


def _day(
    own: list[Occurrence], waiting: list[Occurrence], day: date, records: Mapping[str, Sequence[Done]]
) -> list[Due]:
    told, extra = list[Due](), dict[str, list[Amount]]()
    for routine in dict.fromkeys(one.routine for one in (*own, *waiting)):
        slots = [one for one in own if one.routine == routine]
        found = fulfil([one.slot.at for one in slots], records.get(routine, ()))
        told += (Due(one, day, amount) for one, amount in zip(slots, found.slots, strict=True))
        extra[routine] = list(found.extra)
    for one in sorted(waiting, key=lambda one: (day - one.day, one.slot.since_turn)):
        amounts = extra[one.routine]
        told.append(Due(one, day, amounts.pop(0) if amounts else Amount.NONE))
    return sorted(told, key=lambda one: (one.occurrence.slot.since_turn, one.occurrence.day))
