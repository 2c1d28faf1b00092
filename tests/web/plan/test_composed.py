"""Sessions of exercises: composed for each slot of a day, done wherever they are done."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from footwork import local_time
from footwork.core.days import EveryDays, Weekdays
from footwork.core.occurrences import session_id, session_of
from footwork.core.plan import Version
from footwork.core.prescription import Prescription
from footwork.core.record import Amount
from footwork.web.plan.composed import PlayedSessions
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import add_version, current_plan, due_on
from tests.web.own_routine import timeline
from tests.web.plan_page import TODAY, words
from tests.web.who import me

pytestmark = pytest.mark.django_db


def prescribed(exercise: str, *slots: str, **more: Any) -> Prescription:
    return Prescription(id=exercise, exercise=exercise, slots=slots, **more)


def plan_of(*prescriptions: Prescription, **more: Any) -> Version:
    now, newest = local_time.now(), current_plan(me()).newest
    add_version(me(), replace(newest, since=TODAY, made_at=now, prescriptions=prescriptions, **more), newest.number)
    return current_plan(me()).newest


def due(day: date = TODAY) -> list[tuple[str, tuple[str, ...], Amount]]:
    found = due_on(me(), current_plan(me()), day)
    return [(one.occurrence.slot.id, one.occurrence.exercises, one.amount) for one in found]


def test_each_slot_has_the_exercises_that_are_due_in_it_on_that_day() -> None:
    plan_of(
        prescribed("towel-curl", "morning", "evening"),
        prescribed("short-foot", "morning", days=EveryDays(2), first=TODAY),
    )
    assert [one[:2] for one in due()] == [("morning", ("towel-curl", "short-foot")), ("evening", ("towel-curl",))]
    assert [one[1] for one in due(TODAY + timedelta(days=1))] == [("towel-curl",), ("towel-curl",)]


def test_today_leads_to_the_session_of_the_slot_which_plays_what_is_due(client: Client) -> None:
    plan_of(prescribed("towel-curl", "morning", "evening"), prescribed("short-foot", "evening"))
    morning, evening = (session_id(TODAY, slot) for slot in ("morning", "evening"))
    html = client.get("/").content.decode()
    assert f"/play/{morning}/" in html
    assert f"/play/{evening}/" in html
    assert [item["exercise"] for item in timeline(client, morning)["items"]] == ["towel-curl"]
    assert {item["exercise"] for item in timeline(client, evening)["items"]} == {"towel-curl", "short-foot"}
    assert client.get(f"/play/{session_id(TODAY, 'midday')}/").status_code == 404
    reminded = {one["address"] for one in client.get("/plan/reminders/").json()["reminders"]}
    assert f"/play/{evening}/" in reminded
    assert "My exercises" in client.get("/plan/footwork.ics").content.decode()


def test_the_id_of_a_session_says_day_and_slot() -> None:
    assert session_of(session_id(date(2026, 3, 2), "at-1630")) == (date(2026, 3, 2), "at-1630")
    assert [session_of(one) for one in ("mine", "mine-soon-morning", "five-foot", "mine-20260302")] == [None] * 4


def record(client: Client, routine: str, **done: int) -> None:
    """Of each exercise so many of 10 phases."""
    began = datetime.combine(TODAY, datetime.min.time()).replace(hour=9).astimezone()
    items = [
        {"exercise": id.replace("_", "-"), "name": id, "phases_planned": 10, "phases_done": number, "reason": None}
        for id, number in done.items()
    ]
    sent = {
        "id": f"{uuid4()}", "revision": 1, "routine": routine, "title": "My exercises", "pace": 1, "items": items,
        "started_at": began.isoformat(), "ended_at": (began + timedelta(minutes=5)).isoformat(), "length_ms": 300_000,
        "played_ms": 300_000, "effort": None, "note": "", "pain": {}, "pain_before": {},
    }  # fmt: skip
    answer = client.put(f"/records/{sent['id']}", json.dumps(sent), "application/json")
    assert answer.status_code == 201, answer.content


def test_a_session_done_in_full_is_done_also_of_what_did_not_fit_into_the_day(client: Client) -> None:
    plan_of(prescribed("towel-curl", "morning"), prescribed("short-foot", "morning"))
    record(client, session_id(TODAY, "morning"), towel_curl=10)
    assert [one[2] for one in due()] == [Amount.ALL]


def test_exercises_count_wherever_they_were_done_but_not_in_a_routine_that_is_prescribed(client: Client) -> None:
    plan_of(
        prescribed("toe-press", "morning"),
        prescribed("short-foot", "morning"),
        Prescription(id="presses", routine="toe-presses", slots=("midday",)),
    )
    record(client, "toe-presses", toe_press=10)
    assert [one[2] for one in due()] == [Amount.NONE, Amount.ALL]
    record(client, "try-short-foot", short_foot=10)
    assert [one[2] for one in due()] == [Amount.SOME, Amount.ALL]
    record(client, "try-toe-press", toe_press=10)
    assert [one[2] for one in due()] == [Amount.ALL, Amount.ALL]


def test_sessions_of_a_concrete_day_fit_into_its_minutes() -> None:
    ids = ("towel-curl", "short-foot", "heel-raise", "bridge", "single-leg-stand", "wall-calf-stretch")
    plan_of(*(prescribed(id, "morning", "evening", days=Weekdays()) for id in ids), minutes=8)
    sessions = PlayedSessions(preferences(me()))
    lengths = [sessions[session_id(TODAY, slot)].length for slot in ("morning", "evening")]
    assert timedelta(minutes=4) < sum(lengths, timedelta()) <= timedelta(minutes=8)


def test_what_the_person_leaves_out_does_not_come(client: Client) -> None:
    plan_of(prescribed("towel-curl", "morning"), prescribed("short-foot", "morning", "evening"))
    assert client.post("/plan/exercises/short-foot/leave-out/", {"based_on": "1"}).status_code == 302
    assert [item["exercise"] for item in timeline(client, session_id(TODAY, "morning"))["items"]] == ["towel-curl"]
    assert session_id(TODAY, "evening") not in PlayedSessions(preferences(me()))
    assert "Evening" not in words(client, "/").partition("The whole day")[2]


def test_each_exercise_of_ones_own_has_days_and_times_of_its_own(client: Client) -> None:
    plan_of(prescribed("towel-curl", "morning"), prescribed("short-foot", "morning"))
    name = "exercise-short-foot"
    sent = {f"times-{name}": ["morning", "evening"], f"rhythm-{name}": "every", f"every-{name}": "2"}
    assert client.post("/plan/save/", {"based_on": "1", "routine-of": name, **sent}).status_code == 302
    curl, short = current_plan(me()).newest.prescriptions
    assert curl == prescribed("towel-curl", "morning")
    assert short == prescribed("short-foot", "morning", "evening", days=EveryDays(2), first=TODAY)
    assert "Every 2 days: morning and evening" in words(client)
    assert client.post("/plan/save/", {"based_on": "2", "routine-of": name}).status_code == 302
    assert current_plan(me()).newest.prescriptions[1].slots == (), "it stays in the plan, at no time"
    assert "At no time at present" in words(client)
    refused = client.post("/plan/save/", {"based_on": "3", "routine-of": name, f"rhythm-{name}": "every"})
    assert refused.status_code == 400
    assert "Enter a whole number from 2 to 31." in refused.content.decode()
