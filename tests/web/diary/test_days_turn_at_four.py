"""Days that were stored when a day turned at midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from importlib import import_module
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection

from footwork.core.answer import Answer
from footwork.core.times import day_at
from footwork.web.diary import models
from footwork.web.diary.answers import pain_by_place, save_answers
from footwork.web.diary.offsets import by_their_clock
from footwork.web.week.activities import save_activities
from footwork.web.week.models import Activity
from tests.activities import activity
from tests.web.pages import keep_sent
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 12, 1)
EVENING = datetime.fromisoformat("2026-11-30T20:00:00+01:00")
NIGHT = datetime.fromisoformat("2026-12-01T00:30:00+01:00")
MOMENTS = [
    *(EVENING, NIGHT, NIGHT.replace(hour=3, minute=59), NIGHT.replace(hour=4, minute=0)),
    datetime(2026, 12, 1, 1, tzinfo=timezone(timedelta(hours=-10))),
]


def turn_days() -> None:
    editor = SimpleNamespace(connection=connection)
    for app, number in (("diary", "0007"), ("week", "0003")):
        import_module(f"footwork.web.{app}.migrations.{number}_days_turn_at_four").turn_days(apps, editor)
    renew()


def as_before(row: models.Record | Activity) -> date:
    """The day of the calendar."""
    return by_their_clock(row.started_at, row.offset_minutes).date()


def test_sessions_and_activities_come_to_the_day_on_which_they_began() -> None:
    for moment in MOMENTS:
        keep_sent(id=str(uuid4()), started_at=moment.isoformat(), ended_at=moment.isoformat())
        save_activities(me(), [activity(started_at=moment)])
    expected = [(row.started_at, row.day) for row in models.Record.objects.order_by("started_at")]
    for record in models.Record.objects.all():
        models.Record.objects.filter(pk=record.pk).update(day=as_before(record))
    for done in Activity.objects.all():
        Activity.objects.filter(pk=done.pk).update(day=as_before(done))
    turn_days()
    assert [(row.started_at, row.day) for row in models.Record.objects.order_by("started_at")] == expected
    for one in Activity.objects.all():
        assert one.day == day_at(by_their_clock(one.started_at, one.offset_minutes))


def answer(day: date, score: int, at: datetime) -> Answer:
    return Answer(id=uuid4(), measure="pain", about="back", day=day, score=score, answered_at=at)


def test_an_answer_at_night_for_the_day_that_had_just_begun_was_about_the_one_before() -> None:
    monday, sunday = TUESDAY - timedelta(days=1), TUESDAY - timedelta(days=2)
    save_answers(me(), [answer(sunday, 2, NIGHT), answer(monday, 3, EVENING), answer(TUESDAY, 7, NIGHT)])
    assert pain_by_place(me()) == {"back": {sunday: 2, monday: 7}}, "as one that comes from a file counts"
    models.Answer.objects.filter(score=7).update(day=TUESDAY)
    turn_days()
    assert pain_by_place(me()) == {"back": {sunday: 2, monday: 7}}
    assert {row.answered_at for row in models.Answer.objects.all()} == {NIGHT.astimezone(UTC), EVENING.astimezone(UTC)}
