"""Exercises put into the plan, doses changed, days fitted into minutes, and what is otherwise for whom."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.days import DaysAWeek, Weekdays
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.plan.own_routine import OWN, own_exercises
from footwork.web.plan.store import current_plan
from tests.web.changing import change, only_presses
from tests.web.own_routine import add, answers, found, timeline
from tests.web.plan_page import words
from tests.web.who import me

pytestmark = pytest.mark.django_db


def test_an_exercise_is_added_from_its_page_and_plays_in_the_plan(client: Client) -> None:
    html = client.get("/exercises/towel-curl/").content.decode()
    assert 'action="/exercises/towel-curl/add/"' in html
    assert 'href="/plan/?add=towel-curl"' in html
    asked = words(client, "/plan/?add=towel-curl")
    assert "Towel curl Works the muscles that bend your toes." in asked
    assert "Adding it makes some days too long. Every day: 23 minutes in all. That is more than 20." in asked
    assert "Add it anyway Cancel" in asked
    assert 'action="/plan/exercises/towel-curl/add/"' in client.get("/plan/?add=towel-curl").content.decode()
    add(client, "towel-curl", "short-foot")
    assert own_exercises(current_plan(me()).newest) == ("towel-curl", "short-foot")
    curl, short = (one for one in current_plan(me()).newest.prescriptions if one.exercise)
    assert (curl.exercise, curl.days, curl.slots) == ("towel-curl", Weekdays(), ("morning", "evening"))
    assert short.exercise == "short-foot"
    assert [item["exercise"] for item in timeline(client, OWN)["items"]] == ["towel-curl", "short-foot"]
    assert "My exercises" in words(client, "/")
    assert version_reason(current_plan(me()).newest) == "Added: Short foot."


def test_a_changed_dose_is_played_and_can_be_taken_back(client: Client) -> None:
    add(client, "short-foot")
    change(
        client,
        "doses",
        **{"dose-of": "short-foot", "sets-short-foot": "1", "reps-short-foot": "2", "hold-short-foot": "7"},
    )
    phases = [cue for cue in timeline(client, OWN)["cues"] if cue["kind"] == "phase"]
    assert [cue["lasts_ms"] for cue in phases if cue["hold"]] == [7000, 7000]
    change(client, "versions/1/restore")
    assert {cue["lasts_ms"] for cue in timeline(client, OWN)["cues"] if cue["hold"]} == {3000}


def test_own_exercises_do_not_hurry_the_routines_beside_them(client: Client) -> None:
    before = timeline(client, "five-foot")["length_ms"]
    add(client, "short-foot", "towel-calf-stretch", "wall-calf-stretch")
    assert timeline(client, "five-foot")["length_ms"] == before
    assert timeline(client, "mine")["pace"] == 1
    assert "That is more than 20. Set a daily limit" in words(client), "the limit of the others still counts"


def test_a_plan_without_any_limit_opens_on_every_page(client: Client) -> None:
    add(client, "short-foot")
    client.post("/plan/choose/", {"take": ["ankle-pump"], "based_on": "1", "alone": "1"})
    assert {one.exercise for one in current_plan(me()).newest.prescriptions} == {"ankle-pump"}
    for address in ("/", "/plan/", "/play/mine/", "/plan/footwork.ics", "/plan/reminders/", "/exercises/ankle-pump/"):
        assert client.get(address).status_code == 200, address


def test_the_last_exercise_taken_out_takes_its_sessions_along(client: Client) -> None:
    add(client, "short-foot")
    assert change(client, "exercises/short-foot/remove") == 302
    assert current_plan(me()).newest.routines == ()
    assert not any(one.exercise for one in current_plan(me()).newest.prescriptions)


@pytest.mark.parametrize(
    ("action", "sent", "expected"),
    [
        ("exercises/handstand/add", {}, OUT_OF_DATE),
        ("exercises/short-foot/add", {}, "Short foot is in “My exercises” already."),
        ("exercises/toe-walk/remove", {}, OUT_OF_DATE),
        ("doses", {"dose-of": "short-foot", "sets-short-foot": "99"}, "Enter 1 to 10 sets, or leave it blank."),
        ("doses", {"dose-of": "handstand"}, OUT_OF_DATE),
        ("doses", {"dose-of": "short-foot", "hold-short-foot": "long"}, "Enter 1 to 120 seconds, or leave"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    client: Client, action: str, sent: dict[str, str], expected: str
) -> None:
    add(client, "short-foot")
    number = current_plan(me()).newest.number
    form = {"based_on": str(number), **sent}
    refused = client.post(f"/plan/{action}/", form)
    assert (refused.status_code, current_plan(me()).newest.number) == (400, number)
    assert str(expected) in refused.content.decode().replace("&#x27;", "'")


def test_six_minutes_a_day_are_kept_and_every_change_is_told(client: Client) -> None:
    days = {"times-five-foot": ["morning"], "days-five-foot": [str(day) for day in range(7)]}
    change(client, minutes="6", **days)
    text = words(client)
    assert timeline(client, "five-foot")["length_ms"] <= 6 * 60_000
    assert "is left out: there is no time for it." in text
    assert "more than that" not in text
    assert "what and why" in words(client, "/")


def test_three_minutes_that_cannot_be_kept_say_what_to_relax(client: Client) -> None:
    days = {
        f"{kind}-{id}": [*values]
        for id in ("five-foot", "toe-presses")
        for kind, values in (("times", ["morning", "midday", "evening"]), ("days", ["0"]))
    }
    change(client, minutes="3", **days)
    assert "These sessions take at least" in words(client)


def test_whoever_fell_lately_sits_and_is_told_why(client: Client) -> None:
    answers("fall")
    items = [item["exercise"] for item in timeline(client, "five-foot")["items"]]
    assert items[:3] == ["seated-toe-press", "seated-pencil-pickup", "seated-heel-raise"]
    text = words(client)
    assert "This is because of your answers in the safety check ." in text
    assert "Seated heel raise instead of Toe walk." in text
    html = client.get("/play/five-foot/").content.decode()
    [figure, *_] = re.findall(r'data-src="([^"]*)"', html)
    assert client.get(figure.replace("&amp;", "&")).headers["Cache-Control"].endswith("immutable")
    found = re.search(r'<script id="clips" type="application/json">(.*?)</script>', html)
    assert found
    assert {client.get(pack["src"]).status_code for pack in json.loads(found[1])} == {200}
    answers()
    assert timeline(client, "five-foot")["items"][0]["exercise"] == "toe-press"


def test_all_exercises_are_found_once_under_what_they_train(client: Client) -> None:
    assert sorted(found(client, "")) == library().exercise_ids()


@pytest.mark.parametrize(
    ("query", "some", "none"),
    [
        ("words=calf+towel", {"towel-calf-stretch"}, {"wall-calf-stretch"}),
        ("trains=balance", {"single-leg-stand", "toe-walk"}, {"short-foot"}),
        ("level=3", {"single-leg-heel-raise"}, {"seated-toe-press"}),
        ("sitting=on&no_floor=on&nothing=on", {"short-foot"}, {"toe-press", "ankle-circle", "towel-curl"}),
    ],
)
def test_exercises_are_narrowed_down(client: Client, query: str, some: set[str], none: set[str]) -> None:
    shown = set(found(client, query))
    assert some <= shown
    assert not shown & none


def test_nothing_found_says_what_to_do(client: Client) -> None:
    all_of_them = len(library().exercise_ids())
    text = words(client, "/exercises/?words=trampoline")
    assert "No exercises match. Try another word, or look through the conditions ." in text
    assert f"Show all {all_of_them} exercises" in text


def test_the_plan_with_own_exercises_goes_along(client: Client) -> None:
    only_presses(client)
    add(client, "short-foot")
    told = json.loads(client.get("/data/footwork.json").content)["plan"]
    assert [one["exercise"] for one in told[-1]["prescriptions"]] == ["", "short-foot"]


def test_a_dose_that_no_limit_has_room_for_is_told_and_every_page_opens(client: Client) -> None:
    change(client, "doses", **{"dose-of": "ankle-circle", "reps-ankle-circle": "30"})
    assert "Plan fewer, or set a daily limit." in words(client)
    for address in ("/", "/play/five-foot/", "/plan/footwork.ics", "/plan/reminders/", "/exercises/ankle-circle/"):
        assert client.get(address).status_code == 200, address
    assert change(client, "versions/0/restore") == 302


def test_what_was_refused_stays_in_the_form_and_is_told_in_words(client: Client) -> None:
    form = {"based_on": "0", "routine-of": "toe-presses", "times-toe-presses": "evening", "days-toe-presses": "2",
            "missed": "roll", "minutes": "10.5", "reason": "my knee",
            "clock-morning": "06:15", "clock-midday": "12:00", "clock-evening": "20:00",
    }  # fmt: skip
    refused = client.post("/plan/save/", form)
    html = refused.content.decode().replace("&#x27;", "'")
    assert refused.status_code == 400
    assert "Enter 3 to 60 minutes, or leave it blank." in html
    filled = dict(re.findall(r'id="(minutes|reason|clock-morning)"[^>]*value="([^"]*)"', html))
    assert filled == {"clock-morning": "06:15", "minutes": "10.5", "reason": "my knee"}
    assert re.findall(r'name="days-toe-presses" value="(\d)"[^>]* checked', html) == ["2"]
    assert re.findall(r'name="missed" value="(\w+)" checked', html) == ["roll"]


@pytest.mark.parametrize(
    ("action", "sent", "expected"),
    [
        ("pause", {"first": "", "last": ""}, "Choose the first day of your break."),
        ("reminders/save", {"quiet-first": "", "quiet-last": "07:00"}, "Enter a time, such as 19:30."),
        ("save", {"reason": "x" * 201}, "Please give the reason in 200 characters or fewer."),
        ("save", {"missed": ""}, OUT_OF_DATE),
        ("save", {"clock-morning": "07:15"}, "Enter a time, such as 19:30."),
        ("save", {"routine-of": "five-foot", "times-five-foot": "night", "days-five-foot": "0"}, OUT_OF_DATE),
    ],
)
def test_what_is_typed_wrongly_is_told_in_words(
    client: Client, action: str, sent: dict[str, str], expected: str
) -> None:
    html = client.post(f"/plan/{action}/", {"based_on": "0", **sent}).content.decode().replace("&#x27;", "'")
    assert str(expected) in html
    assert current_plan(me()).newest.number == 0


def test_each_exercise_of_ones_own_is_planned_as_often_as_is_usual_for_it(client: Client) -> None:
    add(client, "heel-raise", "sole-stretch")
    raised, stretched = (one for one in current_plan(me()).newest.prescriptions if one.exercise)
    assert (raised.days, raised.slots) == (DaysAWeek(3), ("morning",))
    assert (stretched.days, stretched.slots) == (Weekdays(), ("morning", "midday", "evening"))
    assert "usually" not in words(client)


def test_an_exercise_that_the_plan_does_more_or_less_often_than_usual_says_so_before_and_after(client: Client) -> None:
    add(client, "heel-raise", "sole-stretch")
    change(client, **{"times-mine": ["morning"], "days-mine": ["0", "2", "4"]})
    told = "Sole stretch: usually 3 times a day, every day. In your plan once a day, 3 days a week."
    assert told in words(client)
    assert "Heel raise: usually" not in words(client)


def test_what_an_added_exercise_takes_from_the_others_of_a_limited_day_is_said_before(client: Client) -> None:
    change(client, minutes="6", **{"times-five-foot": ["morning"], "days-five-foot": ["0", "1"]})
    assert "sets." in words(client, "/plan/?add=heel-raise").partition("Heel raise")[2].partition("Add to my plan")[0]


def test_an_exercise_that_cannot_be_added_says_why_and_has_no_button(client: Client) -> None:
    add(client, "heel-raise")
    html = client.get("/plan/?add=heel-raise").content.decode()
    assert "Heel raise is in “My exercises” already." in html
    assert "Add to my plan" not in html


def test_what_the_minutes_leave_of_a_dose_is_what_the_plan_shows(client: Client) -> None:
    change(client, minutes="10", **{"times-five-foot": ["morning"], "days-five-foot": ["0", "1"]})
    done = {item["exercise"]: item for item in timeline(client, "five-foot")["items"]}
    html = " ".join(client.get("/plan/").content.decode().split())
    briefs = dict(re.findall(r'<h3><a [^>]*>([^<]*)</a></h3> <p class="dose">([^<]*)</p>', html))
    assert "ankle-circle" in done
    cut = re.search(r"Ankle circle: (\d) instead of 5 sets", words(client))
    assert cut
    assert briefs["Ankle circle"].startswith("2 sets" if cut[1] == "2" else f"{cut[1]} ")
    assert briefs["Ankle circle"].endswith("reduced to fit your time")


def test_what_the_minutes_leave_no_time_for_is_shown_as_left_out(client: Client) -> None:
    change(client, minutes="6", **{"times-five-foot": ["morning"], "days-five-foot": ["0", "1"]})
    assert "left out to fit your time (usually" in words(client)
