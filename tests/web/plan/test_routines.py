"""What answers leave out is played nowhere, and each page says so and what suits instead."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.web.plan.store import current_plan
from footwork.web.screening.saving import NONE
from footwork.web.terminal.screening import start
from tests.web.changing import change
from tests.web.own_routine import add, answers, timeline
from tests.web.plan_page import words
from tests.web.who import me

pytestmark = pytest.mark.django_db


def add_alone(client: Client, *exercises: str) -> None:
    client.post(
        "/plan/choose/", {"take": list(exercises), "based_on": str(current_plan(me()).newest.number), "alone": "1"}
    )


def test_an_exercise_without_a_way_that_suits_is_dropped_and_another_is_offered(client: Client) -> None:
    add(client, "towel-calf-stretch")
    add(client, "short-foot")
    answers("pregnant")
    assert [item["exercise"] for item in timeline(client, "mine")["items"]] == ["short-foot"]
    text = words(client, "/plan/")
    assert "Calf stretch with a towel is left out." in text
    assert f"This one suits you: {library().exercise('wall-calf-stretch').name}" in text


def test_a_routine_of_which_nothing_suits_is_not_played_and_says_what_can_be_done(client: Client) -> None:
    add_alone(client, "sole-stretch")
    answers("hip-replacement")
    asked = client.get("/play/mine/")
    assert (asked.status_code, asked.headers["Location"]) == (302, "/plan/#otherwise")
    assert "“My exercises” is left out: nothing in it suits you." in words(client, "/plan/")
    assert "Nothing planned for today suits you." in words(client, "/")
    assert client.get("/plan/footwork.ics").status_code == 200


def test_a_routine_that_is_not_played_stays_in_the_plan_when_the_plan_is_changed(client: Client) -> None:
    add_alone(client, "sole-stretch")
    schedule = current_plan(me()).newest.prescriptions
    answers("hip-replacement")
    change(client, minutes="10")
    assert current_plan(me()).newest.prescriptions == schedule
    answers(NONE)
    assert [item["exercise"] for item in timeline(client, "mine")["items"]] == ["sole-stretch"]


def test_the_page_of_an_exercise_that_does_not_suit_says_so_and_leads_to_one_that_does(client: Client) -> None:
    assert "does not suit" not in words(client, "/exercises/toe-walk/")
    answers("fall")
    text = words(client, "/exercises/toe-walk/")
    assert "This one does not suit you. This is because of your safety check . For you: Seated heel raise ." in text


def test_what_no_way_of_suits_is_not_offered_to_be_added(client: Client) -> None:
    answers("fall")
    text = words(client, "/plan/?add=single-leg-stand")
    assert "Your safety check rules out every version of this exercise." in text
    assert "Add to my plan" not in words(client, "/exercises/single-leg-stand/")
    assert "Add to my plan" not in text
    assert 'action="/plan/exercises/toe-walk/add/"' in client.get("/plan/?add=toe-walk").content.decode()


def test_one_that_can_be_done_holding_on_says_how(client: Client) -> None:
    answers("older")
    assert "Hold on for this one, all the time. At a worktop, both hands on it" in words(
        client, "/exercises/toe-press/"
    )


def test_who_stands_in_shoes_is_asked_to_have_them_ready_and_sees_them(client: Client) -> None:
    assert "flat, firm shoes" not in words(client, "/").lower()
    answers("older")
    assert "Flat, firm shoes" in words(client, "/")
    assert "Flat, firm shoes" in words(client, "/play/five-foot/")
    assert "In flat, firm shoes" in words(client, "/exercises/supported-tiptoe-walk/")
    figure = re.search(r'src="(/figures/[^"]*shoes=1)"', client.get("/exercises/heel-raise/").content.decode())
    assert figure
    assert client.get(figure[1]).status_code == 200


@pytest.mark.unscreened
def test_the_terminal_says_what_is_advised_and_what_is_done_differently_to_who_has_just_answered() -> None:
    first = start(lambda: {"you": ["older"], "foot-and-ankle": ["heel-long"]} | _nothing_else())
    assert first.held_back == ""
    assert any("Book an appointment" in line for line in first.told)
    assert any("hold on to something firm" in line for line in first.told)
    assert start(dict).told == (), "it was said"


def _nothing_else() -> dict[str, list[str]]:
    return {part: [] for part in ("now", "back", "hip-and-leg", "feet")}
