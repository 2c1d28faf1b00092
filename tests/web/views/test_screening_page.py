"""The pages of the safety check: each is answered by itself, and nothing is in the diary before the last."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from footwork.core.question import questions_of
from footwork.web.data.eraser import erase_all
from footwork.web.diary.models import Screening, ScreeningDraft
from footwork.web.screening.draft import DRAFT_LASTS, pages
from footwork.web.screening.status import State, screening_status
from tests.web.checking import check, send, shown, words
from tests.web.who import me, renew

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]


def ticked(client: Client, number: int) -> list[str]:
    return re.findall(r'value="([\w-]+)"[^>]* checked', client.get(f"/safety-check/{number}/").content.decode())


def refused(client: Client, number: int, sent: dict[str, Any]) -> str:
    answer = client.post(f"/safety-check/{number}/", sent)
    assert answer.status_code == 400
    assert b"autofocus" in answer.content, "the focus goes to what is missing"
    return answer.content.decode()


def test_each_page_says_how_far_it_is_and_leads_on(client: Client) -> None:
    last = len(pages())
    for number in range(1, last):
        assert f"Safety check {number} of {last} {pages()[number - 1].title}" in words(
            client, f"/safety-check/{number}/"
        )
        assert send(client, number) == f"/safety-check/{number + 1}/"
    assert send(client, last) == "/safety-check/"


def test_each_question_says_how_else_it_may_show(client: Client) -> None:
    for number, asked in enumerate(pages(), 1):
        html = words(client, f"/safety-check/{number}/")
        assert all(one.how in html for one in questions_of(asked.groups))


def test_nothing_is_in_the_diary_before_the_last_page(client: Client) -> None:
    for number in range(1, len(pages())):
        send(client, number)
    assert not Screening.objects.exists()
    assert screening_status(me()).state is State.ASK
    send(client, len(pages()))
    assert Screening.objects.count() == 1
    assert not ScreeningDraft.objects.exists()


def test_a_page_that_is_opened_again_shows_what_was_ticked(client: Client) -> None:
    send(client, 1, "dizzy-now")
    assert send(client, 2, "back-new", answer="back") == "/safety-check/1/"
    assert ticked(client, 1) == ["dizzy-now"]
    send(client, 1, "dizzy-now")
    assert ticked(client, 2) == ["back-new"]


def test_an_emergency_is_answered_before_the_rest_is_asked(client: Client) -> None:
    call = "Call 112"
    send(client, 1, "chest")
    page = words(client, "/safety-check/2/")
    assert call in page
    assert "You ticked: Chest pain or pressure" in page
    assert "Ticked by mistake? Go back and untick it." in page
    send(client, 1, "dizzy-now")
    assert call not in words(client, "/safety-check/2/")


def test_nothing_starts_while_an_emergency_is_ticked_in_a_check_that_is_not_finished(client: Client) -> None:
    check(client)
    assert screening_status(me()).state is State.FREE
    send(client, 1, "chest")
    ScreeningDraft.objects.update(touched_at=datetime.now(UTC) - 2 * DRAFT_LASTS)
    renew()
    assert screening_status(me()).state is State.ASK_AGAIN
    assert "Get help now. Do not exercise." in words(client, "/")
    assert client.get("/play/five-foot/").headers["Location"].startswith("/safety-check/")
    check(client)
    assert screening_status(me()).state is State.FREE


def test_going_back_is_no_answer(client: Client) -> None:
    send(client, 1)
    send(client, 2, answer="back")
    assert [send(client, number) for number in (3, 4, 5, 6)][-1] == "/safety-check/2/?open=1"
    assert "Almost there: please answer “Back”." in words(client, "/safety-check/2/?open=1")


def test_back_from_the_first_page_leads_to_today(client: Client) -> None:
    assert send(client, 1, answer="back") == "/"


def test_a_page_without_an_answer_says_what_is_missing(client: Client) -> None:
    html = refused(client, 1, {"answer": "continue"})
    assert "Please answer “Right now”. Tick what applies, or press “None of these”." in html
    assert not ScreeningDraft.objects.exists()


def test_a_problem_and_none_of_these_are_asked_about_with_nothing_lost(client: Client) -> None:
    html = refused(client, 5, {"tick": ["older"], "answer": "none"})
    assert "In “About you” you ticked a problem and pressed “None of these”. Which is right?" in html
    assert 'value="older" checked' in html
    assert not ScreeningDraft.objects.exists()


def test_two_answers_that_cannot_both_be_right_are_named_at_the_list_with_nothing_lost(client: Client) -> None:
    html = refused(client, 5, {"tick": ["under-18", "older", "fall"], "answer": "continue"})
    assert "You ticked both “I am under 18” and “I am 65 or older”. Please untick the one that is wrong." in html
    assert all(f'value="{id}" checked' in html for id in ("under-18", "older", "fall"))
    assert not ScreeningDraft.objects.exists()


def test_consent_is_no_problem_beside_none_of_these(client: Client) -> None:
    for number in (1, 2, 3):
        send(client, number)
    send(client, 4, "heel")
    send(client, 5)
    assert "Have you already seen someone?" in words(client, "/safety-check/6/")
    send(client, 6, "agreed")
    assert screening_status(me()).state is State.FREE
    assert Screening.objects.get().holding["feet"] == ["agreed"]


def test_consent_to_nothing_is_not_stored(client: Client) -> None:
    check(client, "agreed")
    assert Screening.objects.get().holding["feet"] == []


def test_what_is_not_asked_on_a_page_is_not_taken_from_it(client: Client) -> None:
    assert "Please answer" in shown(refused(client, 1, {"tick": ["heel", "nonsense"], "answer": "continue"}).encode())


@pytest.mark.parametrize(
    "ago", [DRAFT_LASTS + timedelta(seconds=1), -timedelta(days=1)], ids=["old", "by a clock ahead"]
)
def test_answers_that_may_be_more_than_an_hour_old_are_given_anew(client: Client, ago: timedelta) -> None:
    send(client, 1, "dizzy-now")
    ScreeningDraft.objects.update(touched_at=datetime.now().astimezone() - ago)
    renew()
    assert ticked(client, 1) == []
    assert [send(client, number) for number in range(2, 7)][-1] == "/safety-check/1/?open=1"


def test_a_diary_that_cannot_be_written_loses_no_tick(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_changes: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(ScreeningDraft.objects, "update_or_create", full)
    answer = client.post("/safety-check/4/", {"tick": ["heel"], "answer": "continue"})
    assert answer.status_code == 503
    assert "Your answer could not be saved: the disk is full. Please try again." in shown(answer.content)
    assert b'value="heel" data-liftable checked' in answer.content


def test_erasing_everything_takes_answers_under_way_with_it(client: Client) -> None:
    send(client, 1, "dizzy-now")
    erase_all(me())
    assert not ScreeningDraft.objects.exists()


@pytest.mark.parametrize("number", [0, 9])
def test_there_is_no_page_beyond_the_last(client: Client, number: int) -> None:
    assert client.get(f"/safety-check/{number}/").status_code == 404
