"""The hub: a card for each of what there is to do about one's feet."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web.checking import words
from tests.web.looking import look

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("there", ["/feet/look/", "/shoes/", "/conditions/"])
def test_each_card_leads_to_its_page(client: Client, there: str) -> None:
    assert f'class="button" href="{there}"' in client.get("/feet/").content.decode()
    assert client.get(there).status_code == 200


def test_the_hub_says_when_to_look_next_and_leads_to_the_last_result(client: Client) -> None:
    assert "once a week" in words(client, "/feet/")
    result = look(client)
    assert f'href="{result}"' in client.get("/feet/").content.decode()
    assert "Next foot check:" in words(client, "/feet/")


def test_the_menu_leads_there(client: Client) -> None:
    assert 'href="/feet/"' in client.get("/").content.decode()
    assert 'href="/feet/" aria-current="page"' in client.get("/feet/").content.decode()
