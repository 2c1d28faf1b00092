"""Changing the plan, as the forms of its page do it."""

from __future__ import annotations

from typing import Any

from django.test import Client

from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import timelines
from footwork.web.plan.store import current_plan
from tests.web.who import me

CLOCK = {"clock-morning": "07:15", "clock-midday": "12:30", "clock-evening": "19:00"}
EVERY_DAY = [str(day) for day in range(7)]


def change(client: Client, action: str = "save", /, **sent: Any) -> int:
    """The status of the answer; `action` is what stands after /plan/ in the address, such as "pause". Saving sends
    all that can be saved: a routine whose days are not among what is `sent` comes out of the plan."""
    routines = [one.routine.id for one in timelines(preferences(me()))]
    parts = {"routine-of": routines, "missed": "lapse", "minutes": "", **CLOCK} if action == "save" else {}
    form = {"based_on": str(current_plan(me()).newest.number), **parts, **sent}
    return client.post(f"/plan/{action}/", form).status_code


def only_presses(client: Client, **sent: Any) -> int:
    days = {"times-toe-presses": ["midday"], "days-toe-presses": EVERY_DAY}
    return change(client, **{**days, **sent})
