"""From a plan to its sessions, day by day: computed whenever they are asked for, never stored ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple
from uuid import UUID, uuid5

from footwork.core.plan import Plan, Version
from footwork.core.prescription import COMPOSED, Prescription
from footwork.core.record import Amount
from footwork.core.slots import Done
from footwork.core.time_slot import TimeSlot
from footwork.core.times import DAY, on_the_clock

Sessions = Mapping[date, Mapping[str, Sequence[Done]]]
"""The records of a day by their routine, and by exercise under `prescription.EXERCISE` with its id. A day turns at four
(core.times.TURNS_AT)."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One session that is scheduled for a day. Its id is made of what it is, so it is the same whenever it is computed
    and whichever version of the plan it comes from. `exercises` are those of which it is composed."""

    plan: UUID
    routine: str
    day: date
    slot: TimeSlot
    exercises: tuple[str, ...] = ()

    @property
    def id(self) -> UUID:
        return uuid5(self.plan, f"{self.routine} {self.day} {self.slot.id}")

    @property
    def session(self) -> str:
        """By which id it is played: that of its routine, or one that says of which slot and day it is composed."""
        return session_id(self.day, self.slot.id) if self.exercises else self.routine

    def begins(self, zone: tzinfo) -> datetime:
        """The moment for which it is scheduled where the clocks show `zone`. An hour that a change of the clocks leaves
        out comes as much later as the clocks were set ahead; of an hour that comes twice it is the first."""
        wall = on_the_clock(self.day, self.slot.at).replace(tzinfo=zone)
        return datetime.fromtimestamp(wall.timestamp(), zone)


def session_id(day: date, slot: str) -> str:
    return f"{COMPOSED}-{day:%Y%m%d}-{slot}"


def session_of(id: str) -> tuple[date, str] | None:
    """The day and the slot of such an id; None for any other."""
    _composed, _dash, rest = id.partition(f"{COMPOSED}-")
    day, dash, slot = rest.partition("-")
    if _composed or not dash:
        return None
    try:
        return datetime.strptime(day, "%Y%m%d").date(), slot  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Due:
    """What the plan asks for on `day`, and how much of it was done; one of an earlier day has
    waited. `done` are the exercises of a composed session that were begun."""

    occurrence: Occurrence
    day: date
    amount: Amount
    done: frozenset[str] = frozenset()

    @property
    def waited(self) -> bool:
        return self.occurrence.day < self.day


class Unit(NamedTuple):
    """One prescription in one slot of one day."""

    prescription: Prescription
    day: date
    slot: TimeSlot

    @property
    def same(self) -> tuple[str, str]:
        """Alike for those that come again."""
        return self.prescription.key, self.slot.id

    def session(self, plan: UUID) -> Occurrence:
        return Occurrence(plan, self.prescription.routine or COMPOSED, self.day, self.slot)


class Timetable:
    """What is due on each day. Remembers the slots of the version that it looked at last: days come in order."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._version: Version | None = None
        self._pairs: list[tuple[TimeSlot, Prescription]] = []

    def on(self, day: date) -> list[Unit]:
        """In the order of the day; none in a pause."""
        version = self.plan.on(day)
        if version is None or version.is_paused(day):
            return []
        if version is not self._version:
            self._version, self._pairs = version, version.by_slot()
        return [Unit(one, day, slot) for slot, one in self._pairs if one.falls_on(day)]


def occurrences(plan: Plan, first: date, last: date) -> Iterator[Occurrence]:
    """All sessions from `first` to `last`, in their order."""
    timetable, day = Timetable(plan), first
    while day <= last:
        yield from sessions_of(plan.id, timetable.on(day))
        day += DAY


def sessions_of(plan: UUID, units: Iterable[Unit]) -> Iterator[Occurrence]:
    """The exercises of one slot of one day are one session."""
    composed: dict[tuple[date, str], list[Unit]] = {}
    alone: list[Unit | list[Unit]] = []
    for one in units:
        if one.prescription.routine:
            alone.append(one)
            continue
        group = composed.setdefault((one.day, one.slot.id), [])
        if not group:
            alone.append(group)
        group.append(one)
    for each in alone:
        if isinstance(each, Unit):
            yield each.session(plan)
        else:
            exercises = tuple(one.prescription.exercise for one in each)
            yield Occurrence(plan, COMPOSED, each[0].day, each[0].slot, exercises)


LONGEST_WAIT = timedelta(days=7)
"""None waits longer than a week."""
