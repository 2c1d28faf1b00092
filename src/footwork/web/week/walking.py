"""A person's walking plan: where it stands, and what they choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from footwork.core.pain_rule import Verdict, Way
from footwork.core.times import MINUTE, WEEK, day_at, monday_of
from footwork.core.walking import Change, WalkingWeek, Walks, first_week_of, week_back, week_on
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.week.activities import save_activities
from footwork.web.week.models import WalkingChange
from footwork.web.week.typed import new_activity, start_of
from footwork.web.week.walked import WALK, Walked


@dataclass(frozen=True, slots=True)
class WalkingPlan:
    """`walked` are the days of the week on which enough was walked, `verdict` is what the pain rule says of it, if it
    says anything."""

    week: WalkingWeek
    walked: frozenset[date]
    verdict: Verdict | None = None

    @property
    def walks(self) -> Walks:
        return self.week.walks

    @property
    def left(self) -> int:
        """Walks of this week."""
        return max(self.walks.days - len(self.walked), 0)


@kept_by_version(of=(Part.ANSWERS, Part.REST))
def walking_plan(person: Person, day: date) -> WalkingPlan | None:
    """None where the person has none."""
    changes = _changes(person)
    if not changes:
        return None
    walked = Walked(person, monday_of(min(change.since for change in changes)), day)
    week = week_on(changes, day, walked.days, lambda monday: walked.verdict(monday).way)
    if week is None:
        return None
    verdict = walked.verdict(week.monday)
    says = verdict.way in (Way.EASIER, Way.PAUSE) or verdict.place
    return WalkingPlan(week, walked.on(week.monday, week.walks.minutes), verdict if says else None)


@kept_by_version(of=(Part.REST,))
def _changes(person: Person) -> tuple[Change, ...]:
    return tuple(row.to_core() for row in WalkingChange.objects.filter(person=person))


def start_walking(person: Person, stage: int, today: date) -> None:
    """Begin with a stage, counted from 0."""
    _save(person, Change(since=today, week=first_week_of(stage)))


def repeat_week(person: Person, today: date) -> None:
    """Next week asks for the same as this one."""
    if plan := walking_plan(person, today):
        _save(person, Change(since=plan.week.monday + WEEK, week=plan.week.number))


def go_back(person: Person, today: date) -> None:
    """This week asks for what the stage before does."""
    if plan := walking_plan(person, today):
        _save(person, Change(since=plan.week.monday, week=week_back(plan.week.number)))


def stop_walking(person: Person, today: date) -> None:
    if walking_plan(person, today):
        _save(person, Change(since=today, week=0))


def save_walk(person: Person, now: datetime) -> None:
    """What the plan asks for on a day was walked just now. Told twice, it is stored once."""
    plan = walking_plan(person, day_at(now))
    if plan is None or day_at(now) in plan.walked:
        return
    lasts = plan.walks.minutes * MINUTE
    began = start_of(person, day_at(now), None, lasts, now)
    save_activities(person, [new_activity(WALK, began, lasts)])


def _save(person: Person, change: Change) -> None:
    with transaction.atomic():
        WalkingChange.from_core(person, change).save()
        raise_version(person, Part.REST)


def save_changes(person: Person, changes: Sequence[Change]) -> int:
    """Those of a file, where the person has made none here; how many were stored."""
    if not changes or WalkingChange.objects.filter(person=person).exists():
        return 0
    with transaction.atomic():
        WalkingChange.objects.bulk_create(WalkingChange.from_core(person, one) for one in changes)
        raise_version(person, Part.REST)
    return len(changes)
