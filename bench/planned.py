"""The plan: sessions of ten years, its calendar, and the page of today. In a process of its own, with its own diary."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from tempfile import TemporaryDirectory

from bench.table import head, row

TIMES = 15
YEARS_10 = date(2026, 1, 1), date(2035, 12, 31)


def run() -> None:
    head("Plan")
    with TemporaryDirectory() as folder:
        told = subprocess.run(
            [sys.executable, "-m", "bench.planned"], env={**os.environ, "FOOTWORK_DATA": folder}, check=True,
            capture_output=True, text=True,
        ).stdout  # fmt: skip
    for name, (ms, goal) in json.loads(told).items():
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
    from footwork.outputs.calendar import compile_plan
    from footwork.planning.choosing import choose
    from footwork.planning.wish import Wish
    from footwork.web.choices import chosen
    from footwork.web.plans import plan
    from footwork.web.routines import played
    from footwork.web.screening import NONE, keep_screening

    settings.ALLOWED_HOSTS.append("testserver")
    keep_screening({group.title: [NONE] for group in library().screen()}, datetime.now(UTC))
    client, ours, timelines = Client(), plan(), played(chosen()).timelines
    exercises = [library().exercise(id) for id in library().exercise_ids()]
    aims = tuple(library().aim(id) for id in ("back", "foot", "balance"))
    wish = Wish(aims=aims, limit=timedelta(minutes=15), things=frozenset(library().words("en").equipment))
    return {
        f"choosing from {len(exercises)} exercises, proved": (_ms(lambda: choose(exercises, wish, {})), 500),
        "sessions of ten years, with their ids": (_ms(lambda: [one.id for one in occurrences(ours, *YEARS_10)]), 50),
        "the calendar": (_ms(lambda: compile_plan(ours, timelines, YEARS_10[0], alarms=False)), 50),
        "page of today: CPU": (_ms(lambda: client.get("/")), 25),
    }


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
