"""A plan's week: the days of this one with what is done, and how every week is, said in as few lines as it takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from uuid import UUID

from footwork.core.day import Day, Slot, day_of
from footwork.core.days import WEEKDAYS, EveryDays, Weekdays
from footwork.core.occurrences import Due, Timetable, Unit, session_of, sessions_of
from footwork.core.plan import Plan, Version
from footwork.core.prescription import COMPOSED, Prescription
from footwork.core.record import Amount
from footwork.core.rhythm import TYPICAL_WEEK
from footwork.core.timeline import Timeline
from footwork.core.times import DAY, WEEK, monday_of
from footwork.web.people.models import Person
from footwork.web.plan.composing import units_of
from footwork.web.plan.store import due_between

_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day of this week. Of a day that is over, what was not done is shown and never counted against anyone."""

    at: date
    day: Day
    today: date
    on_break: bool = False

    @property
    def is_today(self) -> bool:
        return self.at == self.today

    @property
    def is_over(self) -> bool:
        return self.at < self.today

    @property
    def mark(self) -> str:
        """How the day is marked in a strip of the week; nothing for a day of rest."""
        amounts = [slot.amount for slot in self.day.slots if not slot.waited or slot.amount is not Amount.NONE]
        if amounts and all(amount is Amount.ALL for amount in amounts):
            return "done"
        if any(amount is not Amount.NONE for amount in amounts):
            return "partly"
        return "planned" if amounts and not self.is_over and not self.on_break else ""


def week_days(person: Person, plan: Plan, timelines: Mapping[str, Timeline], today: date) -> list[WeekDay]:
    """From Monday on what the newest version plans for each day, also in a break, and what was done on it besides."""
    monday, always = monday_of(today), replace(plan.newest, pauses=())
    found = []
    for at, due in enumerate(due_between(person, plan, monday, monday + WEEK - DAY)):
        day = monday + at * DAY
        shown = _shown(_planned(always, day), due, waiting=day == today)
        on_break = (plan.on(day) or plan.newest).is_paused(day)
        found.append(WeekDay(day, day_of(shown, timelines, always.minutes), today, on_break))
    return found


def _shown(scheduled: Iterable[Due], due: Iterable[Due], *, waiting: bool) -> list[Due]:
    """What is planned, and what was done or is still waiting without being planned now."""
    known = {_what(one): one for one in due if not one.waited}
    planned = [known.get(_what(one), one) for one in scheduled]
    waited = [one for one in due if one.waited and (waiting or one.amount is not Amount.NONE)]
    besides = [one for one in known.values() if one not in planned and one.amount is not Amount.NONE]
    return sorted((*planned, *besides, *waited), key=lambda one: one.occurrence.slot.since_turn)


def _what(one: Due) -> tuple[str, str]:
    return one.occurrence.routine, one.occurrence.slot.id


def _planned(version: Version, day: date) -> list[Due]:
    """Which plan it is of makes no difference to how it is shown."""
    always = Plan(_NOBODY, (replace(version, since=min(version.since, day)),))
    return _due(Timetable(always).on(day), day)


def _due(units: Iterable[Unit], day: date) -> list[Due]:
    return [Due(one, day, Amount.NONE) for one in sessions_of(_NOBODY, units)]


@dataclass(frozen=True, slots=True)
class SimilarDays:
    """Days of the week that have the same `slots`, beside what there is every day; `day` is all of such a day. What
    comes every few days is on no `weekdays`, but `every` so many."""

    weekdays: tuple[int, ...]
    slots: tuple[Slot, ...]
    day: Day
    every: int = 0


def similar_days(version: Version, timelines: Mapping[str, Timeline]) -> list[SimilarDays]:
    """What is planned every day is said once, and then what some days have besides. Without the breaks."""
    return [*_similar_weekdays(_without_seldom(version), timelines), *_every_few_days(version, timelines)]


def _without_seldom(version: Version) -> Version:
    weekly = tuple(one for one in version.prescriptions if not isinstance(one.days, EveryDays))
    return replace(version, prescriptions=weekly)


def _every_few_days(version: Version, timelines: Mapping[str, Timeline]) -> Iterator[SimilarDays]:
    found: dict[int, list[Prescription]] = {}
    for one in version.prescriptions:
        if isinstance(one.days, EveryDays):
            found.setdefault(one.days.every, []).append(replace(one, days=Weekdays(), first=None, last=None))
    for every, prescriptions in sorted(found.items()):
        day = day_of_week(replace(version, prescriptions=tuple(prescriptions)), 0, timelines)
        yield SimilarDays((), day.slots, day, every)


def _similar_weekdays(version: Version, timelines: Mapping[str, Timeline]) -> list[SimilarDays]:
    days = {weekday: day_of_week(version, weekday, timelines) for weekday in WEEKDAYS}
    daily = frozenset.intersection(*(frozenset(map(_key, day.slots)) for day in days.values()))
    alike: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for weekday, day in days.items():
        alike.setdefault(tuple(key for slot in day.slots if (key := _key(slot)) not in daily), []).append(weekday)
    if daily:
        alike.pop((), None)
    said = [_similar(days[found[0]], found, keys) for keys, found in alike.items()]
    every = _similar(days[0], WEEKDAYS, daily)
    return [replace(every, day=replace(every.day, slots=every.slots)), *said] if daily else said


def _key(slot: Slot) -> tuple[str, str]:
    return _routine_of(slot.timeline.routine.id), slot.at.id


def _routine_of(session: str) -> str:
    return COMPOSED if session_of(session) else session


def _similar(day: Day, weekdays: Iterable[int], keys: Collection[tuple[str, str]]) -> SimilarDays:
    return SimilarDays(tuple(weekdays), tuple(slot for slot in day.slots if _key(slot) in keys), day)


def day_of_week(version: Version, weekday: int, timelines: Mapping[str, Timeline]) -> Day:
    """What is planned for it, whichever week it is, at the most; also in a break."""
    units = units_of(version, TYPICAL_WEEK + weekday * DAY)
    return day_of(_due(units, TYPICAL_WEEK + weekday * DAY), timelines, version.minutes)


def runs(weekdays: Iterable[int]) -> list[tuple[int, int]]:
    """The days that follow one another, as first and last: Monday, Wednesday to Friday."""
    found = []
    for _offset, run in groupby(enumerate(sorted(weekdays)), key=lambda one: one[1] - one[0]):
        days = [day for _at, day in run]
        found.append((days[0], days[-1]))
    return found
