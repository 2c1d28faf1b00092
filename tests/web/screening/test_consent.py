"""A person who was held back says that a clinician agrees."""

from __future__ import annotations

import re

import pytest
from django.db import OperationalError
from django.test import Client

from footwork.web.diary.models import Screening
from footwork.web.screening.draft import pages
from footwork.web.screening.status import State, screening_status
from tests.web.checking import check, send, shown, words
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
SEEN = "I have seen someone about this, and they say I can exercise"


def number(client: Client) -> str:
    found = re.search(r'name="number" value="(\d+)"', client.get("/safety-check/").content.decode())
    assert found
    return found[1]


def agree(client: Client, to: str) -> str:
    return client.post("/safety-check/consent/?for=five-foot", {"number": to}).headers["Location"]


@pytest.mark.parametrize("ids", [["heel"], ["diabetes", "no-feeling"], ["heel", "older", "joints"]])
def test_a_person_who_has_seen_someone_can_start(client: Client, ids: list[str]) -> None:
    check(client, *ids)
    assert SEEN in words(client, "/safety-check/")
    assert agree(client, number(client)) == "/safety-check/?for=five-foot"
    assert screening_status(me()).state is State.FREE
    text = words(client, "/safety-check/?for=five-foot")
    assert "You can start" in text
    assert "Follow their advice." in text
    stored = [{id for ids in row.holding.values() for id in ids} for row in Screening.objects.all()]
    assert stored == [set(ids), {*ids, "agreed"}], "answered anew, and what was answered before stays"


def test_consent_alone_is_sent_by_continue_as_by_none_of_these(client: Client) -> None:
    """What it is about was ticked on a page before; "None of these" beside a tick would read as its opposite."""
    check(client, "heel")
    for number in range(1, len(pages())):
        send(client, number, "heel")
    assert send(client, len(pages()), "agreed", answer="continue") == "/safety-check/"
    assert screening_status(me()).state is State.FREE


@pytest.mark.parametrize("id", ["saddle", "snap", "dizzy-now", "unwell"])
def test_what_consent_does_not_lift_offers_no_consent_and_takes_none(client: Client, id: str) -> None:
    check(client, "heel", id)
    assert SEEN not in words(client, "/safety-check/")
    assert agree(client, str(Screening.objects.get().pk)).endswith("changed=1")
    assert screening_status(me()).state is State.HELD
    assert Screening.objects.count() == 1


def test_consent_is_to_the_answers_that_were_read(client: Client) -> None:
    check(client, "heel")
    read = number(client)
    check(client, "heel", "back-history")
    address = agree(client, read)
    assert screening_status(me()).state is State.HELD
    assert "Your answers have changed since you opened that page." in words(client, address)


@pytest.mark.parametrize("sent", ["", "x", "\u00b2", "99999999999999999999"])
def test_a_form_that_is_not_ours_stores_nothing(client: Client, sent: str) -> None:
    check(client, "heel")
    assert agree(client, sent).endswith("changed=1")
    assert Screening.objects.count() == 1


def test_opening_the_address_shows_what_follows(client: Client) -> None:
    check(client, "heel")
    assert client.get("/safety-check/consent/").headers["Location"] == "/safety-check/"


def test_a_diary_that_cannot_be_written_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_args: object) -> None:
        raise OperationalError("database is locked")

    check(client, "heel")
    sent = {"number": number(client)}
    monkeypatch.setattr(Screening, "save", locked)
    answer = client.post("/safety-check/consent/", sent)
    assert answer.status_code == 503
    assert "This could not be saved: another program is using it. Please try again." in shown(answer.content)
    assert SEEN in shown(answer.content)
