"""What a person's weeks came to, kept for as long as nothing of theirs is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Min

from footwork.catalogue.library import library
from footwork.core.place import Place
from footwork.core.shares import Share
from footwork.core.times import DAY, WEEK, monday_of
from footwork.core.week_sums import ExerciseDone, SessionDone, WeekSums, counted, week_of
from footwork.web.diary.models import Record
from footwork.web.diary.stored_sessions import sessions_from
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.week.activities import Stored, stored_between
from footwork.web.week.age import age_of
from footwork.web.week.day_steps import day_steps_between
from footwork.web.week.models import Activity


@kept_by_version(of=(Part.SESSIONS, Part.REST))
def week_sums(person: Person, monday: date) -> WeekSums:
    """Of the seven days from `monday` on."""
    sessions = _sessions(person, monday)
    given = (one.activity for one in activities_of_week(person, monday))
    return week_of(given, sessions, monday, library().week(), age_of(person, monday))


@kept_by_version(of=(Part.REST,))
def activities_of_week(person: Person, monday: date) -> list[Stored]:
    """All that touch it: one of the Sunday before may end in it."""
    return stored_between(person, monday - DAY, monday + WEEK - DAY)


@kept_by_version(of=(Part.REST,))
def shares_between(person: Person, first: date, last: date) -> list[Share]:
    """What counts of activities on these days."""
    given = (one.activity for one in stored_between(person, first - DAY, last))
    return [one for one in counted(given, library().week(), age_of(person, last)) if first <= one.day <= last]


def steps_by_day(person: Person, first: date, last: date) -> dict[date, int]:
    """Only of days with steps: those of the whole day where a phone counted them, at least those of the activities."""
    found: defaultdict[date, int] = defaultdict(int)
    for one in shares_between(person, first, last):
        found[one.day] += one.steps
    for day, steps in day_steps_between(person, first, last).items():
        found[day] = max(found[day], steps)
    return {day: steps for day, steps in found.items() if steps}


def loads_by_day(person: Person, first: date, last: date) -> dict[date, frozenset[Place]]:
    """What the activities of each day load, and its steps, which are walked."""
    walked = library().week().kind("walk").loads
    found = {day: frozenset(walked) for day in day_steps_between(person, first, last)}
    for one in shares_between(person, first, last):
        loads = library().week().kind(one.activity.kind).loads
        found[one.day] = found.get(one.day, frozenset()).union(loads)
    return found


@kept_by_version(of=(Part.SESSIONS, Part.REST))
def first_week(person: Person) -> date | None:
    """The Monday of the first week in which anything was done."""
    activity: date | None = Activity.objects.filter(person=person).aggregate(first=Min("day"))["first"]
    session: date | None = Record.objects.filter(person=person).aggregate(first=Min("day"))["first"]
    return monday_of(min(filter(None, (activity, session)))) if activity or session else None


def _sessions(person: Person, monday: date) -> Iterator[SessionDone]:
    """Those of the week, with what was done in them. What the catalogue has no longer counts for nothing."""
    for one in sessions_from(person, monday, monday + WEEK - DAY):
        known = ((library().find(item.exercise), item.phases_done) for item in one.items if item.phases_done)
        done = tuple(ExerciseDone(exercise, phases) for exercise, phases in known if exercise)
        yield SessionDone(one.row.day, timedelta(milliseconds=one.row.played_ms), done)
