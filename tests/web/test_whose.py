"""Every page says which diary it belongs to, also where a copy of it is shared by many requests."""

from __future__ import annotations

import re

import pytest
from django.db import DatabaseError
from django.test import Client

from footwork.web import whose
from footwork.web.diary.models import Person
from footwork.web.erasing import erase_all
from footwork.web.offline import kept
from tests.web.test_pages import PAGES

pytestmark = pytest.mark.django_db


def said(client: Client, address: str) -> list[str]:
    return re.findall(
        r'<meta name="footwork-diary" content="([^"]*)">', client.get(address, follow=True).content.decode()
    )


@pytest.mark.parametrize("address", sorted({*PAGES, *kept()["pages"], "/import/"}))
def test_a_page_says_its_diary_and_after_erasing_the_new_one(client: Client, address: str) -> None:
    before = whose.diary_id()
    assert said(client, address) == [before]
    erase_all()
    assert whose.diary_id() != before
    assert said(client, address) == [whose.diary_id()]


def test_a_page_that_holds_back_says_its_diary_too(client: Client) -> None:
    erase_all()
    assert b"Safety check" in client.get("/play/toe-presses/", follow=True).content
    assert said(client, "/play/toe-presses/") == [whose.diary_id()]


def test_a_page_about_trouble_belongs_to_no_diary(client: Client) -> None:
    assert said(client, "/nothing/") == [""]


def test_a_page_opens_where_the_diary_cannot_be_asked_and_belongs_to_none(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise DatabaseError

    monkeypatch.setattr(whose, "diary_id", fail)
    assert said(client, "/nothing/") == [""]


@pytest.mark.keyless
def test_who_has_no_key_is_told_of_no_diary(client: Client) -> None:
    answer = client.get("/")
    assert answer.status_code == 403
    assert b"footwork-diary" not in answer.content


def test_a_diary_that_is_not_there_any_more_is_none(client: Client) -> None:
    Person.objects.all().delete()
    assert said(client, "/nothing/") == [""]
