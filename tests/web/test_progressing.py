"""What sessions say about the next dose: told with its reasons, taken over by a tap, undone by another."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from django.test import Client

from footwork.web.answers import answer
from footwork.web.diary.models import PlanVersion
from footwork.web.following import follow
from footwork.web.own_exercises import own_items
from footwork.web.plans import plan
from tests.web.test_own_exercises import add, answers
from tests.web.test_pages import keep_sent
from tests.web.test_plan import change, words

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()
TODAY = NOW.date()


def lived(client: Client, *worst: int | None) -> None:
    """The toe press in the plan for ten days, a session every other day, and a level diary."""
    add(client, "toe-press")
    row = PlanVersion.objects.get()
    row.content["made_at"] = (NOW - timedelta(days=20)).isoformat()
    row.content["since"] = f"{TODAY - timedelta(days=20)}"
    row.save()
    follow(["back"])
    for back in range(1, 16):
        day = TODAY - timedelta(days=back)
        answer("pain", {"back": 3}, day, datetime.combine(day, time(20), tzinfo=NOW.tzinfo))
    for number, pain in enumerate(reversed(worst)):
        then = (NOW - timedelta(days=2 * number + 2)).isoformat()
        keep_sent(started_at=then, ended_at=then, pain={"back": pain})


def test_three_good_sessions_make_it_harder_by_one_step_and_back(client: Client) -> None:
    lived(client, 2, 2, 2)
    text = words(client)
    assert "3 sessions in a row with pain of 3 or less, and no worse the day after." in text
    assert "Seconds of the hold: 4 instead of 3. Take it over" in text
    assert change(client, next="toe-press") == 302
    assert [one.hold_s for one in own_items(plan().newest)] == [4]
    assert plan().newest.reason.endswith("Seconds of the hold: 4 instead of 3.")
    assert "No session with this dose yet." in words(client)
    change(client, **{"back-to": "1"})
    assert [one.hold_s for one in own_items(plan().newest)] == [None]


def test_too_much_pain_makes_it_easier_at_once(client: Client) -> None:
    lived(client, 2, 2, 6)
    assert "Pain was above 5 of 10 after the last session. Times: 8 instead of 10." in words(client)


def test_what_was_not_answered_makes_nothing_harder(client: Client) -> None:
    lived(client, 2, None, 2)
    text = words(client)
    assert "can make it harder" in text
    assert "Take it over" not in text


def test_for_feet_that_cannot_feel_the_rule_is_not_used(client: Client) -> None:
    lived(client, 2, 2, 2)
    answers("no-feeling", "agreed")
    assert "Take it over" not in words(client)
    assert client.post("/plan/", {"based_on": "1", "next": "toe-press"}).status_code == 400


def test_what_has_nothing_to_take_over_is_refused(client: Client) -> None:
    assert client.post("/plan/", {"based_on": "0", "next": "handstand"}).status_code == 400
