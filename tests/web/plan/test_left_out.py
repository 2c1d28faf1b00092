"""One exercise left out of the plan, swapped for an easier one, or given up for want of a thing; everywhere."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.core.left_out import LeftOut
from footwork.web.diary.models import PlanVersion
from footwork.web.plan.own_routine import OWN
from footwork.web.plan.routines import timelines
from footwork.web.plan.store import current_plan
from footwork.web.terminal.screening import start
from tests.web.changing import change, only_presses
from tests.web.own_routine import add, answers, timeline
from tests.web.plan_page import words
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db
FIVE = ["toe-press", "toe-pencil-pickup", "toe-walk", "resisted-flexion", "ankle-circle"]


def played(client: Client, routine: str = "five-foot") -> list[str]:
    return [item["exercise"] for item in timeline(client, routine)["items"]]


def without(client: Client, *things: str) -> int:
    form = {"based_on": str(current_plan(me()).newest.number), "thing": list(things)}
    return client.post("/plan/equipment/", form).status_code


def test_an_exercise_left_out_is_on_no_page_until_it_is_put_back(client: Client) -> None:
    assert change(client, "exercises/toe-walk/leave-out") == 302
    assert played(client) == [id for id in FIVE if id != "toe-walk"]
    assert "Toe walk" not in words(client, "/")
    text = words(client, "/plan/?saved")
    assert "Saved. Left out: Toe walk. Starts today. Undo" in text
    assert "Left out Toe walk Put back" in text
    assert change(client, "exercises/toe-walk/put-back") == 302
    assert played(client) == FIVE


def test_an_exercise_is_swapped_for_an_easier_one_with_a_dose_of_its_own(client: Client) -> None:
    assert "Swap for an easier one: Supported tiptoe walk" in words(client)
    assert change(client, "exercises/toe-walk/swap") == 302
    assert played(client)[2] == "supported-tiptoe-walk"
    assert "Toe walk Supported tiptoe walk instead Put back" in words(client)
    html = client.get("/plan/").content.decode()
    assert 'name="dose-of" value="supported-tiptoe-walk"' in html
    assert change(client, "exercises/supported-tiptoe-walk/swap") == 302
    assert played(client)[2] == "heel-raise", "step by step to what is easy enough"


def test_where_nothing_is_easier_no_swap_is_offered_nor_made(client: Client) -> None:
    add(client, "pads-down-press")
    assert "/plan/exercises/pads-down-press/swap/" not in client.get("/plan/").content.decode()
    assert change(client, "exercises/pads-down-press/swap") == 400


def test_a_swap_for_whoever_is_to_sit_is_done_sitting(client: Client) -> None:
    answers("fall")
    assert change(client, "exercises/seated-heel-raise/leave-out") == 302
    assert "seated-heel-raise" not in played(client)
    positions = {library().exercise(id).position.value for id in played(client)}
    assert positions == {"sitting"}


def test_the_last_exercise_of_a_routine_is_not_left_out_and_the_page_says_what_to_do(client: Client) -> None:
    refused = client.post("/plan/exercises/toe-press/leave-out/", {"based_on": "0"})
    html = refused.content.decode()
    assert refused.status_code == 400
    assert "Toe press is the only exercise left in “Toe presses”." in html
    assert '<a href="#of-toe-press">' in html
    assert re.search(r'id="of-toe-press" open>', html), "it is said where the button is"
    assert not PlanVersion.objects.exists()


def test_once_the_routine_is_out_of_the_plan_its_exercise_can_be_left_out_and_keeps_it_out(client: Client) -> None:
    days = {"times-five-foot": ["morning"], "days-five-foot": ["0"]}
    assert change(client, **days) == 302
    assert change(client, "exercises/toe-press/leave-out") == 302
    both = {**days, "times-toe-presses": ["midday"], "days-toe-presses": ["0"]}
    refused = client.post("/plan/save/", {"based_on": "2", "routine-of": ["five-foot", "toe-presses"], **both})
    assert refused.status_code == 400
    assert "You left out every exercise of “Toe presses”. Put one back first" in refused.content.decode()
    assert client.get("/play/toe-presses/").status_code == 200, "who asks for it by itself gets it"


def test_without_a_band_another_exercise_of_its_kind_comes(client: Client) -> None:
    assert "I don’t have all of this" in words(client, "/")
    assert without(client, "band") == 302
    now = played(client)
    assert "resisted-flexion" not in now
    assert len(now) == len(FIVE), "other entries was found"
    assert "band" not in {thing for id in now for thing in library().exercise(id).equipment}
    text = words(client, "/plan/equipment/?saved")
    assert "instead of Resisted pull-back" in text
    html = client.get("/plan/equipment/").content.decode()
    assert re.findall(r'name="thing" value="(\w+)" checked', html) == ["band"]
    assert "You don’t have an exercise band." in words(client)


def test_with_everything_again_the_plan_is_as_it_was(client: Client) -> None:
    without(client, "band", "pencil")
    assert without(client) == 302
    assert (played(client), current_plan(me()).newest.left_out) == (FIVE, ())


def test_what_one_left_out_oneself_stays_out_when_a_thing_is_had_again(client: Client) -> None:
    change(client, "exercises/toe-walk/leave-out")
    without(client, "band")
    without(client)
    assert current_plan(me()).newest.left_out == (LeftOut(exercise="toe-walk"),)


def test_without_anything_to_do_it_with_an_exercise_is_left_out(client: Client) -> None:
    add(client, "ball-roll", "short-foot")
    assert without(client, "ball") == 302
    assert LeftOut(exercise="ball-roll", lacks=("ball",)) in current_plan(me()).newest.left_out
    assert played(client, OWN) == ["short-foot"]
    assert "Ball roll is left out: nothing else of its kind suits you." in words(client, "/plan/equipment/")


def test_without_the_thing_of_a_routines_only_exercise_the_page_says_what_to_do_and_keeps_the_tick(
    client: Client,
) -> None:
    add(client, "ball-roll")
    refused = client.post("/plan/equipment/", {"based_on": "1", "thing": "ball"})
    html = refused.content.decode()
    assert refused.status_code == 400
    assert "Without these, “My exercises” has no exercise left." in html
    assert re.findall(r'name="thing" value="(\w+)" checked', html) == ["ball"]
    assert current_plan(me()).newest.left_out == ()


def test_the_things_of_a_plan_that_was_changed_elsewhere_are_not_written_over_it(client: Client) -> None:
    only_presses(client)
    assert client.post("/plan/equipment/", {"based_on": "0", "thing": "band"}).status_code == 409
    assert client.post("/plan/equipment/", {"based_on": "x", "thing": "band"}).status_code == 400


def test_whoever_adds_an_exercise_that_they_left_out_does_it(client: Client) -> None:
    change(client, "exercises/toe-walk/leave-out")
    add(client, "toe-walk")
    assert current_plan(me()).newest.left_out == ()


def test_what_is_left_out_holds_in_the_terminal_the_calendar_and_the_export(client: Client) -> None:
    change(client, "exercises/toe-walk/leave-out")
    suited, _ = start(dict).suited(library().routine("five-foot"), library().find)
    assert suited
    assert [item.exercise.id for item in suited.items] == [id for id in FIVE if id != "toe-walk"]
    assert client.get("/plan/footwork.ics").status_code == 200
    told = json.loads(client.get("/data/footwork.json").content)["plan"]
    assert told[-1]["left_out"] == [{"exercise": "toe-walk", "instead": "", "lacks": []}]


def test_a_plan_of_before_exercises_could_be_left_out_is_read_and_played(client: Client) -> None:
    only_presses(client)
    row = PlanVersion.objects.get()
    del row.content["left_out"]
    row.save()
    renew()
    assert current_plan(me()).newest.left_out == ()
    assert client.get("/").status_code == 200
    assert {one.routine.id for one in timelines()} == {"five-foot", "toe-presses"}


def test_doses_typed_before_an_exercise_is_left_out_are_saved_too(client: Client) -> None:
    change(client, "exercises/toe-walk/leave-out", **{"dose-of": ["toe-press"], "reps-toe-press": "4"})
    assert current_plan(me()).newest.dose_of("toe-press").reps == 4
