"""What there is of the days of a diary: sessions and answers, activities, and looks at the feet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from math import ceil
from typing import NamedTuple
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from footwork.core.times import DAY
from footwork.translation import language
from footwork.web.diary.days import DayAnswers, DayMoment, DiaryDay, Session, days_answered, diary_days, newest_days
from footwork.web.diary.kept_sessions import KeptSessions
from footwork.web.diary.sessions import sessions_between
from footwork.web.feet.looks import days_looked
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.views.months import SOMETHING, marks_of
from footwork.web.week.activities import Stored
from footwork.web.week.models import Activity
from footwork.web.week.words import length_of, name_of


class ActivityShown(NamedTuple):
    id: int
    name: str
    length: str
    began: datetime


class DayShown(NamedTuple):
    """`sessions` as the page has them; `looked` says that the feet were looked at."""

    day: date
    told: tuple[DayAnswers, ...]
    moments: tuple[DayMoment, ...]
    sessions: list[SafeString]
    activities: list[ActivityShown]
    looked: bool


@kept_by_version(of=(Part.REST,))
def _newest_activities(person: Person, most: int) -> tuple[date, ...]:
    days = Activity.objects.filter(person=person).order_by("-day").values_list("day", flat=True).distinct()
    return tuple(days[:most])


def newest(person: Person, most: int) -> list[date]:
    """So many days with anything in the diary, the newest first, each once."""
    days = {*newest_days(person, most), *_newest_activities(person, most), *days_looked(person)[:most]}
    return sorted(days, reverse=True)[:most]


def shown(person: Person, days: Sequence[date]) -> list[DayShown]:
    """What there is of these days, in this order."""
    activities, looked = _activities(person, days), {*days_looked(person)}
    return [_shown(one, activities.get(one.day, []), one.day in looked) for one in diary_days(person, days)]


def _activities(person: Person, days: Sequence[date]) -> dict[date, list[ActivityShown]]:
    found: dict[date, list[ActivityShown]] = {}
    for row in Activity.objects.filter(person=person, day__in=days).order_by("-started_at", "-pk"):
        id, one = Stored(row.pk, row.to_core())
        found.setdefault(row.day, []).append(ActivityShown(id, name_of(one), length_of(one), one.started_at))
    return found


def marked(person: Person, first: date, last: date) -> dict[date, str]:
    """How each day of these is marked in the calendar."""
    activities = Activity.objects.filter(person=person, day__gte=first, day__lte=last)
    looked = {day for day in days_looked(person) if first <= day <= last}
    days = days_answered(person, first, last) | looked | {*activities.values_list("day", flat=True)}
    return dict.fromkeys(days, SOMETHING) | marks_of(sessions_between(person, first, last + DAY))


def _shown(one: DiaryDay, activities: list[ActivityShown], looked: bool) -> DayShown:
    drawn = {(*session.key, language()): session for session in one.sessions}
    sessions = _DRAWN.of(list(drawn), lambda missing: _draw(drawn, missing))
    return DayShown(one.day, one.told, one.moments, sessions, activities, looked)


_DRAWN = KeptSessions[tuple[UUID, int, str], SafeString](most=512)


def _draw(
    sessions: dict[tuple[UUID, int, str], Session], missing: Sequence[tuple[UUID, int, str]]
) -> dict[tuple[UUID, int, str], SafeString]:
    """Once in each language: a session that stands is shown as it was."""
    return {key: render_to_string("parts/_session.html", _context(sessions[key])) for key in missing}


def _context(session: Session) -> dict[str, object]:
    record = session.record
    return {"record": record, "played": _minutes(record.played_ms), "length": _minutes(record.length_ms)}


def _minutes(ms: int) -> int:
    """What is left of a minute counts as one."""
    return ceil(timedelta(milliseconds=ms) / timedelta(minutes=1))
