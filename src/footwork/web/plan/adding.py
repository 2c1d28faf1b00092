"""An exercise added to the plan from its own page, and whether the plan's longest day still fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from footwork.core.exercise import Exercise
from footwork.core.own_dose import dosed
from footwork.core.own_routine import MOST_OWN_EXERCISES
from footwork.core.plan import MOST_MINUTES, WEEKDAYS, Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.span import BRISK
from footwork.core.steps import ZERO, length_of
from footwork.core.times import day_at
from footwork.web.people.models import Person
from footwork.web.plan.own_routine import own_exercises, with_exercise
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import add_version, current_plan

MINUTE = timedelta(minutes=1)


class LongestDay(NamedTuple):
    """Minutes, rounded up: what the plan's longest day takes as it is played, and `least` what it takes at the briskest
    if nothing of it is shortened; `limit` is what the person allows, if they set a limit."""

    takes: int
    least: int
    limit: int | None

    @property
    def missing(self) -> int:
        """Minutes by which the limit is too short."""
        return max(0, self.least - self.limit) if self.limit else 0

    @property
    def can_be_allowed(self) -> bool:
        return self.least <= MOST_MINUTES


def can_be_added(version: Version, exercise: Exercise) -> bool:
    """Whether there is room for it in the person's own exercises, and it is not there yet."""
    there = own_exercises(version)
    return exercise.id not in there and len(there) < MOST_OWN_EXERCISES


def add(person: Person, exercise: str, now: datetime) -> None:
    """As often as is usual for it. Raises what `with_exercise` does, and PlanChanged."""
    _store(person, now, with_exercise(_begun(person, now), exercise))


def allow_longest_day(person: Person, now: datetime) -> None:
    """Raise the limit to what the longest day needs. Nothing happens where that is not more, or too much."""
    before, day = _begun(person, now), longest_day(current_plan(person).newest, preferences(person))
    if day.missing and day.can_be_allowed:
        _store(person, now, replace(before, minutes=day.least).because(Reason(kind=ReasonKind.CHANGED)))


def _begun(person: Person, now: datetime) -> Version:
    return replace(current_plan(person).newest, since=day_at(now), made_at=now, by_rule=False)


def _store(person: Person, now: datetime, version: Version) -> None:
    add_version(person, version, current_plan(person).newest.number)


def longest_day(version: Version, choices: Preferences) -> LongestDay:
    played, ready = played_routines(choices), timedelta(seconds=choices.ready)
    takes = {id: one.length for id, one in played.timelines.items()}
    least = {
        id: length_of(dosed(routine, version.doses).with_ready(ready), BRISK) for id, routine in played.planned.items()
    }
    return LongestDay(_minutes(version, takes), _minutes(version, least), version.minutes)


def _minutes(version: Version, lengths: Mapping[str, timedelta]) -> int:
    """Of the longest day of the week."""
    days = ([one.routine for one in version.schedule if day in one.weekdays] for day in WEEKDAYS)
    longest = max(sum((lengths.get(id, ZERO) for id in day), ZERO) for day in days)
    return -(-longest // MINUTE)
