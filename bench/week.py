"""The page of the week with three years of daily imports. In a process of its own, with its own diary."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from bench.table import head, row, told_apart

if TYPE_CHECKING:
    from django.test import Client

YEARS_3 = 1095
TIMES = 20


def run() -> None:
    head("Week")
    measured = told_apart("bench.week")
    row("week page, three years of daily imports: CPU", measured["same_ms"], "ms", 25)
    row("the same, after something was stored", measured["anew_ms"], "ms", 25)
    row("the same, at the end of a walking plan", measured["walking_ms"], "ms", 25)
    row("  after an answer", measured["answered_ms"], "ms", 25)
    row("Today, after something was stored: CPU", measured["today_ms"], "ms")
    row("  after an answer", measured["today_answered_ms"], "ms", 5)
    row("storing three years, twice", measured["import_s"], "s", 4)


def measured() -> dict[str, float]:
    from footwork.web.database import open_database

    open_database()
    return _measured()


def _measured() -> dict[str, float]:
    """Imports what knows the models, so the site has to be open."""
    from django.conf import settings
    from django.test import Client
    from tests.web.filled import fill
    from tests.web.who import me, renew

    from bench.sessions import answer
    from footwork.core.times import WEEK
    from footwork.core.walking import MOST_WEEKS
    from footwork.web.middleware.access_key import cookie
    from footwork.web.week.walking import start_walking

    settings.ALLOWED_HOSTS.append("testserver")
    today = datetime.now().astimezone().date()
    fill("steady", YEARS_3, today)
    began = time.process_time()
    _import(today)
    import_s = time.process_time() - began
    client = Client()
    name, key = cookie()
    client.cookies[name] = key
    without_ms = _page(client, "/week/", renew)
    start_walking(me(), 0, today - MOST_WEEKS * WEEK)
    return {
        "same_ms": _page(client, "/week/"),
        "anew_ms": without_ms,
        "walking_ms": _page(client, "/week/", renew),
        "answered_ms": _page(client, "/week/", answer),
        "today_ms": _page(client, "/", renew),
        "today_answered_ms": _page(client, "/", answer),
        "import_s": import_s,
    }


def _import(today: date) -> None:
    """A run or a walk and a ride on each day, by watch and phone, and all of it once more."""
    from tests.web.who import me

    from footwork.core.activity import Activity
    from footwork.web.week.activities import save_activities

    chance, given = Random("week"), []
    for back in range(YEARS_3):
        for number, kind in enumerate((chance.choice(("run", "walk")), "cycle")):
            at = datetime.combine(today - timedelta(days=back), datetime.min.time()).astimezone()
            at += timedelta(hours=7 + 10 * number, minutes=chance.randrange(60))
            lasts = timedelta(minutes=chance.randrange(10, 70), seconds=chance.randrange(60))
            for source in ("fit", "apple-health"):
                given.append(
                    Activity(
                        kind=kind, started_at=at, lasts=lasts, source=source, source_id=f"{back}-{number}",
                        heart_rate=chance.randrange(90, 170), steps=chance.randrange(1000, 9000),
                    )
                )  # fmt: skip
    for _ in range(2):
        save_activities(me(), given)


def _page(client: Client, address: str, before: Callable[[], object] = lambda: None) -> float:
    """Milliseconds of the process; `before` each is what changes it, which does not count."""
    spent = []
    client.get(address)
    for _ in range(TIMES):
        before()
        began = time.process_time()
        assert client.get(address).status_code == 200
        spent.append(1000 * (time.process_time() - began))
    return statistics.median(spent)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured()))
