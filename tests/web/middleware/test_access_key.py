"""Who may use the site: only someone who was given its key."""

from __future__ import annotations

import json
import re
import stat
from uuid import uuid4

import pytest
from django.test import Client

from footwork.web.data_dir import data_folder
from footwork.web.middleware.access_key import access_key, cookie, new_ticket
from footwork.web.urls import urlpatterns
from footwork.web.views.calendar import feed_token
from tests.web.pages import PAGES
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.keyless]


def opened(client: Client, address: str) -> str:
    """Where an address with a key leads."""
    answer = client.get(address)
    assert answer.status_code == 302
    return answer.headers["Location"]


@pytest.mark.parametrize(
    "address", [*PAGES, "/data/footwork.json", "/data/answers.csv", "/manifest.webmanifest", "/no"]
)
def test_without_the_key_no_page_is_shown(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 403
    assert "the address shown in the window where you started Footwork" in " ".join(answer.content.decode().split())
    assert "<nav" not in answer.content.decode()


def test_no_address_but_those_named_opens_without_the_key(client: Client) -> None:
    some = {"slug": "five-foot", "uuid": str(uuid4())}
    for pattern in urlpatterns:
        address = "/" + re.sub(r"<(\w+):\w+>", lambda kind: some.get(kind[1], "1"), str(pattern.pattern))
        for method in ("get", "post", "put", "delete", "head"):
            expected = pattern.name in {"calendar-feed", "service-worker", "favicon"}
            assert (getattr(client, method)(address).status_code != 403) == expected, address


def test_nothing_is_written_or_erased_without_the_key(client: Client) -> None:
    assert client.post("/data/erase/all/", {"sure": "erase"}).status_code == 403
    answer = client.put(f"/records/{uuid4()}", b"{}", "application/json")
    assert answer.status_code == 403
    assert "Open Footwork with its key first" in json.loads(answer.content)["error"]


def test_the_address_with_the_key_opens_and_leads_to_the_same_without_it(client: Client) -> None:
    assert opened(client, f"/plan/?add=heel-raise&key={access_key()}") == "/plan/?add=heel-raise"
    assert client.get("/plan/").status_code == 200
    assert opened(client, "/?key=an-old-one") == "/", "the browser has come in before"


def test_the_door_sets_a_cookie_that_scripts_and_other_sites_cannot_use(client: Client) -> None:
    client.get(f"/?key={access_key()}")
    name, value = cookie()
    morsel = client.cookies[name]
    assert (morsel["httponly"], morsel["samesite"]) == (True, "Lax")
    assert access_key() not in value
    assert client.cookies["csrftoken"].value, "the pages that a first page asks for at once share one token"


def test_a_wrong_key_and_a_wrong_cookie_open_nothing(client: Client) -> None:
    assert client.get("/?key=guessed").status_code == 403
    name, _ = cookie()
    client.cookies[name] = "guessed"
    assert client.get("/").status_code == 403


def test_a_ticket_opens_once() -> None:
    ticket = new_ticket()
    assert opened(Client(), f"/?key={ticket}") == "/"
    assert Client().get(f"/?key={ticket}").status_code == 403


def test_a_calendar_program_reads_the_feed_with_its_token_alone(client: Client) -> None:
    assert client.get(f"/calendar/{feed_token(me())}.ics").status_code == 200
    assert client.get("/calendar/guessed.ics").status_code == 404


def test_the_key_is_for_its_owners_eyes() -> None:
    assert access_key()
    assert stat.S_IMODE((data_folder() / "access-key").stat().st_mode) == 0o600
