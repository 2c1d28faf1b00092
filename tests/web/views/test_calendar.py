"""The calendar of the plan over HTTP: a file, and a feed that sends nothing where nothing has changed."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.web.changing import only_presses

pytestmark = pytest.mark.django_db


def feed(client: Client) -> str:
    found = re.search(r'href="webcal://testserver(/calendar/\w+\.ics)"', client.get("/plan/").content.decode())
    assert found
    return found[1]


def test_the_file_is_one_to_save_and_has_alarms(client: Client) -> None:
    answer = client.get("/plan/footwork.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="footwork.ics"'
    assert answer.content.decode().count("BEGIN:VALARM") == 3


def test_a_client_that_asks_every_minute_gets_it_once_until_the_plan_changes(client: Client) -> None:
    address, other = feed(client), Client()
    first = other.get(address)
    assert (first.status_code, b"VALARM" in first.content) == (200, False)
    again = other.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    only_presses(client)
    changed = other.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (changed.status_code, changed.content.count(b"BEGIN:VEVENT")) == (200, 1)


def test_nobody_reads_the_feed_without_its_address(client: Client) -> None:
    assert client.get("/calendar/0123456789abcdef0123456789abcdef.ics").status_code == 404
