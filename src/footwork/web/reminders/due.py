"""What a person is to be reminded of, as a device shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from django.urls import reverse

from footwork.core.reminders import reminders
from footwork.core.times import day_between
from footwork.web.people.models import Person
from footwork.web.plan.composed import PlayedSessions
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import current_plan, due_between
from footwork.web.screening.status import State, screening_status
from footwork.web.templatetags.lengths import minutes
from footwork.web.trials import running_trial


@dataclass(frozen=True, slots=True)
class DueReminder:
    """`name` tells it from every other, on every device; `id` and `address` are the session's. `at` is when to remind,
    `begins` when the session is due, on a day that lasts from `day_begins` to `day_ends`: all by the clock on the
    wall."""

    name: str
    id: str
    routine: str
    at: datetime
    begins: datetime
    day_begins: datetime
    day_ends: datetime
    title: str
    text: str
    address: str


def due_reminders(person: Person, today: date) -> Iterator[DueReminder]:
    """Of today and tomorrow. Nobody is urged on who should see somebody first."""
    if screening_status(person).state is State.HELD:
        return
    planned, timelines, trial = (
        current_plan(person),
        PlayedSessions(preferences(person)),
        running_trial(person, today),
    )
    due = chain(*due_between(person, planned, today, today + timedelta(days=1)))
    asked = trial.instruction(today) if trial else ""
    for one in reminders(planned, due):
        id, routine = one.occurrence.id, one.occurrence.session
        day_begins, day_ends = day_between(one.occurrence.day)
        if timeline := timelines.get(routine):
            yield DueReminder(
                name=f"{id} {2 if one.again else 1}",
                id=f"{id}",
                routine=routine,
                at=one.at,
                begins=one.begins,
                day_begins=day_begins,
                day_ends=day_ends,
                title=timeline.routine.title,
                text=" ".join(filter(None, [f"{minutes(timeline.length)}.", asked])),
                address=reverse("player", args=[routine]),
            )
