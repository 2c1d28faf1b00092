"""The day turns at four: what is done and answered before it belongs to the evening, not to the morning that comes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from uuid import uuid4

import pytest
from django.test import Client

from footwork.core.occurrences import Due
from footwork.core.record import Amount
from footwork.web.diary.days import count_entries, diary_days
from footwork.web.diary.models import Answer
from footwork.web.diary.tracked import track_places
from footwork.web.plan.store import current_plan, due_on
from footwork.web.progress import progress
from footwork.web.reminders.push import watch
from footwork.web.trials import begin_trial, running_trial
from footwork.web.week.sums import week_sums
from tests.web.night import MONDAY, TUESDAY, clock_at
from tests.web.pages import exported, keep_sent, words_of
from tests.web.who import me

pytestmark = pytest.mark.django_db


@pytest.fixture
def night(monkeypatch: pytest.MonkeyPatch) -> Iterator[datetime]:
    with clock_at("2026-12-01T00:30:00+01:00", monkeypatch) as now:
        yield now


def presses(started_at: str) -> None:
    """A session of toe presses that was done in full."""
    keep_sent(id=str(uuid4()), routine="toe-presses", started_at=started_at, ended_at=started_at)


def done_on(day: date) -> dict[str, Amount]:
    """Of the toe presses, which are planned three times a day."""
    due: tuple[Due, ...] = due_on(me(), current_plan(me()), day)
    return {one.occurrence.slot.id: one.amount for one in due if one.occurrence.routine == "toe-presses"}


def reminded(client: Client) -> set[str]:
    return {one["at"] for one in client.get("/plan/reminders/").json()["reminders"] if one["routine"] == "toe-presses"}


def test_an_evening_session_after_midnight_fulfils_the_evening_of_the_day_that_ends(
    client: Client, night: datetime
) -> None:
    planned = {time for time in done_on(MONDAY) if time != "evening"}
    presses("2026-12-01T00:05:00+01:00")
    assert done_on(MONDAY)["evening"] is not Amount.NONE
    assert {done_on(MONDAY)[time] for time in planned} == {Amount.NONE}, "what was missed stays missed"
    assert set(done_on(TUESDAY).values()) == {Amount.NONE}, "and nothing of the morning is done"
    assert {f"{TUESDAY}T08:00:00", f"{TUESDAY}T12:30:00"} & reminded(client)


def test_a_session_a_little_early_silences_its_own_reminder_and_no_other(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with clock_at("2026-11-30T07:00:00+01:00", monkeypatch):
        before = {at for at in reminded(client) if at.startswith(f"{MONDAY}")}
    with clock_at("2026-11-30T18:57:00+01:00", monkeypatch) as now:
        presses("2026-11-30T18:55:00+01:00")
        assert {at for at in reminded(client) if at.startswith(f"{MONDAY}")} == before - {f"{MONDAY}T19:00:00"}
        wall = now.replace(tzinfo=None)
        assert watch.push_between(wall, wall.replace(hour=19, minute=1)) == []


def test_today_and_how_is_it_today_are_of_the_day_before(client: Client, night: datetime) -> None:
    html = client.get("/").content.decode()
    assert f'datetime="{MONDAY}" data-begins="{MONDAY}T04:00:00" data-ends="{TUESDAY}T04:00:00"' in html
    track_places(me(), ["back"])
    assert client.post("/check-in/", {"pain-back": "3"}).status_code == 302
    answer = Answer.objects.get().to_core()
    assert (answer.day, answer.answered_at) == (MONDAY, night)
    days = re.findall(r"\?day=([-\d]+)", client.get("/check-in/").content.decode())
    assert (min(days), max(days)) == ("2026-11-23", f"{MONDAY}")


def test_the_diary_and_the_sums_have_the_night_on_the_day_before(client: Client, night: datetime) -> None:
    presses("2026-12-01T00:05:00+01:00")
    [day] = diary_days(me(), [MONDAY])
    assert [one.record.started_at.isoformat() for one in day.sessions] == ["2026-12-01T00:05:00+01:00"]
    assert count_entries(me(), TUESDAY).sessions == 0
    known = progress(me(), MONDAY)
    assert dict(known.sessions) == {MONDAY: 1}
    assert [week.days for week in known.weeks] == [(1, 0, 0, 0, 0, 0, 0)]
    assert week_sums(me(), MONDAY) != week_sums(me(), date(2026, 11, 23))
    [record] = exported(client)["records"]
    assert record["started_at"] == "2026-12-01T00:05:00+01:00", "a file has the moment with its offset"


def test_a_trial_asks_for_the_same_with_which_the_answer_is_counted(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with clock_at("2026-11-29T20:00:00+01:00", monkeypatch):
        track_places(me(), ["back"])
        begin_trial(me(), "blocks-64", "the exercises", "back", date(2026, 11, 29))
    arms = set()
    for moment in ("2026-11-30T20:00:00+01:00", "2026-12-01T00:30:00+01:00", "2026-12-01T03:59:00+01:00"):
        with clock_at(moment, monkeypatch):
            client.post("/check-in/", {"pain-back": "3"})
            trial = running_trial(me(), MONDAY)
            assert trial
            arms.add(trial.instruction(MONDAY))
            assert trial.instruction(MONDAY) in words_of(client.get("/").content.decode())
            assert "Day 1 of 64" in words_of(client.get("/trial/").content.decode())
    assert len(arms) == 1
    assert {row.day for row in Answer.objects.all()} == {MONDAY}
