"""An exercise added to the plan, from its own page or from the plan's, and what the plan's longest day then takes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from footwork.catalogue.documents import document_of
from footwork.core.exercise import Exercise
from footwork.core.own_dose import dosed
from footwork.core.own_routine import MOST_OWN_EXERCISES
from footwork.core.plan import MOST_MINUTES, Version
from footwork.core.span import BRISK
from footwork.core.steps import ZERO, length_of
from footwork.core.times import day_at
from footwork.web.people.models import Person
from footwork.web.plan.composed import PlayedSessions
from footwork.web.plan.composing import composed_typically, typical_days
from footwork.web.plan.own_routine import own_exercises, with_exercise
from footwork.web.plan.preferences import PLAYED, Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import add_version, current_plan

MINUTE = timedelta(minutes=1)


class How(StrEnum):
    """As often as is usual for it; once on each of its days; or with as many minutes a day as it takes."""

    USUAL = "usual"
    ONCE = "once"
    ALLOW = "allow"


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
    def to_allow(self) -> int | None:
        """What the person could allow, so that nothing is left out; None where no limit may be so high. Nobody who has
        no limit yet is hurried by one."""
        needed = self.least if self.limit else self.takes
        return needed if needed <= MOST_MINUTES else None


def can_be_added(version: Version, exercise: Exercise) -> bool:
    """Whether there is room for it in the person's own exercises, and it is not there yet."""
    there = own_exercises(version)
    return exercise.id not in there and len(there) < MOST_OWN_EXERCISES


def add(person: Person, exercise: str, now: datetime) -> None:
    """As often as is usual for it. Raises what `with_exercise` does, and PlanChanged."""
    newest = current_plan(person).newest
    begun = replace(newest, since=day_at(now), made_at=now, by_rule=False)
    add_version(person, added(begun, exercise, preferences(person)), newest.number)


def added(before: Version, exercise: str, choices: Preferences, how: How = How.USUAL) -> Version:
    """Raises what `with_exercise` does."""
    after = with_exercise(before, exercise, once=how is How.ONCE)
    allowed = longest_day(after, played_as(after, choices)).to_allow if how is How.ALLOW else None
    return replace(after, minutes=max(allowed, before.minutes or 0)) if allowed else after


def played_as(version: Version, choices: Preferences) -> Preferences:
    """The same choices with another plan."""
    content = document_of(version)
    return choices._replace(plan=json.dumps({key: content[key] for key in PLAYED if key in content}, sort_keys=True))


def longest_day(version: Version, choices: Preferences) -> LongestDay:
    played, ready = played_routines(choices), timedelta(seconds=choices.ready)
    week = {id for day in typical_days(version) for id in day}
    sessions, composed = PlayedSessions(choices), composed_typically(version, choices.changes)
    takes = {id: sessions[id].length for id in week if id in sessions}
    planned = {**played.planned, **composed}
    least = {
        id: length_of(dosed(routine, version.doses).with_ready(ready), BRISK)
        for id, routine in planned.items()
        if id in week
    }
    return LongestDay(_minutes(version, takes), _minutes(version, least), version.minutes)


def _minutes(version: Version, lengths: Mapping[str, timedelta]) -> int:
    """Of the longest day of the week."""
    longest = max(sum((lengths.get(id, ZERO) for id in day), ZERO) for day in typical_days(version))
    return -(-longest // MINUTE)
