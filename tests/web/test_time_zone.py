"""A computer that is taken to another time zone while Footwork runs."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from datetime import datetime

import pytest
from django.test import Client

from footwork.web.diary.models import Answer
from footwork.web.diary.tracked import track_places
from footwork.web.reminders.push import watch
from tests.web.every_page import failing_pages
from tests.web.who import me

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not hasattr(time, "tzset"), reason="no time zone can be read anew here"),
]
EAST, WEST = "EAST-14", "WEST12"
"""As POSIX writes zones: 14 hours ahead of UTC, and 12 behind. They never have the same day."""


@pytest.fixture(autouse=True)
def _zone_of_now() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    _move(before)
    time.tzset()


def _move(zone: str | None) -> None:
    """The computer is elsewhere; this process has not looked yet."""
    if zone is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = zone


def first_reminder(client: Client) -> str:
    told = json.loads(client.get("/plan/reminders/").content)["reminders"]
    return f"{min(one['at'] for one in told)}"[:10]


def test_days_reminders_and_answers_are_by_the_clock_of_where_one_is(client: Client) -> None:
    track_places(me(), ["back"])
    days = {}
    for zone in (EAST, WEST):
        _move(zone)
        reminded = first_reminder(client)
        assert client.post("/check-in/", {"pain-back": "3"}).status_code == 302
        days[zone] = Answer.objects.get(stored=max(Answer.objects.values_list("stored", flat=True))).to_core()
        today = datetime.now().astimezone()
        assert (reminded, days[zone].day) == (f"{today.date()}", today.date())
        assert days[zone].answered_at.utcoffset() == today.utcoffset()
    assert days[EAST].day > days[WEST].day
    assert failing_pages(client) == []


def test_reminders_while_it_is_closed_are_by_the_clock_of_where_one_is() -> None:
    _move(EAST)
    east = watch.on_the_wall()
    _move(WEST)
    assert round((east - watch.on_the_wall()).total_seconds() / 3600) == 26
