"""The hub: a card for each of what there is to do about one's feet."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch

from footwork.web.views import feet
from tests.web.checking import words
from tests.web.looking import look

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("there", [[], ["shoes"], ["shoes", "conditions"]])
def test_a_page_that_there_is_has_a_card(client: Client, monkeypatch: pytest.MonkeyPatch, there: list[str]) -> None:
    def reverse(name: str, *_args: Any) -> str:
        if name not in there:
            raise NoReverseMatch
        return f"/{name}/"

    monkeypatch.setattr(feet, "reverse", reverse)
    page = client.get("/feet/").content.decode()
    assert [name for name in ("shoes", "conditions") if f'href="/{name}/"' in page] == there
    assert 'href="/feet/look/"' in page


def test_the_hub_says_when_to_look_next_and_leads_to_the_last_result(client: Client) -> None:
    assert "once a week" in words(client, "/feet/")
    result = look(client)
    assert f'href="{result}"' in client.get("/feet/").content.decode()
    assert "Next look:" in words(client, "/feet/")


def test_the_menu_leads_there(client: Client) -> None:
    assert 'href="/feet/"' in client.get("/").content.decode()
    assert 'href="/feet/" aria-current="page"' in client.get("/feet/").content.decode()
