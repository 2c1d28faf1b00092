"""A person's walking plan: where it stands, and what they choose."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.felt import Felt
from footwork.core.pain_rule import Verdict, Way, verdict_of
from footwork.core.place_pain import pains_around, place_of
from footwork.core.shares import shares
from footwork.core.times import DAY, MINUTE, WEEK, monday_of
from footwork.core.usual_pain import NOT_LONG_AGO, has_risen
from footwork.core.walking import Change, WalkingWeek, Walks, first_week_of, week_back, week_on
from footwork.web.diary.answers import tracked_pain
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.week.activities import save_activities, stored_between
from footwork.web.week.models import WalkingChange
from footwork.web.week.typed import new_activity, start_of

WALK = "walk"
ON_FOOT = frozenset({WALK, "run"})
"""Kinds that count as a walk of the plan."""


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
    changes = [row.to_core() for row in WalkingChange.objects.filter(person=person)]
    if not changes:
        return None
    walked = _Walked(person, monday_of(min(change.since for change in changes)), day)
    week = week_on(changes, day, walked.days, lambda monday: walked.verdict(monday).way)
    if week is None:
        return None
    verdict = walked.verdict(week.monday)
    says = verdict.way in (Way.EASIER, Way.PAUSE) or verdict.place
    return WalkingPlan(week, walked.on(week.monday, week.walks.minutes), verdict if says else None)


class _Walked:
    """How long a person walked on each day from the Monday on which their plan began, and how they felt."""

    def __init__(self, person: Person, first: date, today: date) -> None:
        minutes: defaultdict[date, timedelta] = defaultdict(timedelta)
        for one in shares(found.activity for found in stored_between(person, first - DAY, today + WEEK, ON_FOOT)):
            minutes[one.day] += one.lasts
        self._first, self._today, self._by_day = first, today, minutes
        loads = library().week().kind(WALK).loads
        daily = tracked_pain(person, first - NOT_LONG_AGO).items()
        told = {place: scores for place, scores in daily if place_of(place) in loads}
        self._scores = {place: (sorted(scores), scores) for place, scores in told.items()}

    def on(self, monday: date, asked: int) -> frozenset[date]:
        """The days of a week on which at least so many minutes were walked."""
        return frozenset(day for day in self._days(monday) if self._by_day[day] >= asked * MINUTE)

    def days(self, monday: date, asked: int) -> int:
        return len(self.on(monday, asked))

    def verdict(self, monday: date) -> Verdict:
        """What the pain rule says of a week: after its last walk, unless a walk before called for less already."""
        near = self._told(monday - NOT_LONG_AGO, monday + 2 * WEEK)
        felt = [Felt(day, pains_around(day, {}, {}, near)) for day in self._days(monday)]
        last = min(monday + WEEK, self._today)
        before = self._told(self._first - NOT_LONG_AGO, self._first + WEEK)
        risen = next((place for place in near if has_risen(before[place] | near[place], self._first, last)), "")
        verdicts = [verdict_of(felt[:count], risen=risen) for count in range(1, len(felt) + 1)]
        return _first_easier(verdicts) or verdict_of(felt, risen=risen)

    def _told(self, first: date, last: date) -> dict[str, dict[date, int]]:
        """The answers of these days, by place: those of years are too many to be gone through for each week."""
        found = {}
        for place, (days, scores) in self._scores.items():
            here = days[bisect_left(days, first) : bisect_right(days, last)]
            found[place] = {day: scores[day] for day in here}
        return found

    def _days(self, monday: date) -> list[date]:
        return [day for day in (monday + n * DAY for n in range(WEEK // DAY)) if day in self._by_day]


def _first_easier(verdicts: Sequence[Verdict]) -> Verdict | None:
    return next((one for one in verdicts if one.way is Way.EASIER), None)


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
    plan = walking_plan(person, now.date())
    if plan is None or now.date() in plan.walked:
        return
    lasts = plan.walks.minutes * MINUTE
    began = start_of(person, now.date(), None, lasts, now)
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
