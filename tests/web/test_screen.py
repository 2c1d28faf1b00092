"""Before the start: nothing plays until the questions are answered, and what was answered is followed."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.web.diary.models import Screening
from footwork.web.screening import NONE, State, keep_screening, standing
from footwork.web.taking_in import take_in
from tests.web.test_pages import keep_sent

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
NOW = datetime.now().astimezone()
PARTS = {f"part-{number}": group for number, group in enumerate(library().screen())}


def words(client: Client, address: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", client.get(address).content.decode()).split())


def answer(client: Client, *ids: str) -> None:
    sent = {}
    for part, group in PARTS.items():
        held = [question.id for question in group.questions if question.id in ids]
        sent[part] = held or [NONE]
    assert client.post("/before/", sent).status_code == 302


def plays(client: Client) -> bool:
    return 'id="begin-button"' in client.get("/play/five-foot/").content.decode()


def session(back: int, **changes: object) -> None:
    then = (NOW - timedelta(days=back)).isoformat()
    keep_sent(started_at=then, ended_at=then, **changes)


def test_nothing_plays_before_the_questions_are_answered(client: Client) -> None:
    assert not plays(client)
    assert "A few questions first" in words(client, "/")
    answer(client)
    assert plays(client)
    assert "Start" in words(client, "/")
    assert "You can start" in words(client, "/before/")


@pytest.mark.parametrize(
    ("id", "headline"),
    [
        ("saddle", "Get help now. Do not exercise."),
        ("snap", "See somebody today."),
        ("heel", "See somebody first."),
        ("diabetes", "Ask first."),
    ],
)
def test_whoever_should_see_somebody_is_told_so_on_every_way_to_an_exercise(
    client: Client, id: str, headline: str
) -> None:
    answer(client, id)
    [question] = [one for group in library().screen() for one in group.questions if one.id == id]
    for address in ("/before/", "/play/five-foot/", "/play/toe-presses/"):
        text = words(client, address)
        assert headline in text
        assert question.then in text
    assert not plays(client)
    assert "See what to do first" in words(client, "/")
    for address in ("/", "/plan/"):
        assert headline in words(client, address)
        assert "What to do" in words(client, address)
    assert b"VALARM" not in client.get("/plan/footwork.ics").content
    answer(client)
    assert plays(client), "answered again by somebody who was looked at"


def test_what_is_done_otherwise_is_said(client: Client) -> None:
    answer(client, "older")
    assert plays(client)
    assert "What can be done sitting is done sitting" in words(client, "/before/")


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({}, "an answer to every part; still open: Right now, Back"),
        ({"part-0": [NONE, "chest"]}, "under 'Right now' either what holds or none of these, not both"),
        ({"part-0": ["knee-injury"]}, "what is asked under 'Right now'"),
    ],
)
def test_contradictions_and_gaps_are_refused_with_nothing_lost(
    client: Client, sent: dict[str, list[str]], expected: str
) -> None:
    refused = client.post("/before/", {"part-3": ["heel"], **sent})
    html = refused.content.decode()
    assert refused.status_code == 400
    assert expected in html.replace("&#x27;", "'")
    assert 'value="heel" checked' in html
    assert not Screening.objects.exists()


def test_an_answer_is_kept_beside_those_of_before(client: Client) -> None:
    answer(client, "heel")
    answer(client)
    assert [sorted(id for ids in row.holding.values() for id in ids) for row in Screening.objects.all()] == [
        ["heel"],
        [],
    ]


def all_clear(days_ago: int) -> None:
    keep_screening({group.title: [NONE] for group in PARTS.values()}, NOW - timedelta(days=days_ago))


def test_much_pain_in_a_session_asks_again(client: Client) -> None:
    all_clear(5)
    session(2, pain={"knee": 5})
    assert standing().state is State.FREE
    session(1, pain={"knee": 6})
    assert standing().state is State.ASK_AGAIN
    assert "told of more pain" in words(client, "/before/")
    assert not plays(client)
    answer(client)
    assert plays(client)


def test_pain_in_a_new_place_asks_again_but_the_first_that_is_told_of_does_not(client: Client) -> None:
    all_clear(5)
    session(4, pain={"knee": 3, "hip": 0})
    session(3, pain={"knee": 2})
    assert plays(client)
    session(2, pain_before={"hip": 1})
    assert standing().state is State.ASK_AGAIN


def test_answers_to_fewer_questions_than_are_asked_now_do_not_count() -> None:
    Screening.objects.create(person_id=1, answered_at=NOW, offset_minutes=0, holding={"Back": []})
    assert standing().state is State.ASK


def test_the_answers_go_along_and_come_back(client: Client) -> None:
    answer(client, "heel")
    whole = client.get("/data/footwork.json").content
    assert json.loads(whole)["screenings"][0]["holding"]["Foot and ankle"] == ["heel"]
    Screening.objects.all().delete()
    assert [take_in(whole, NOW, mine=True).new for _ in range(2)] == [1, 0]
    assert standing().state is State.HELD


def test_whoever_is_asked_again_finds_ticked_what_lasts_and_nothing_else(client: Client) -> None:
    answer(client, "older", "agreed")
    html = client.get("/before/?again").content.decode()
    assert re.findall(r'value="([\w-]+)" checked', html) == ["agreed", "older"]


def test_whoever_has_asked_is_not_told_to_ask_nor_to_trust_in_pain(client: Client) -> None:
    answer(client, "no-feeling", "ulcer", "agreed")
    text = words(client, "/before/")
    assert "keep to what your foot team has said" in text
    assert "What can be done sitting is done sitting, and nothing is made harder." in text
    assert "Ask your foot team" not in text
    assert "when pain rises" not in text
    assert plays(client)
