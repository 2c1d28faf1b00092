"""Today: what is next, the rest of the day, the week at a glance, and the first visit."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.test import Client

from footwork.web.cached_response import PREFETCH_HEADER
from footwork.web.plan.edits import paused
from footwork.web.plan.store import add_version, current_plan
from tests.web.answered import told
from tests.web.checking import check, words
from tests.web.looking import look
from tests.web.pages import keep_sent
from tests.web.who import me

pytestmark = pytest.mark.django_db
TODAY = datetime.now().astimezone().date()


def pause() -> None:
    now, newest = datetime.now().astimezone(), current_plan(me()).newest
    begun = replace(newest, since=TODAY, made_at=now)
    add_version(me(), paused(begun, TODAY, TODAY + timedelta(days=3)), newest.number)


def strip(client: Client) -> list[str]:
    """The classes of the seven days."""
    [week] = re.findall(r'<ol class="week-strip">(.*?)</ol>', client.get("/").content.decode(), re.DOTALL)
    return re.findall(r'<li(?: class="(\w+)")?', week)


def test_there_is_one_start_and_the_first_exercise_moves_above_it(client: Client) -> None:
    html = client.get("/").content.decode()
    assert html.count('class="button start" href="/play/') == 1
    assert html.index('class="moves"') < html.index('class="button start" href="/play/')
    assert client.get(re.findall(r'class="moves" src="([^"]+)"', html)[0]).status_code == 200


def test_what_is_needed_stands_in_chips_and_can_be_missing(client: Client) -> None:
    html = client.get("/").content.decode()
    things = re.findall(r'<li class="chip"><svg.*?</svg>([^<]+)</li>', html)
    assert "A pencil" in things
    assert "An exercise band" in things
    assert "I don’t have all of this" in words(client, "/")


def test_the_week_marks_what_was_done_today_and_what_is_planned(client: Client) -> None:
    assert strip(client)[TODAY.weekday() :] == ["planned"] * (7 - TODAY.weekday())
    now = datetime.now().astimezone().isoformat()
    keep_sent(routine="five-foot", started_at=now, ended_at=now)
    assert strip(client)[TODAY.weekday()] == "partly"
    for _ in range(2):
        keep_sent(routine="toe-presses", started_at=now, ended_at=now)
    assert strip(client)[TODAY.weekday()] == "done"


def test_days_of_a_pause_are_days_of_rest(client: Client) -> None:
    pause()
    assert strip(client)[TODAY.weekday()] == ""


def test_a_pause_says_until_when_and_is_resumed_right_there(client: Client) -> None:
    pause()
    html = client.get("/").content.decode()
    assert "Paused until" in html
    based_on = re.findall(r'name="based_on" value="(\d+)"', html)
    assert client.post("/plan/resume/?today", {"based_on": based_on}).headers["Location"] == "/"
    assert 'class="button start" href="/play/' in client.get("/").content.decode()


def test_a_pause_that_was_changed_elsewhere_is_refused_on_the_plan(client: Client) -> None:
    pause()
    assert client.post("/plan/resume/?today", {"based_on": "0"}).status_code == 409


def test_pain_that_was_answered_today_is_not_asked_for_as_if_it_was_not(client: Client) -> None:
    assert "You can still change it." not in words(client, "/")
    told(TODAY, back=3)
    assert "You can still change it." in words(client, "/")


@pytest.mark.unscreened
def test_a_first_visit_explains_itself_in_three_steps_with_one_button(client: Client) -> None:
    html = client.get("/").content.decode()
    assert re.findall(r"<h3>([^<]+)</h3>\s*<p", html)[:3] == ["What hurts?", "Your time and equipment", "Safety check"]
    assert html.count('class="button start') == 1
    assert 'href="/safety-check/?for=five-foot"' in html
    assert 'href="/plan/choose/"' in html


@pytest.mark.unscreened
def test_the_steps_are_gone_after_the_safety_check(client: Client) -> None:
    check(client)
    text = words(client, "/")
    assert "Your time and equipment" not in text
    assert "Welcome" not in text


@pytest.mark.unscreened
def test_a_person_who_did_a_session_before_is_no_newcomer(client: Client) -> None:
    keep_sent()
    assert "Welcome" not in words(client, "/")


@pytest.mark.unscreened
def test_a_sore_found_before_the_safety_check_is_named_with_what_to_do(client: Client) -> None:
    look(client, "sore:left")
    text = words(client, "/")
    assert "A sore or open wound, pus, or redness that spreads, left foot (your foot check of" in text
    assert "today. Do not exercise until then." in text
    assert f'href="/feet/looks/{TODAY}/"' in client.get("/").content.decode()


def test_what_was_found_is_named_in_nothing_that_a_browser_keeps(client: Client) -> None:
    check(client, "heel")
    here = client.get("/")
    assert "Heel pain that is severe" in here.content.decode()
    assert here.headers["Cache-Control"] == "no-store"
    ahead = client.get("/", headers={PREFETCH_HEADER: "1"}).content.decode()
    assert "Heel pain that is severe" not in ahead
    assert "Please see a doctor or podiatrist before you start." in ahead


def test_a_break_that_is_still_to_come_is_said_on_today(client: Client) -> None:
    assert "Change it" not in words(client, "/")
    day = TODAY + timedelta(days=3)
    now, newest = datetime.now().astimezone(), current_plan(me()).newest
    begun = replace(newest, since=TODAY, made_at=now)
    add_version(me(), paused(begun, day, day + timedelta(days=6)), newest.number)
    shown = words(client, "/")
    assert "Paused from" in shown
    assert "Change it" in shown
