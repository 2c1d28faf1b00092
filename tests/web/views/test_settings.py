"""Whom the figures show and how long one gets ready: chosen once, so everywhere."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from unittest import mock

import pytest
from django.test import Client

from footwork.core.span import ms
from footwork.figure.looks import LOOKS, USUAL
from footwork.translation import negotiation
from footwork.translation.negotiation import offered
from footwork.web.people.models import Person
from footwork.web.plan.find_timeline import timeline
from footwork.web.plan.preferences import READY_SECONDS, Preferences, preferences
from tests.fresh import forget_all
from tests.pseudo import LONG, NAMES, RTL, pseudo, pseudo_languages
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db

PAGES = ("/", "/exercises/", "/exercises/toe-walk/", "/play/five-foot/")


def figures(client: Client, page: str) -> list[str]:
    return re.findall(r'src="(/figures/[^"]*)"', client.get(page).content.decode())


def held(page: str, id: str) -> str:
    found = re.search(rf'<script id="{id}" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    return found[1]


def test_every_look_is_shown_and_the_chosen_one_is_marked(client: Client) -> None:
    page = client.get("/settings/").content.decode()
    assert re.findall(r'name="look" value="([\w-]+)"', page) == [*LOOKS]
    assert re.findall(r'value="([\w-]+)" checked', page) == [USUAL, "0"]
    assert "Medium skin, slim build" in page


@pytest.mark.parametrize("page", PAGES)
def test_a_look_that_was_chosen_is_that_of_the_figures_on_every_page(client: Client, page: str) -> None:
    assert all("look=" not in address for address in figures(client, page))
    answer = client.post("/settings/", {"look": "dark-full"})
    assert answer["Location"] == "/settings/?saved"
    assert "Saved." in client.get("/settings/?saved").content.decode()
    shown = figures(client, page)
    assert shown
    assert all("look=dark-full" in address for address in shown)


def test_a_look_that_does_not_exist_is_refused_and_changes_nothing(client: Client) -> None:
    answer = client.post("/settings/", {"look": "purple"})
    assert answer.status_code == 400
    assert "Choose one of the figures" in answer.content.decode()
    refused = client.post("/settings/", {"look": "dark-full", "ready": "7"})
    assert re.findall(r'value="([\w-]+)" checked', refused.content.decode()) == ["dark-full"], "what was chosen"
    assert client.post("/settings/", {}).status_code == 400
    assert preferences(me()).look == USUAL


def test_a_look_that_a_later_version_has_dropped_gives_way_to_the_usual_one(client: Client) -> None:
    Person.objects.filter(pk=me().pk).update(look="striped")
    renew()
    assert preferences(me()).look == USUAL
    assert client.get("/play/five-foot/").status_code == 200


@pytest.mark.parametrize("seconds", READY_SECONDS)
def test_more_time_to_get_ready_makes_every_page_tell_the_longer_session(client: Client, seconds: int) -> None:
    client.post("/settings/", {"look": USUAL, "ready": str(seconds)})
    assert preferences(me()).ready == seconds
    planned, longer = timeline("toe-presses"), timeline("toe-presses", Preferences(ready=seconds))
    assert bool(seconds) is (longer.length > planned.length)
    assert longer.length - planned.length <= timedelta(seconds=seconds), "the day keeps to its limit"
    document = json.loads(held(client.get("/play/toe-presses/").content.decode(), "timeline"))
    assert document["length_ms"] == ms(longer.length)
    assert document["cues"][0]["lasts_ms"] == ms(planned.cues[0].lasts) + 1000 * seconds


def test_more_time_to_get_ready_keeps_to_the_limit_of_the_routine() -> None:
    for seconds in READY_SECONDS:
        unrolled = timeline("five-foot", Preferences(ready=seconds))
        assert unrolled.routine.limit
        assert unrolled.length <= unrolled.routine.limit


@pytest.mark.parametrize("seconds", ["7", "-10", "many", "86400"])
def test_a_time_to_get_ready_that_is_not_to_be_had_is_refused(client: Client, seconds: str) -> None:
    assert client.post("/settings/", {"look": USUAL, "ready": seconds}).status_code == 400
    assert preferences(me()).ready == 0


def test_settings_are_not_changed_from_another_site() -> None:
    assert Client(enforce_csrf_checks=True).post("/settings/", {"look": "dark-full"}).status_code == 403


def test_without_another_language_there_is_nothing_to_choose(client: Client) -> None:
    if len(offered()) == 1:
        assert "As in my browser" not in client.get("/settings/").content.decode()


def test_a_chosen_language_is_that_of_every_page_until_the_browsers_is_chosen_again(client: Client) -> None:
    with pseudo_languages():
        assert client.post("/settings/", {"look": USUAL, "language": LONG})["Location"] == "/settings/?saved"
        page = client.get("/settings/?saved").content.decode()
        assert f'<option value="{LONG}" lang="{LONG}" selected>{NAMES[LONG]}</option>' in page
        assert client.get("/plan/").headers["Content-Language"] == LONG
        client.post("/settings/", {"look": "dark-full"})
        assert client.get("/plan/").headers["Content-Language"] == LONG, "an open page of before knows of no language"
        client.post("/settings/", {"look": USUAL, "language": ""})
        assert client.get("/plan/").headers["Content-Language"] == "en"


def test_a_language_that_there_is_not_is_refused(client: Client) -> None:
    with pseudo_languages():
        answer = client.post("/settings/", {"look": "dark-full", "language": "tlh"})
        assert answer.status_code == 400
        assert "Choose one of the languages" in answer.content.decode()
    assert preferences(me()).look == USUAL


@pytest.mark.parametrize("page", ["/settings/", "/exercises/toe-press/", "/conditions/heel-pain/"])
def test_a_translation_that_no_clinician_has_read_says_so(client: Client, page: str) -> None:
    forget_all()
    with pseudo_languages():
        said = client.get(page, headers={"accept-language": LONG}).content.decode()
        assert pseudo("Translated, not yet read by a clinician.") in said
    forget_all()
    read = {"x-read-by-clinician": "Anna Muster, 2027-01-05"}
    with pseudo_languages(), mock.patch.object(negotiation, "headers", return_value=read):
        said = client.get(f"{page}?again", headers={"accept-language": RTL}).content.decode()
    assert pseudo("Translated, not yet read by a clinician.", from_right=True) not in said
