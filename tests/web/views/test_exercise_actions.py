"""From the page of an exercise into the plan and out of it again, and tried without either."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.core.days import DaysAWeek
from footwork.core.plan import MOST_MINUTES
from footwork.web.cached_response import PREFETCH_HEADER
from footwork.web.plan.own_routine import own_exercises
from footwork.web.plan.store import current_plan
from tests.web.changing import change
from tests.web.own_routine import add, answers, timeline
from tests.web.plan_page import words
from tests.web.who import me

pytestmark = pytest.mark.django_db
MORNINGS = {"times-five-foot": ["morning"], "days-five-foot": [str(day) for day in range(7)]}


def act(client: Client, exercise: str, what: str, **sent: str) -> str:
    """What the page says that the person is led to."""
    answer = client.post(f"/exercises/{exercise}/{what}/", sent)
    assert answer.status_code == 302
    return words(client, answer.headers["Location"])


def limit_of(client: Client, minutes: int) -> None:
    assert change(client, minutes=str(minutes), **MORNINGS) == 302


def test_one_tap_adds_an_exercise_as_often_as_is_usual_for_it(client: Client) -> None:
    limit_of(client, 40)
    text = act(client, "heel-raise", "add")
    assert "Added: once a day, 3 days a week." in text
    assert "In your plan" in text
    assert "Add to my plan" not in text
    [own] = [one for one in current_plan(me()).newest.prescriptions if one.exercise == "heel-raise"]
    assert own.days == DaysAWeek(3)


def test_what_fits_into_the_minutes_of_a_day_says_so(client: Client) -> None:
    limit_of(client, 40)
    assert "It fits within your 40 minutes." in act(client, "heel-raise", "add")


def test_what_does_not_fit_is_said_before_it_is_added_and_the_minutes_can_be_allowed(client: Client) -> None:
    limit_of(client, 12)
    before = current_plan(me()).newest
    text = act(client, "heel-raise", "add")
    assert current_plan(me()).newest == before, "nothing is added yet"
    assert "Adding it makes some days too long." in text
    needed = re.search(r"Add it and allow (\d+) minutes a day", text)
    assert needed
    assert change(client, "exercises/heel-raise/add", how="allow") == 302
    assert current_plan(me()).newest.minutes == int(needed[1]) > 12
    assert own_exercises(current_plan(me()).newest) == ("heel-raise",)
    adapted = words(client, "/plan/").partition("What we adapted")[2].partition("On which days, and at what time.")[0]
    assert "rounds" not in adapted


def test_more_than_a_day_may_ever_take_is_not_offered_and_can_be_added_all_the_same(client: Client) -> None:
    change(client, minutes=str(MOST_MINUTES), **{**MORNINGS, "times-five-foot": ["morning", "midday", "evening"]})
    add(
        client,
        "wall-calf-stretch",
        "towel-calf-stretch",
        "ankle-circle",
        "single-leg-stand",
        "band-inversion",
        "bridge",
    )
    before = current_plan(me()).newest
    text = act(client, "heel-raise", "add")
    assert "Adding it makes some days too long." in text
    assert "allow" not in text.partition("Adding it makes")[2].partition("Cancel")[0]
    assert change(client, "exercises/heel-raise/add") == 302
    assert current_plan(me()).newest.minutes == before.minutes
    assert "heel-raise" in own_exercises(current_plan(me()).newest)


def test_what_comes_three_times_a_day_can_come_once_where_the_day_gets_too_long(client: Client) -> None:
    often = next(
        one for one in map(library().exercise, library().exercise_ids())
        if one.frequency.sessions_per_day.low > 1 and "too long" in words(client, f"/plan/?add={one.id}")
    )  # fmt: skip
    asked = act(client, often.id, "add")
    assert "Add it once a day" in asked
    assert re.search(r"Add it and allow \d+ minutes a day", asked)
    assert change(client, f"exercises/{often.id}/add", how="once") == 302
    newest = current_plan(me()).newest
    [once] = [one for one in newest.prescriptions if one.exercise == often.id]
    assert len(once.slots) == 1
    assert newest.minutes is None
    assert change(client, f"exercises/{often.id}/add", how="nonsense") == 400


def test_adding_is_undone_by_one_tap(client: Client) -> None:
    limit_of(client, 40)
    before = current_plan(me()).newest
    act(client, "heel-raise", "add")
    number = current_plan(me()).newest.number
    assert "Undone. Your plan is as it was before." in act(client, "heel-raise", "undo", version=str(number))
    assert current_plan(me()).newest.prescriptions == before.prescriptions
    assert own_exercises(current_plan(me()).newest) == ()


def test_undoing_leaves_alone_what_was_changed_since(client: Client) -> None:
    limit_of(client, 40)
    act(client, "heel-raise", "add")
    number = current_plan(me()).newest.number
    add(client, "short-foot")
    answer = client.post("/exercises/heel-raise/undo/", {"version": str(number)})
    assert answer.status_code == 409
    assert "so nothing was undone" in answer.content.decode()
    assert own_exercises(current_plan(me()).newest) == ("heel-raise", "short-foot")


def test_a_page_that_is_opened_again_later_says_nothing_of_what_is_long_done(client: Client) -> None:
    limit_of(client, 40)
    act(client, "heel-raise", "add")
    add(client, "short-foot")
    assert "Added" not in words(client, "/exercises/heel-raise/?added")


def test_what_is_there_already_is_refused_and_changes_nothing(client: Client) -> None:
    limit_of(client, 40)
    act(client, "heel-raise", "add")
    answer = client.post("/exercises/heel-raise/add/")
    assert answer.status_code == 400
    assert "is in “My exercises” already." in answer.content.decode()
    assert client.post("/exercises/moon-walk/add/").status_code == 404


def test_an_exercise_is_tried_alone_in_the_way_that_suits(client: Client) -> None:
    assert 'href="/play/try-heel-raise/"' in client.get("/exercises/heel-raise/").content.decode()
    assert [item["exercise"] for item in timeline(client, "try-heel-raise")["items"]] == ["heel-raise"]
    answers("fall")
    shown = words(client, "/exercises/toe-walk/")
    assert "Try Seated heel raise now" in shown
    assert "Add Seated heel raise to my plan" in shown
    assert [item["exercise"] for item in timeline(client, "try-toe-walk")["items"]] == ["seated-heel-raise"]
    assert timeline(client, "try-toe-walk")["title"] == "Seated heel raise"
    assert client.get("/play/try-single-leg-stand/").status_code == 404
    assert "try-single-leg-stand" not in client.get("/exercises/single-leg-stand/").content.decode()


def test_cautions_that_concern_the_person_stand_out_and_no_browser_keeps_them(client: Client) -> None:
    assert "this applies to you" not in words(client, "/exercises/toe-press/")
    answers("toes")
    page = client.get("/exercises/toe-press/")
    own = page.content.decode().partition("this applies to you")[2].partition("</section>")[0]
    assert "claw or hammer toes" in own
    assert "Diabetes" not in own
    assert page.headers["Cache-Control"] == "no-store"
    ahead = client.get("/exercises/toe-press/", headers={PREFETCH_HEADER: "1"})
    assert "this applies to you" not in ahead.content.decode()


def test_all_cautions_are_open_for_who_has_not_answered(client: Client) -> None:
    assert '<details class="card cautions">' in client.get("/exercises/toe-press/").content.decode()
    ahead = client.get("/exercises/toe-press/", headers={PREFETCH_HEADER: "1"})
    assert '<details class="card cautions" open>' in ahead.content.decode()
