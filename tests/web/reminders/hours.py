"""A morning with a plan that reminds."""

from __future__ import annotations

from datetime import datetime

from django.test import Client

from footwork.catalogue.library import library
from footwork.web.plan.store import current_plan
from footwork.web.screening.saving import NONE, save_screening
from tests.web.who import me

NOW = datetime.now().astimezone().replace(microsecond=0)


HEEL = "Heel pain that is severe"


def keep_hours(client: Client, first: str, last: str, **sent: str) -> int:
    form = {
        "based_on": str(current_plan(me()).newest.number),
        "quiet-first": first,
        "quiet-last": last,
        **sent,
    }
    return client.post("/plan/reminders/save/", form).status_code


def answered_heel() -> None:
    screen = library().screen()
    [(part, id)] = [(group.id, one.id) for group in screen for one in group.questions if one.says.startswith(HEEL)]
    save_screening(me(), {group.id: [NONE] for group in screen} | {part: [id]}, datetime.now().astimezone())
