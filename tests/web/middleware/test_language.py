"""In which language an answer is."""

from __future__ import annotations

from collections.abc import Iterator
from unittest import mock
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.test import Client

from footwork.translation import language
from footwork.web.people.data_version import save_fields
from tests.pseudo import LONG, OPENS, RTL, pseudo_languages
from tests.web.who import me

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _made() -> Iterator[None]:
    with pseudo_languages():
        yield


@pytest.mark.parametrize(
    ("asked", "answered"),
    [("", "en"), ("en-XA", LONG), ("tlh, ar-XB;q=0.5, en;q=0.2", RTL), ("en-GB,en-XA;q=0.9", "en"), ("tlh", "en"),
     ("*", "en"), (";;;", "en"), ("en-xa;q=0", "en"), ("x" * 900, "en")],
)  # fmt: skip
def test_the_browser_is_answered_in_the_first_of_its_languages_that_there_is(
    client: Client, asked: str, answered: str
) -> None:
    answer = client.get("/settings/", headers={"accept-language": asked})
    assert answer.headers["Content-Language"] == answered
    assert f'lang="{answered}" dir="{"rtl" if answered == RTL else "ltr"}"' in answer.content.decode()
    assert "Accept-Language" in answer.headers["Vary"]


def test_what_the_person_chose_comes_before_what_the_browser_asks_for(client: Client) -> None:
    save_fields(me(), language=RTL)
    assert client.get("/", headers={"accept-language": LONG}).headers["Content-Language"] == RTL


def test_a_language_that_is_not_there_any_more_gives_way_to_the_browsers(client: Client) -> None:
    save_fields(me(), language="tlh")
    assert client.get("/", headers={"accept-language": LONG}).headers["Content-Language"] == LONG


def test_no_language_stays_in_use_after_an_answer(client: Client) -> None:
    client.get("/", headers={"accept-language": LONG})
    assert language() == "en"


@pytest.mark.parametrize("address", ["/nothing/", "/plan/undo/?done", "/static/nothing"])
def test_pages_about_trouble_are_in_the_language_too(client: Client, address: str) -> None:
    answer = client.get(address, headers={"accept-language": LONG})
    assert answer.headers["Content-Language"] == LONG
    assert OPENS in answer.content.decode()


@pytest.mark.keyless
def test_who_has_no_key_is_answered_in_the_browsers_language_not_in_the_persons() -> None:
    save_fields(me(), language=RTL)
    answer = Client().get("/", headers={"accept-language": LONG})
    assert (answer.status_code, answer.headers["Content-Language"]) == (403, LONG)
    assert OPENS in answer.content.decode()


@pytest.mark.keyless
def test_a_refusal_for_a_script_is_in_the_language() -> None:
    answer = Client().put(f"/records/{uuid4()}", b"{}", "application/json", headers={"accept-language": LONG})
    assert answer.status_code == 403
    assert OPENS in answer.json()["error"]


def test_a_form_of_another_site_is_refused_in_the_language() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/settings/", {"look": "dark-full"}, headers={"accept-language": LONG})
    assert answer.status_code == 403
    assert OPENS in answer.content.decode()


def test_a_mistake_of_the_program_is_said_in_the_language() -> None:
    client = Client(raise_request_exception=False)
    with mock.patch("footwork.web.views.diary.render_to_string", side_effect=OverflowError):
        answer = client.get("/diary/", headers={"accept-language": LONG})
    assert answer.status_code == 500
    assert OPENS in answer.content.decode()


def test_a_diary_that_cannot_be_read_says_so_in_the_browsers_language(client: Client) -> None:
    with mock.patch("footwork.web.middleware.person.default_person", side_effect=OperationalError("disk I/O error")):
        answer = client.get("/diary/", headers={"accept-language": LONG})
    assert answer.status_code == 503
    assert OPENS in answer.content.decode()
