"""Every page says which diary it belongs to, also where a copy of it is shared by many requests."""

from __future__ import annotations

import re

import pytest
from django.db import DatabaseError
from django.test import Client

from footwork.web.data.eraser import erase_all
from footwork.web.diary import diary_id
from footwork.web.people.models import Person
from footwork.web.player.offline import pages_to_keep
from tests.web.pages import PAGES
from tests.web.who import me

pytestmark = pytest.mark.django_db


def said(client: Client, address: str) -> list[str]:
    return re.findall(
        r'<meta name="footwork-diary" content="([^"]*)">', client.get(address, follow=True).content.decode()
    )


@pytest.mark.parametrize("address", sorted({*PAGES, *pages_to_keep()["pages"], "/import/"}))
def test_a_page_says_its_diary_and_after_erasing_the_new_one(client: Client, address: str) -> None:
    before = diary_id.diary_id(me())
    assert said(client, address) == [before]
    erase_all(me())
    assert diary_id.diary_id(me()) != before
    assert said(client, address) == [diary_id.diary_id(me())]


def test_a_page_that_holds_back_says_its_diary_too(client: Client) -> None:
    erase_all(me())
    assert b"Safety check" in client.get("/play/toe-presses/", follow=True).content
    assert said(client, "/play/toe-presses/") == [diary_id.diary_id(me())]


def test_a_page_about_trouble_belongs_to_no_diary(client: Client) -> None:
    assert said(client, "/nothing/") == [""]


def test_a_page_opens_where_the_diary_cannot_be_asked_and_belongs_to_none(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise DatabaseError

    monkeypatch.setattr(diary_id, "diary_id", fail)
    assert said(client, "/nothing/") == [""]


@pytest.mark.keyless
def test_who_has_no_key_is_told_of_no_diary(client: Client) -> None:
    answer = client.get("/")
    assert answer.status_code == 403
    assert b"footwork-diary" not in answer.content


def test_a_diary_that_is_not_there_any_more_is_none(client: Client) -> None:
    Person.objects.all().delete()
    assert said(client, "/nothing/") == [""]
