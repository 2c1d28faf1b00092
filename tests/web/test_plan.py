"""The plan's page: changed, paused, taken back; what Today and Progress make of it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from footwork.core.plan import Missed, Pause
from footwork.core.routine import TimeOfDay
from footwork.web.diary.models import PlanVersion
from footwork.web.plans import plan
from tests.web.test_pages import keep_sent

pytestmark = pytest.mark.django_db
TODAY = datetime.now().astimezone().date()
CLOCK = {"clock-morning": "07:15", "clock-midday": "12:30", "clock-evening": "19:00"}
EVERY_DAY = [str(day) for day in range(7)]


def words(client: Client, address: str = "/plan/") -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", client.get(address).content.decode()).split())


def change(client: Client, **sent: Any) -> int:
    form = {"based_on": str(plan().newest.number), "missed": "lapse", "minutes": "", **CLOCK, **sent}
    return client.post("/plan/", form).status_code


def only_presses(client: Client, **sent: Any) -> int:
    days = {"times-toe-presses": ["midday"], "days-toe-presses": EVERY_DAY}
    return change(client, **{**days, **sent})


def test_before_anything_was_changed_the_plan_is_the_catalogues(client: Client) -> None:
    text = words(client)
    assert "Every day Morning Five foot exercises 17 min 26 s Midday Toe presses 1 min 7 s Evening Toe presses" in text
    assert "Together 19 min 40 s of 20 min" in text
    assert "How it came about" not in text


def test_a_change_is_a_new_version_with_its_reason_and_today_follows(client: Client) -> None:
    weekend = {"times-toe-presses": ["midday", "evening"], "days-toe-presses": EVERY_DAY}
    assert change(client, **weekend, reason="my knee", missed="roll", minutes="6") == 302
    newest = plan().newest
    assert (newest.number, newest.since, newest.reason, newest.missed) == (1, TODAY, "my knee", Missed.ROLL)
    assert (newest.minutes, newest.clock[TimeOfDay.MORNING].isoformat()) == (6, "07:15:00")
    assert "Together 2 min 14 s of 6 min" in words(client)
    today = words(client, "/")
    assert "Five foot exercises" not in today
    assert "Toe presses" in today


def test_days_that_are_alike_are_told_together(client: Client) -> None:
    change(client, **{"times-five-foot": ["morning"], "days-five-foot": ["0", "1", "2", "4"]})
    text = words(client)
    told = re.findall(r"(Monday to Wednesday|Thursday|Friday|Saturday and Sunday) (Morning|Rest)", text)
    days = ["Monday to Wednesday", "Thursday", "Friday", "Saturday and Sunday"]
    assert told == list(zip(days, ["Morning", "Rest"] * 2, strict=True))


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"minutes": "1"}, "3 to 60 minutes a day"),
        ({"minutes": "600"}, "3 to 60 minutes a day"),
        ({"minutes": "six"}, "expected"),
        ({"missed": "never"}, "expected"),
        ({"days-toe-presses": []}, "both at a time of day and on a day of the week"),
        ({"days-toe-presses": ["9"]}, "days of the week"),
        ({"times-toe-presses": ["night"]}, "expected"),
        ({"clock-morning": "noon"}, "expected"),
        ({"reason": "x" * 3000}, "a reason of at most"),
        ({"based_on": "first"}, "expected"),
        ({"back-to": "9"}, "a version that there is"),
        ({"pause": "1", "first": "soon"}, "expected"),
        ({"pause": "1", "first": f"{TODAY}", "last": "2001-01-01"}, "does not end before it begins"),
    ],
)
def test_what_cannot_be_planned_is_refused_and_changes_nothing(
    client: Client, sent: dict[str, Any], expected: str
) -> None:
    form = {"based_on": "0", "missed": "lapse", "times-toe-presses": ["midday"], "days-toe-presses": ["0"], **CLOCK}
    refused = client.post("/plan/", {**form, **sent})
    assert refused.status_code == 400
    assert expected in refused.content.decode()
    assert not PlanVersion.objects.exists()


def test_a_plan_that_was_changed_on_another_device_is_not_written_over(client: Client) -> None:
    only_presses(client)
    refused = client.post("/plan/", {"based_on": "0", "missed": "lapse", **CLOCK})
    assert refused.status_code == 409
    assert "changed meanwhile" in refused.content.decode()
    assert PlanVersion.objects.count() == 1


def test_a_pause_is_shown_and_ends_when_asked_and_what_was_over_stays_in_the_history(client: Client) -> None:
    change(client, pause="1", first=f"{TODAY - timedelta(days=3)}", last="")
    assert plan().newest.pauses == (Pause(first=TODAY),), "the past is what it was"
    assert "Your plan is paused" in words(client)
    assert "Your plan is paused" in words(client, "/")
    change(client, **{"go-on": "1"})
    assert plan().newest.pauses == ()
    assert "Five foot exercises" in words(client, "/")


def test_holidays_to_come_are_all_kept_shown_and_called_off_one_by_one(client: Client) -> None:
    spring, summer = TODAY + timedelta(days=30), TODAY + timedelta(days=90)
    for first in (spring, summer):
        change(client, pause="1", first=f"{first}", last=f"{first + timedelta(days=6)}")
    change(client, pause="1", first=f"{TODAY}", last="")
    assert [pause.first for pause in plan().newest.pauses] == [spring, summer, TODAY]
    change(client, **{"go-on": "1"})
    assert f"From {spring:%-d %B %Y} to" in words(client)
    change(client, **{"call-off": f"{spring}"})
    assert [pause.first for pause in plan().newest.pauses] == [summer]


def test_every_version_can_be_gone_back_to_and_none_is_lost(client: Client) -> None:
    only_presses(client, reason="only a little")
    change(client, **{"back-to": "0"})
    assert [version.reason for version in plan().versions] == [
        "The plan that Footwork comes with.",
        "only a little",
        "Back to: The plan that Footwork comes with.",
    ]
    assert plan().newest.meant == plan().versions[0].meant


def test_what_was_missed_waits_if_the_plan_has_it_so(client: Client) -> None:
    yesterday = str((TODAY - timedelta(days=1)).weekday())
    only_presses(client, **{"days-toe-presses": [yesterday], "missed": "roll"})
    row = PlanVersion.objects.get()
    row.content["since"] = f"{TODAY - timedelta(days=3)}"
    row.save()
    assert "Midday, from an earlier day" in words(client, "/")
    now = datetime.now().astimezone().isoformat()
    keep_sent(started_at=now, ended_at=now)
    assert "Toe presses 1 min 7 s ✓ done" in words(client, "/")


def test_a_day_of_rest_is_called_one(client: Client) -> None:
    only_presses(client, **{"days-toe-presses": [str((TODAY.weekday() + 1) % 7)]})
    assert "Nothing is planned for today" in words(client, "/")


def test_progress_tells_how_much_of_the_plan_was_begun(client: Client) -> None:
    monday = TODAY - timedelta(days=TODAY.weekday() + 7)
    for day in (0, 2, 2):
        then = f"{monday + timedelta(days=day)}T07:00:00+00:00"
        keep_sent(routine="five-foot", started_at=then, ended_at=then)
    text = words(client, "/progress/")
    assert f"{monday:%-d %b} 2 of 7 days 2 of 21" in text, "one more session on a day is one more, not one of the plan"
