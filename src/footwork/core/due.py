"""What the plan asks for on each day, and how much of it was done.

A day's records fulfil its own sessions by when they began (core.slots). Those that are extra fulfil, of what is done
so many days a week, the nearest open day of this week, also one to come; then what has waited, the latest first. What
becomes of a day hangs on the days since `looked_back` and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from footwork.core.occurrences import LONGEST_WAIT, Due, Occurrence, Sessions, Timetable, Unit
from footwork.core.plan import Missed, Plan, Version
from footwork.core.prescription import COMPOSED
from footwork.core.record import Amount
from footwork.core.slots import Done, fulfil
from footwork.core.times import DAY, WEEK, monday_of

Told = list[tuple[Unit, Amount]]
_Early = dict[tuple[date, tuple[str, str]], Amount]
"""What was done of days to come, by day and what it is."""


def due(plan: Plan, first: date, last: date, sessions: Sessions) -> Iterator[list[Due]]:
    """The same for each day from `first` to `last`, in the order of the day."""
    timetable, waiting, early = Timetable(plan), list[Unit](), _Early()
    day = looked_back(first)
    while day <= last:
        if day == monday_of(day):
            early = {}
        version, records = plan.on(day), sessions.get(day, {})
        waited = _still_waiting(version, waiting, day)
        told = _day(timetable, waited, day, records, early)
        if day >= first:
            yield sorted(_shown(plan.id, told, day), key=_order)
        waiting = _waiting(version, told)
        day += DAY


def looked_back(day: date) -> date:
    """The first day whose records make a difference to `day`."""
    return monday_of(day - LONGEST_WAIT)


def _order(one: Due) -> tuple[object, ...]:
    return one.occurrence.slot.since_turn, one.occurrence.day


def _still_waiting(version: Version | None, waiting: list[Unit], day: date) -> list[Unit]:
    """Until the same one comes again, or until its week ends; not in a pause, nor when the plan has it no longer."""
    if not waiting or version is None or version.is_paused(day):
        return []
    now = {(one.key, slot): one for one in version.prescriptions for slot in one.slots}
    return [
        one
        for one in waiting
        if one.same in now
        and (
            monday_of(one.day) == monday_of(day)
            if one.prescription.is_of_week
            else day - one.day < LONGEST_WAIT and not now[one.same].falls_on(day)
        )
    ]


def _waiting(version: Version | None, told: Told) -> list[Unit]:
    """A session cut short counts: nobody is sent back to it."""
    rolls = version is not None and version.missed is Missed.ROLL
    begun = {(one.day, one.slot.id) for one, amount in told if one.prescription.exercise and amount is not Amount.NONE}
    return [
        one
        for one, amount in told
        if amount is Amount.NONE
        and (
            one.prescription.is_of_week
            or (rolls and not (one.prescription.exercise and (one.day, one.slot.id) in begun))
        )
    ]


def _day(
    timetable: Timetable, waiting: list[Unit], day: date, records: Mapping[str, Sequence[Done]], early: _Early
) -> Told:
    own = timetable.on(day)
    told: Told = [(one, early[day, one.same]) for one in own if (day, one.same) in early]
    open_ = [one for one in own if (day, one.same) not in early]
    keys = dict.fromkeys((*(one.prescription.key for one in (*own, *waiting)), *records))
    for key in keys:
        slots = [one for one in open_ if one.prescription.key == key]
        found = fulfil([one.slot.at for one in slots], records.get(key, ()))
        told += zip(slots, found.slots, strict=True)
        told += _besides(
            timetable, key, [one for one in waiting if one.prescription.key == key], found.extra, day, early
        )
    return told


def _besides(
    timetable: Timetable, key: str, waiting: list[Unit], extra: Sequence[Amount], day: date, early: _Early
) -> Told:
    """What becomes of that which has waited; what is done ahead goes into `early`."""
    left, told = list(extra), Told()
    of_week = [one for one in waiting if one.prescription.is_of_week]
    ahead = _ahead(timetable, key, day, early) if left else []
    for one in sorted((*of_week, *ahead), key=lambda one: (abs(one.day - day), one.day, one.slot.since_turn)):
        amount = left.pop(0) if left else Amount.NONE
        if one.day < day:
            told.append((one, amount))
        elif amount is not Amount.NONE:
            early[one.day, one.same] = amount
    rolling = [one for one in waiting if not one.prescription.is_of_week]
    for one in sorted(rolling, key=lambda one: (day - one.day, one.slot.since_turn)):
        told.append((one, left.pop(0) if left else Amount.NONE))
    return told


def _ahead(timetable: Timetable, key: str, day: date, early: _Early) -> list[Unit]:
    """The days of this week that are still to come and open."""
    found, to_come = [], day + DAY
    while to_come < monday_of(day) + WEEK:
        found += [
            one
            for one in timetable.on(to_come)
            if one.prescription.key == key and one.prescription.is_of_week and (to_come, one.same) not in early
        ]
        to_come += DAY
    return found


def _shown(plan: UUID, told: Told, day: date) -> Iterator[Due]:
    """Of what has waited in its week, at most one of each kind is asked for at a time."""
    asked = {one.same for one, amount in told if one.day == day and amount is Amount.NONE}
    composed: dict[tuple[date, str], Told] = {}
    for one, amount in sorted(told, key=lambda each: each[0].day, reverse=True):
        if one.day < day and amount is Amount.NONE:
            if one.same in asked:
                continue
            asked.add(one.same)
        if one.prescription.routine:
            yield Due(one.session(plan), day, amount)
        else:
            composed.setdefault((one.day, one.slot.id), []).append((one, amount))
    yield from (_composed(plan, group, day) for group in composed.values())


def _composed(plan: UUID, group: Told, day: date) -> Due:
    first, amounts = group[0][0], {amount for _unit, amount in group}
    exercises = tuple(one.prescription.exercise for one, _amount in group)
    done = frozenset(one.prescription.exercise for one, amount in group if amount is not Amount.NONE)
    amount = amounts.pop() if len(amounts) == 1 else Amount.SOME
    return Due(Occurrence(plan, COMPOSED, first.day, first.slot, exercises), day, amount, done)
