"""What a person is to be reminded of, as a device shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from django.urls import reverse

from footwork.core.reminders import reminders
from footwork.web.choices import chosen
from footwork.web.plans import due_between, plan
from footwork.web.routines import played
from footwork.web.screening import State, standing
from footwork.web.templatetags import minutes
from footwork.web.trials import running


@dataclass(frozen=True, slots=True)
class Reminding:
    """`name` tells it from every other, on every device; `at` is by the clock on the wall; `id` and `address` are the
    session's."""

    name: str
    id: str
    routine: str
    at: datetime
    title: str
    text: str
    address: str


def remindings(today: date) -> Iterator[Reminding]:
    """Of today and tomorrow. Nobody is urged on who should see somebody first."""
    if standing().state is State.HELD:
        return
    planned, timelines, trial = plan(), played(chosen()).timelines, running(today)
    due = chain(*due_between(planned, today, today + timedelta(days=1)))
    asked = trial.instruction(today) if trial else ""
    for one in reminders(planned, due):
        id, routine = one.occurrence.id, one.occurrence.routine
        if timeline := timelines.get(routine):
            yield Reminding(
                name=f"{id} {2 if one.again else 1}",
                id=f"{id}",
                routine=routine,
                at=one.at,
                title=timeline.routine.title,
                text=" ".join(filter(None, [f"{minutes(timeline.length)}.", asked])),
                address=reverse("player", args=[routine]),
            )
