from __future__ import annotations

import pytest
from django.template import RequestContext, Template
from django.test import Client, RequestFactory

from footwork.web.illustrations import illustration_url
from footwork.web.people.models import Person

pytestmark = pytest.mark.django_db  # which language the person chose is asked for


def test_an_illustration_is_kept_under_the_address_that_changes_with_it(client: Client) -> None:
    answer = client.get(illustration_url("foot-above", "dark-full"))
    assert answer.headers["Content-Type"].startswith("image/svg+xml")
    assert "immutable" in answer.headers["Cache-Control"]


def test_an_address_of_old_gives_the_picture_of_today_and_is_not_kept(client: Client) -> None:
    address = illustration_url("foot-above")
    old = client.get(address.replace(address.split("/")[2], "0" * 16))
    assert old.content == client.get(address).content
    assert old.headers["Cache-Control"] == "no-cache"


def test_a_picture_or_a_look_that_is_not_there_is_not_found(client: Client) -> None:
    assert client.get("/illustrations/0/sky.svg").status_code == 404
    assert client.get(f"{illustration_url('foot-above')}?look=blue").status_code == 404


def test_a_page_shows_it_with_the_look_of_the_person(rf: RequestFactory) -> None:
    request = rf.get("/")
    request.person = Person(look="dark-full")  # type: ignore[attr-defined]
    shown = Template('{% illustration "foot-above" "A foot" %}').render(RequestContext(request))
    assert illustration_url("foot-above", "dark-full") in shown
    assert 'alt="A foot"' in shown
