"""The pages about shoes: one question at a time, a list of what to do, pairs and their wear."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from unittest import mock
from uuid import UUID

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from footwork.core.pair import LOOK_EVERY, REMINDED, Pair, Purpose
from footwork.web.people.models import Person
from footwork.web.shoes import models
from footwork.web.shoes.checks import checks, newest_result, open_check
from footwork.web.shoes.pairs import add_pair, pairs, save_pairs
from tests.web.checking import check, shown, words
from tests.web.looking import look
from tests.web.shod import QUESTIONS, answered, own_shoes
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()
NOBODYS = UUID(int=404)
GOOD = {
    "length": "yes", "outline": "no", "widest": "yes", "bend": "yes", "twist": "no", "heel-height": "no",
    "heel-counter": "yes", "heel-slip": "no", "fastening": "yes", "wear": "even", "red-marks": "no", "comfort": "yes",
}  # fmt: skip


def answer(client: Client, question: str, option: str, query: str = "") -> str:
    """Where it leads to."""
    sent = client.post(f"/shoes/check/{question}/{query}", {"answer": option})
    assert sent.status_code == 302, sent.content
    return sent.headers["Location"]


def add(client: Client, **fields: str) -> tuple[int, str]:
    sent = client.post("/shoes/pairs/add/", {"name": "Running shoes", "purpose": "running"} | fields)
    return sent.status_code, shown(sent.content) if sent.status_code != 302 else sent.headers["Location"]


def test_a_check_goes_from_question_to_question_to_its_result(client: Client) -> None:
    where = client.post("/shoes/begin/").headers["Location"]
    for number, question in enumerate(QUESTIONS, 1):
        assert where == f"/shoes/check/{question.id}/"
        page = words(client, where)
        assert f"{number} of {len(QUESTIONS)}" in page
        assert question.asks in page
        where = answer(client, question.id, GOOD[question.id])
    assert where == f"/shoes/result/{checks(me())[-1].id}/"
    assert "Nothing to change about this pair" in words(client, where)


def test_each_question_shows_its_picture_with_words_for_who_does_not_see_it(client: Client) -> None:
    for question in QUESTIONS:
        html = client.get(f"/shoes/check/{question.id}/").content.decode()
        assert re.search(rf'src="/illustrations/\w+/{question.illustration}\.svg[^"]*" alt="', html)


def test_back_leads_to_the_question_before_where_the_answer_is_marked(client: Client) -> None:
    answer(client, "length", "no")
    assert 'href="/shoes/check/length/">Back' in client.get("/shoes/check/outline/").content.decode()
    assert "No, less or more (your answer so far)" in words(client, "/shoes/check/length/")
    answer(client, "length", "yes")
    found = open_check(me())
    assert found
    assert found.answers == {"length": "yes"}


def test_a_check_broken_off_goes_on_where_it_stopped_or_starts_again(client: Client) -> None:
    answer(client, "length", "no")
    answer(client, "widest", "yes")
    page = client.get("/shoes/").content.decode()
    assert "Your check is not finished" in page
    assert f"2 of {len(QUESTIONS)} answered" in page
    assert 'href="/shoes/check/outline/">Continue' in page
    client.post("/shoes/begin/")
    found = open_check(me())
    assert found
    assert found.answers == {}


def test_questions_that_were_skipped_are_asked_before_the_result(client: Client) -> None:
    for question in QUESTIONS[1:]:
        where = answer(client, question.id, GOOD[question.id])
    assert where == "/shoes/check/length/"


def test_what_was_answered_so_far_has_a_result_too(client: Client) -> None:
    assert client.get("/shoes/result/").headers["Location"] == "/shoes/"
    answer(client, "outline", "yes")
    page = words(client, "/shoes/result/")
    assert f"You answered 1 of {len(QUESTIONS)} questions" in page
    assert "This pair is too narrow" in page


def test_the_result_has_grades_sources_and_limits_and_no_points(client: Client) -> None:
    answered(me(), {**GOOD, "outline": "yes", "heel-height": "yes"}, NOW)
    page = words(client, "/shoes/result/")
    assert "A link only This pair is too narrow" in page
    assert "Practice, not studied For everyday wear, choose a heel" in page
    assert "Buldt, Menz (2018)" in page
    assert "No trial shows that wider shoes prevent them" in page
    assert not re.search(r"\bpoints\b|%", page)


def test_an_answer_is_changed_from_the_result_and_leads_back_to_it(client: Client) -> None:
    done = answered(me(), {**GOOD, "outline": "yes"}, NOW)
    assert f"/shoes/check/outline/?of={done.id}" in client.get("/shoes/result/").content.decode()
    assert answer(client, "outline", "no", f"?of={done.id}") == f"/shoes/result/{done.id}/"
    assert "Nothing to change" in words(client, "/shoes/result/")


def test_answers_that_do_not_go_together_are_named_with_a_way_to_each(client: Client) -> None:
    done = answered(me(), {**GOOD, "red-marks": "yes"}, NOW)
    page = client.get("/shoes/result/").content.decode()
    assert "Trust the marks" in shown(page.encode())
    for id in ("red-marks", "comfort"):
        assert f"/shoes/check/{id}/?of={done.id}" in page


def test_answers_to_what_is_no_longer_asked_do_no_harm(client: Client) -> None:
    answered(me(), GOOD, NOW)
    models.ShoeCheck.objects.update(answers={"gone": "yes", "length": "maybe"})
    renew()
    assert f"You answered 0 of {len(QUESTIONS)} questions" in words(client, "/shoes/result/")
    assert "Last result" in words(client, "/shoes/")


@pytest.mark.parametrize("sent", [{}, {"answer": ""}, {"answer": "maybe"}, {"answer": ["yes", "gone"]}])
def test_an_answer_that_there_is_not_is_refused_in_a_sentence(client: Client, sent: dict[str, str]) -> None:
    refused = client.post("/shoes/check/length/", sent)
    assert refused.status_code == 400
    assert "Choose one of the answers." in shown(refused.content)
    assert not checks(me())


def test_what_fits_follows_the_safety_check(client: Client) -> None:
    assert "What fits you" not in words(client, "/shoes/")
    check(client, "older", "heel-long")
    page = words(client, "/shoes/")
    assert "Limited evidence Wear shoes with a low heel and a thin, firm sole" in page
    assert "cushioned, low heel" in page
    assert "Never walk barefoot" not in page


@pytest.mark.parametrize(
    "seen", [{"ticks": ["numb:left"]}, {"felt": {"left-1": False, "right-5": False}}, {"facts": ["no-feeling"]}]
)
def test_what_fits_knows_of_feet_that_did_not_feel_when_looked_at(client: Client, seen: dict[str, Any]) -> None:
    check(client)
    look(client, *seen.get("ticks", ()), facts=seen.get("facts", ()), felt=seen.get("felt"))
    answered(me(), GOOD, NOW)
    page = words(client, "/shoes/result/")
    assert "Never walk barefoot, not even at home." in page
    assert "Do not go by comfort alone." in page


def test_with_diabetes_nobody_is_to_walk_barefoot_and_marks_go_to_the_foot_team(client: Client) -> None:
    check(client, "diabetes")
    answered(me(), {**GOOD, "red-marks": "yes"}, NOW)
    page = words(client, "/shoes/result/")
    assert "Never walk barefoot, not even at home." in page
    assert "call your foot team the same day" in page


def test_a_pair_is_added_with_a_month_and_looked_at(client: Client) -> None:
    begun = NOW.date().replace(day=1)
    status, where = add(client, month=str(begun.month), year=str(begun.year))
    assert status == 302
    page = words(client, where)
    assert f"Running since {begun:%B %Y} Wear not checked yet" in page
    assert "500 to 800 km" in page
    assert client.post(f"{where}look/", {"sign": ["through", "tilted"], "answer": "save"}).status_code == 302
    page = words(client, where)
    assert "Worn out: replace it" in page
    assert "Check the wear again" not in page
    assert client.post(f"{where}look/", {"answer": "none"}).status_code == 302
    assert "No wear found Check the wear again on" in words(client, where)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"name": ""}, "Give the pair a name"),
        ({"name": "  "}, "Give the pair a name"),
        ({"name": "x" * 81}, "Give the pair a name"),
        ({"name": "a\tb"}, "Give the pair a name"),
        ({"purpose": "flying"}, "Choose what the pair is for."),
        ({"month": "3"}, "Choose both a month and a year"),
        ({"year": "2025"}, "Choose both a month and a year"),
        ({"month": "13", "year": "2025"}, "Choose both a month and a year"),
        ({"month": "1", "year": "9999"}, "Choose both a month and a year"),
        ({"month": "1", "year": "1970"}, "Choose both a month and a year"),
    ],
)
def test_a_pair_that_cannot_be_is_refused_and_what_was_typed_stays(
    client: Client, fields: dict[str, str], sentence: str
) -> None:
    sent = client.post("/shoes/pairs/add/", {"name": "Blue 🦶 <b>", "purpose": "walking"} | fields)
    page = sent.content.decode()
    assert sent.status_code == 400
    assert sentence in shown(sent.content)
    assert '<option value="walking" selected>' in page or "purpose" in fields
    assert 'value="Blue 🦶 &lt;b&gt;"' in page or "name" in fields
    assert pairs(me()) == ()


def test_a_month_to_come_is_refused(client: Client) -> None:
    with time_machine.travel(datetime(2026, 11, 30, 12).astimezone(), tick=False):
        assert add(client, month="12", year="2026")[0] == 400
        assert add(client, month="11", year="2026")[0] == 302


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"answer": "save"}, "Tick what you see"),
        ({"answer": "save", "sign": ["gone"]}, "Tick what you see"),
        ({"answer": "none", "sign": ["tilted"]}, "Which is right?"),
        ({"answer": "maybe"}, "out of date"),
        ({}, "out of date"),
    ],
)
def test_a_look_says_what_was_seen_or_that_there_was_nothing(
    client: Client, sent: dict[str, object], sentence: str
) -> None:
    one = add_pair(me(), "Boots", Purpose.WORK, None, NOW.date())
    refused = client.post(f"/shoes/pairs/{one.id}/look/", sent)
    assert refused.status_code == 400
    assert sentence in shown(refused.content)
    assert pairs(me())[0].looks == ()


def test_a_pair_is_renamed_and_retired_and_worn_again(client: Client) -> None:
    one = add_pair(me(), "Boots", Purpose.WORK, None, NOW.date())
    assert client.post(f"/shoes/pairs/{one.id}/rename/", {"name": " Old boots "}).status_code == 302
    assert client.post(f"/shoes/pairs/{one.id}/retire/").status_code == 302
    page = words(client, "/shoes/")
    assert "No longer worn (1)" in page
    assert "Old boots" in page
    assert client.post(f"/shoes/pairs/{one.id}/wear-again/").status_code == 302
    assert "No longer worn" not in words(client, "/shoes/")
    refused = client.post(f"/shoes/pairs/{one.id}/rename/", {"name": ""})
    assert refused.status_code == 400
    assert pairs(me())[0].name == "Old boots"


def test_a_pair_is_checked_and_shows_its_own_result(client: Client) -> None:
    one = add_pair(me(), "Boots", Purpose.WORK, None, NOW.date())
    client.post("/shoes/begin/", {"pair": str(one.id)})
    assert "Shoe check: Boots" in words(client, "/shoes/check/length/")
    for question in QUESTIONS:
        answer(client, question.id, GOOD[question.id])
    found = newest_result(me(), one.id)
    assert found
    assert f"/shoes/result/{found.id}/" in client.get(f"/shoes/pairs/{one.id}/").content.decode()


@pytest.mark.parametrize("sent", ["x", str(NOBODYS), "9" * 5000])
def test_a_check_of_a_pair_that_there_is_not_does_not_begin(client: Client, sent: str) -> None:
    assert client.post("/shoes/begin/", {"pair": sent}).status_code == 400
    assert not checks(me())


def test_today_mentions_a_look_that_is_due_for_a_while_and_then_no_more(client: Client) -> None:
    one = add_pair(me(), "Blue <b> shoes", Purpose.WALKING, None, NOW.date())
    said = "Check one pair of shoes for wear: Blue <b> shoes"
    assert said not in words(client, "/")
    with time_machine.travel(NOW + LOOK_EVERY, tick=False):
        assert said in words(client, "/")
        assert f'href="/shoes/pairs/{one.id}/"' in client.get("/").content.decode()
        assert client.get("/").headers["Cache-Control"] == "no-store"
    with time_machine.travel(NOW + LOOK_EVERY + REMINDED, tick=False):
        assert said not in words(client, "/")
        assert "Time to check the wear again." in words(client, "/shoes/")


def test_two_looks_that_are_due_are_one_line(client: Client) -> None:
    for name in ("Boots", "Sandals"):
        add_pair(me(), name, Purpose.WORK, None, NOW.date())
    with time_machine.travel(NOW + LOOK_EVERY, tick=False):
        page = words(client, "/")
    assert "Check 2 pairs of shoes for wear:" in page
    assert "Boots" not in page


def test_two_hundred_pairs_with_odd_names_ask_the_database_no_more_than_one(client: Client) -> None:
    def pages() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/shoes/").status_code == 200
        return len(asked)

    add_pair(me(), "x", Purpose.WORK, None, NOW.date())
    one = pages()
    odd = ("🦶" * 80, "<script>", "ﷺ", "%s {}", "a" * 80)
    many = [
        Pair(id=UUID(int=number), name=odd[number % len(odd)], purpose=Purpose.WORK, added_on=NOW.date())
        for number in range(200)
    ]
    save_pairs(me(), many)
    assert pages() <= one
    assert "<script>" not in client.get("/shoes/").content.decode().split("</head>")[1].split("site.js")[0]


def test_what_another_person_has_is_not_found_and_not_changed(client: Client) -> None:
    other = Person.objects.create(name="Eve")
    pair = own_shoes(other, NOW)
    [done] = [one for one in checks(other) if one.finished]
    for act in ("", "look/", "rename/", "retire/", "wear-again/"):
        address = f"/shoes/pairs/{pair}/{act}"
        sent = {"name": "Mine", "answer": "none"}
        assert (client.post(address, sent) if act else client.get(address)).status_code == 404
    assert client.get(f"/shoes/result/{done.id}/").status_code == 404
    assert client.post(f"/shoes/check/length/?of={done.id}", {"answer": "no"}).status_code == 404
    assert client.post("/shoes/begin/", {"pair": str(pair)}).status_code == 400
    assert [one.name for one in pairs(other)] == ["Running shoes", "Sandals"]


@pytest.mark.parametrize(
    "address",
    ["check/gone/", "check/length/?of=x", f"check/length/?of={NOBODYS}", f"result/{NOBODYS}/", f"pairs/{NOBODYS}/"],
)
def test_what_there_is_not_is_not_found(client: Client, address: str) -> None:
    assert client.get(f"/shoes/{address}").status_code == 404


@pytest.mark.parametrize(
    ("address", "leads"), [("begin/", "/shoes/"), ("pairs/add/", "/shoes/"), ("pairs/{}/look/", "/shoes/pairs/{}/")]
)
def test_an_address_that_takes_a_form_leads_to_its_page(client: Client, address: str, leads: str) -> None:
    assert client.get(f"/shoes/{address.format(NOBODYS)}").headers["Location"] == leads.format(NOBODYS)


def test_shoes_go_into_the_export_come_back_and_are_erased(client: Client) -> None:
    own_shoes(me(), NOW - timedelta(hours=1))
    before = pairs(me()), checks(me())
    whole = client.get("/data/footwork.json").content
    assert client.post("/data/erase/all/", {"sure": "ERASE"}).status_code == 302
    assert not models.Pair.objects.exists()
    assert not models.ShoeCheck.objects.exists()
    for _ in range(2):
        assert client.post("/data/import/", {"file": BytesIO(whole), "mine": "on"}).status_code == 200
        assert (pairs(me()), checks(me())) == before


def test_an_answer_to_a_check_that_another_page_replaced_is_told_so(client: Client) -> None:
    client.post("/shoes/begin/")
    with mock.patch("footwork.web.views.shoe_check.save_choice", side_effect=models.ShoeCheck.DoesNotExist):
        assert client.post("/shoes/check/length/", {"answer": "yes"}).status_code == 404
