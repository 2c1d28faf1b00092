"""Opening every page: nothing is left out, and what fails is seen."""

from __future__ import annotations

from datetime import datetime
from unittest import mock

import pytest
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from footwork.core.side import Side
from footwork.web.feet.photos import save_photo
from footwork.web.week.activities import save_activities
from tests.activities import activity
from tests.records import sent_record
from tests.web.every_page import NOT_READ, every_page, failing_pages, route_names
from tests.web.looking import look
from tests.web.pages import keep_sent
from tests.web.photographed import png
from tests.web.shod import own_shoes
from tests.web.who import me

pytestmark = pytest.mark.django_db


def names_opened(client: Client) -> set[str]:
    return {resolve(address.partition("?")[0]).url_name or "" for address, _status in every_page(client)}


def test_every_route_is_opened() -> None:
    """A report there is only after a trial has ended; the feet were looked at, with a photo."""
    own_shoes(me(), datetime.now().astimezone())
    save_activities(me(), [activity()])
    keep_sent()
    page = look(Client(), "corn:left")
    save_photo(me(), datetime.now().astimezone().date(), "corn", Side.LEFT, png())
    assert page in (address for address, _status in every_page(Client()))
    assert route_names() - names_opened(Client()) == NOT_READ | {"trial-report"}


def test_every_page_of_a_used_diary_opens() -> None:
    record = sent_record(note="slow")
    client = Client()
    own_shoes(me(), datetime.now().astimezone())
    assert client.put(f"/records/{record['id']}", record, "application/json").status_code == 201
    assert failing_pages(client) == []


def test_no_address_is_opened_twice() -> None:
    opened = [address for address, _status in every_page(Client())]
    assert len(opened) == len(set(opened))


def test_a_page_that_fails_is_seen() -> None:
    client = Client(raise_request_exception=False)
    with mock.patch("footwork.web.views.diary.render_to_string", side_effect=OverflowError):
        assert failing_pages(client) == [(reverse("diary"), 500)]


def test_a_link_to_nothing_is_seen() -> None:
    with mock.patch("footwork.web.views.diary.render_to_string", return_value='<a href="/nothing/">here</a>'):
        assert failing_pages(Client()) == [("/nothing/", 404)]
    with pytest.raises(Resolver404):
        resolve("/nothing/")


def test_what_never_changes_is_opened_once_by_whoever_walks_again() -> None:
    opened: set[str] = set()
    first = [address for address, _status in every_page(Client(), opened)]
    again = [address for address, _status in every_page(Client(), opened)]
    assert set(first) - set(again) == opened
    assert any(address.startswith("/figures/") for address in opened)


@pytest.mark.parametrize("number", ["9" * 9, "9" * 30, "9" * 5000])
@pytest.mark.parametrize(
    "address", ["/clips/x/five-foot-{}.bin", "/trial/{}/report.txt", "/figures/x/five-foot/{}.svg"]
)
def test_a_number_that_is_too_large_leads_nowhere(address: str, number: str) -> None:
    assert Client().get(address.format(number)).status_code == 404


def test_of_many_addresses_that_differ_in_a_value_a_few_are_opened() -> None:
    opened = [address for address, _status in every_page(Client()) if address.startswith("/plan/?add=")]
    assert 1 < len(opened) < 5
