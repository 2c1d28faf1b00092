"""The plan: sessions of ten years, its calendar, and the page of today. In a process of its own, with its own diary."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from tests.web.who import me

from bench.diary import at
from bench.table import head, row, told_apart

if TYPE_CHECKING:
    from footwork.core.plan import Plan
    from footwork.core.record import Record

TIMES = 15
SESSIONS = 1000
YEARS_10 = date(2026, 1, 1), date(2035, 12, 31)
YEAR = date(2026, 1, 1), date(2026, 12, 31)


def run() -> None:
    head("Plan")
    for name, (ms, goal) in told_apart("bench.planned").items():
        row(name, ms, "ms", goal)


def measured() -> dict[str, tuple[float, float]]:
    from footwork.web.database import open_database

    open_database()
    return _measured()


def _measured() -> dict[str, tuple[float, float]]:
    """Imports what knows the models, so the site has to be open."""
    from django.conf import settings
    from django.test import Client

    from footwork.catalogue.library import library
    from footwork.core.occurrences import occurrences
    from footwork.core.planned_sessions import PlannedSessions
    from footwork.outputs.calendar import compile
    from footwork.planning.recommend import recommend_exercises
    from footwork.planning.wish import Wish
    from footwork.web.diary.records import save_records
    from footwork.web.plan.composed import PlayedSessions
    from footwork.web.plan.composing import composed_routines
    from footwork.web.plan.preferences import preferences
    from footwork.web.plan.store import current_plan
    from footwork.web.screening.saving import NONE, save_screening

    settings.ALLOWED_HOSTS.append("testserver")
    save_screening(me(), {group.id: [NONE] for group in library().screen()}, datetime(2020, 1, 1, tzinfo=UTC))
    save_records(me(), _sessions())
    client, ours, timelines = Client(), current_plan(me()), PlayedSessions(preferences(me()))
    exercises = [library().exercise(id) for id in library().exercise_ids()]
    aims = tuple(library().aim(id) for id in ("back", "foot", "balance"))
    wish = Wish(aims=aims, limit=timedelta(minutes=15), things=frozenset(library().words().equipment))
    return {
        f"choosing from {len(exercises)} exercises, proved": (
            _ms(lambda: recommend_exercises(exercises, wish)),
            500,
        ),
        "sessions of ten years, with their ids": (_ms(lambda: [one.id for one in occurrences(ours, *YEARS_10)]), 50),
        "a year of 40 prescriptions, with ids": (_ms(lambda: [one.id for one in occurrences(forty(), *YEAR)]), 50),
        "composing a day of 40 prescriptions": (
            _ms(lambda: composed_routines(forty().newest, YEAR[0], frozenset())),
            10,
        ),
        "the calendar": (_ms(lambda: compile(PlannedSessions(ours, timelines, YEARS_10[0], alarms=False))), 50),
        f"page of today after {SESSIONS} sessions: CPU": (_ms(lambda: client.get("/")), 25),
    }


@cache
def forty() -> Plan:
    """Exercises in each of three slots, in rhythms of all kinds."""
    from footwork.catalogue.library import library
    from footwork.core.days import DaysAWeek, EveryDays, Weekdays
    from footwork.core.plan import Plan
    from footwork.core.prescription import Prescription
    from footwork.web.plan.store import first_version

    kinds = (Weekdays(), EveryDays(2), DaysAWeek(3), Weekdays((0, 2, 4)))
    slots = (("morning",), ("midday",), ("evening",), ("morning", "evening"))
    prescriptions = tuple(
        Prescription(id=id, exercise=id, slots=slots[at % 4], days=kinds[at // 4 % 4], first=YEAR[0])
        for at, id in enumerate(library().exercise_ids()[:40])
    )
    return Plan(UUID(int=7), (replace(first_version(), prescriptions=prescriptions),))


def _sessions() -> list[Record]:
    """Since the answers before the start, which every page asks about."""
    from tests.records import sent_record

    from footwork.catalogue.adapters import adapter
    from footwork.core.record import Record

    days = [datetime.now(UTC).date() - timedelta(days=back) for back in range(1, SESSIONS + 1)]
    sent = (sent_record(started_at=at(day, 7), ended_at=at(day, 8), pain={"back": 2}) for day in days)
    return [adapter(Record).read_json(json.dumps(one).encode(), "record") for one in sent]


def _ms(act: Callable[[], object]) -> float:
    """Median CPU time in ms, without the first time."""
    times = []
    for _ in range(TIMES + 1):
        began = time.process_time()
        act()
        times.append((time.process_time() - began) * 1000)
    return statistics.median(times[1:])


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured()))
