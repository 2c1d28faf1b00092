"""What a device that is open is told to remind of."""

from __future__ import annotations

from datetime import time

import pytest
from django.test import Client

from footwork.core.plan import QuietHours
from footwork.web.plan.store import current_plan
from tests.web.changing import only_presses
from tests.web.pages import keep_sent
from tests.web.plan_page import TODAY, words
from tests.web.reminders.hours import NOW, answered_heel, keep_hours
from tests.web.who import me

pytestmark = pytest.mark.django_db


def told(client: Client) -> list[tuple[str, str, bool]]:
    """Title, time, and whether it is the second."""
    found = client.get("/plan/reminders/").json()["reminders"]
    return [(one["title"], one["at"], one["name"] == f"{one['id']} 2") for one in found]


def test_today_and_tomorrow_by_the_clock_on_the_wall(client: Client) -> None:
    only_presses(client)
    assert keep_hours(client, "23:00", "06:30", again="on") == 302
    ours = [one for one in told(client) if one[1].startswith(f"{TODAY}")]
    assert ours == [("Toe presses", f"{TODAY}T12:30:00", False), ("Toe presses", f"{TODAY}T13:30:00", True)]
    assert len(told(client)) == 4
    assert "Reminders changed." in words(client)


def test_the_hours_are_kept_and_shown_and_wrong_ones_refused(client: Client) -> None:
    assert keep_hours(client, "20:15", "08:00") == 302
    assert current_plan(me()).newest.quiet == QuietHours(time(20, 15), time(8))
    html = client.get("/plan/").content.decode()
    assert 'name="quiet-first" value="20:15"' in html
    assert keep_hours(client, "25:00", "08:00") == 400
    assert keep_hours(client, "07:30+14:00", "08:00") == 400
    assert current_plan(me()).newest.number == 1


def test_a_session_that_was_begun_is_reminded_of_no_more(client: Client) -> None:
    only_presses(client)
    keep_hours(client, "00:00", "00:00")
    assert len(told(client)) == 2
    keep_sent(started_at=f"{NOW.isoformat()}", ended_at=f"{NOW.isoformat()}")
    assert [at[:10] > f"{TODAY}" for _, at, _ in told(client)] == [True]


def test_nobody_who_should_see_somebody_first_is_urged_on(client: Client) -> None:
    assert told(client)
    answered_heel()
    assert told(client) == []
