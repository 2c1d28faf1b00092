"""What the player's page holds besides its words."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from footwork.catalogue.clips import clips
from footwork.catalogue.library import library
from footwork.catalogue.reason_text import stop_rules
from footwork.core.correction import FALSE_START, REVISED
from footwork.core.easier import eased_timeline
from footwork.core.explanation import explained
from footwork.core.place_pain import LARGE_RISE, RISE
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.spoken import spoken
from footwork.web.diary.tracked import track_places
from footwork.web.plan.find_timeline import timeline
from tests.web.who import me

WORDS = library().words()
MS = timedelta(milliseconds=1)

pytestmark = pytest.mark.django_db


def held(id: str, routine: str = "five-foot") -> Any:
    page = Client().get(f"/play/{routine}/").content.decode()
    found = re.search(rf'<script id="{id}" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize("routine", ["five-foot", "toe-presses"])
def test_the_recorded_voice_of_a_routine_holds_all_that_is_said_each_text_once(routine: str) -> None:
    found: list[str] = []
    for pack in held("clips", routine):
        answer = Client().get(pack["src"])
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert sorted(until for _from, until in pack["spans"].values())[-1] == len(answer.content)
        for text, (start, end) in pack["spans"].items():
            assert answer.content[start:end] == clips("en").data(text)
        found += pack["spans"]
    assert set(found) >= set(spoken(timeline(routine)))
    assert len(found) == len(set(found))


def test_the_rules_of_records_come_with_the_page() -> None:
    page = Client().get("/play/five-foot/").content.decode()
    rules = f'data-ms="{FALSE_START // MS}" data-revised-ms="{REVISED // MS}"'
    assert f'<section id="false-start" {rules}' in page


def test_words_of_a_shorter_routine_are_fetched_once_by_who_does_both() -> None:
    assert held("clips", "toe-presses") == held("clips", "five-foot")[:1]


def test_how_an_exercise_is_done_is_said_in_a_file_of_its_own_that_every_routine_shares() -> None:
    packs = held("how-to-clips")
    items = timeline("five-foot").routine.items
    for pack, item in zip(packs, items, strict=True):
        answer = Client().get(pack["src"])
        assert "immutable" in answer.headers["Cache-Control"]
        sentences = explained(item.exercise, WORDS)
        assert len(pack["spans"]) == len(sentences)
        for sentence, (start, end) in zip(sentences, pack["spans"], strict=True):
            assert answer.content[start:end] == clips("en").data(sentence)
    assert held("how-to-clips", "toe-presses") == packs[:1]


@pytest.mark.parametrize(
    "address",
    [
        "/clips/0/moon-walk-0.bin",
        "/clips/0/five-foot-99999999999.bin",
        "/clips/0123456789abcdef/five-foot-0.bin",
        "/easier/0/moon-walk-0.json",
        "/easier/0/five-foot-99999999999.json",
        "/easier/0123456789abcdef/five-foot-0.json",
        "/clips/how-to/0/moon-walk.bin",
        "/clips/how-to/0123456789abcdef/toe-press.bin",
    ],
)
def test_a_voice_or_a_session_of_nothing_is_not_found(address: str) -> None:
    assert Client().get(address).status_code == 404


def test_the_player_names_the_easier_session_that_it_may_go_on_with() -> None:
    planned = held("timeline")
    page = Client().get("/play/five-foot/").content.decode()
    [address] = re.findall(r'id="easier-session" data-src="([^"]*)"', page)
    answer = Client().get(address)
    assert "immutable" in answer.headers["Cache-Control"]
    easier = answer.json()
    assert easier["length_ms"] < planned["length_ms"]
    assert [item["exercise"] for item in easier["items"]] == [item["exercise"] for item in planned["items"]]


@pytest.mark.parametrize("routine", ["five-foot", "toe-presses"])
def test_the_easier_session_is_heard_in_the_recorded_voice_too(routine: str) -> None:
    easier = eased_timeline(timeline(routine))
    assert easier
    assert set(spoken(easier)) - set(spoken(timeline(routine)))
    assert set(spoken(easier)) <= {text for pack in held("clips", routine) for text in pack["spans"]}


def asked(form: str) -> tuple[list[str], list[str]]:
    """The places whose pain a form asks about at once, and the main ones that can be added to it."""
    page = Client().get("/play/five-foot/").content.decode()
    found = re.search(rf'<form id="{form}">(.*?)</form>', page, re.DOTALL)
    assert found
    first, _, added = found[1].partition("Add another place")
    added, _, _exact = added.partition("More exact")
    return list(places(first)), list(places(added))


def places(html: str) -> dict[str, None]:
    return dict.fromkeys(re.findall(r'name="pain-([\w:]+)"', html))


@pytest.mark.parametrize("form", ["before", "feedback"])
def test_whoever_follows_no_place_yet_is_asked_about_the_foot_and_can_add_the_others(form: str) -> None:
    assert asked(form) == (["foot"], ["knee", "hip", "back"])


@pytest.mark.parametrize("form", ["before", "feedback"])
def test_pain_is_asked_for_where_the_person_follows_it_whichever_side(form: str) -> None:
    track_places(me(), ["foot-right", "foot-left", "knee"])
    assert asked(form) == (["foot", "knee"], ["hip", "back"])


def test_a_place_that_is_followed_from_now_on_is_asked_for_at_once() -> None:
    assert asked("feedback")[0] == ["foot"]
    track_places(me(), ["back"])
    assert asked("feedback") == (["back"], ["foot", "knee", "hip"])


def test_only_what_is_more_exact_is_to_be_added_where_all_the_main_places_are_followed() -> None:
    track_places(me(), ["back", "hip", "knee-left", "foot", "heel-left", "own:bunion"])
    assert asked("feedback") == (["foot", "heel", "knee", "hip", "back", "own:bunion"], [])
    html = Client().get("/play/five-foot/").content.decode()
    exact = html.partition("More exact")[2].partition("</details>")[0]
    assert list(places(exact)) == ["arch", "ball", "toes", "ankle", "achilles", "calf", "shin"]
    assert 'data-pain-before="own:bunion"' in html


def test_no_answer_is_chosen_beforehand() -> None:
    track_places(me(), ["foot"])
    page = Client().get("/play/five-foot/").content.decode()
    chosen = re.findall(r'name="pain-\w+" value="(\d*)" checked', page)
    assert chosen
    assert not any(chosen)


def test_the_player_asks_before_it_begins_above_the_pain_that_is_accepted() -> None:
    page = Client().get("/play/five-foot/").content.decode()
    limits = rf'data-accepted="{TOO_MUCH_PAIN}" data-rise="{RISE}" data-large="{LARGE_RISE}"'
    assert re.search(rf'id="painful-exercise"[^>]* {limits}', page)
    assert all(f"<li>{rule}</li>" in page for rule in stop_rules())
    assert "Start anyway, gently" in page
