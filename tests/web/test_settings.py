"""Whom the figures show: chosen once, seen everywhere."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from footwork.figure.looks import LOOKS, USUAL
from footwork.web.diary.models import Person
from footwork.web.keeping import LOCAL_PERSON
from footwork.web.looks import chosen_look

pytestmark = pytest.mark.django_db

PAGES = ("/", "/exercises/", "/exercises/toe-walk/", "/play/five-foot/")


def figures(client: Client, page: str) -> list[str]:
    return re.findall(r'src="(/figures/[^"]*)"', client.get(page).content.decode())


def test_every_look_is_shown_and_the_chosen_one_is_marked(client: Client) -> None:
    page = client.get("/settings/").content.decode()
    assert re.findall(r'name="look" value="([\w-]+)"', page) == [*LOOKS]
    assert re.findall(r'value="([\w-]+)" checked', page) == [USUAL]
    assert "Medium skin, slim build" in page


@pytest.mark.parametrize("page", PAGES)
def test_a_look_that_was_chosen_is_that_of_the_figures_on_every_page(client: Client, page: str) -> None:
    assert all("look=" not in address for address in figures(client, page))
    answer = client.post("/settings/", {"look": "dark-full"})
    assert answer["Location"] == "/settings/?saved"
    assert "Kept." in client.get("/settings/?saved").content.decode()
    shown = figures(client, page)
    assert shown
    assert all("look=dark-full" in address for address in shown)


def test_a_look_that_does_not_exist_is_refused_and_changes_nothing(client: Client) -> None:
    answer = client.post("/settings/", {"look": "purple"})
    assert answer.status_code == 400
    assert "purple" in answer.content.decode()
    assert client.post("/settings/", {}).status_code == 400
    assert chosen_look() == USUAL


def test_a_look_that_a_later_version_has_dropped_gives_way_to_the_usual_one(client: Client) -> None:
    Person.objects.filter(pk=LOCAL_PERSON).update(look="striped")
    assert chosen_look() == USUAL
    assert client.get("/play/five-foot/").status_code == 200


def test_settings_are_not_changed_from_another_site() -> None:
    assert Client(enforce_csrf_checks=True).post("/settings/", {"look": "dark-full"}).status_code == 403
