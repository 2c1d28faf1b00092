"""The diary of three years: its page, and taking in ten thousand days. In a process of its own, with its own diary."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from tests.web.who import me, renew

from bench.requests import Requests
from bench.sessions import answer, now
from bench.table import head, row, told_apart

YEARS_10 = 3650
ONE_DAY = 220
DAYS = 10_000


def run() -> None:
    head("Diary")
    measured = told_apart("bench.diary")
    for name in ("one place", "two places", "four places"):
        row(f"Progress, ten years, {name}: CPU after an answer", measured[f"{name}, changed"], "ms", 60)
        row("  unchanged", measured[name], "ms", 1)
    row("  compressed, four places", measured["kB"], "kB")
    row(f"Diary with {ONE_DAY} sessions on a day: CPU", measured["day_ms"], "ms", 20)
    row(f"taking in {DAYS} answers and {DAYS} sessions", measured["import_s"], "s", 2)


def measured() -> dict[str, float]:
    from footwork.web.database import open_database

    open_database()
    return _measured()


def _measured() -> dict[str, float]:
    """Imports what knows the models, so the site has to be open."""
    from tests.web.filled import fill

    from footwork.web.data.eraser import erase_all
    from footwork.web.data.importer import import_diary
    from footwork.web.diary.models import Answer

    fill("steady", YEARS_10, datetime.now().astimezone().date())
    site = Requests()
    found: dict[str, float] = {}
    knees = Answer.objects.filter(about="knee-left")
    rows = list(knees)
    knees.delete()
    renew()
    found |= _progress(site, "one place")
    Answer.objects.bulk_create(rows)
    found |= _progress(site, "two places")
    more = {"back": "hip-right", "knee-left": "foot-left"}
    others = list(Answer.objects.all())
    for one in others:
        one.pk, one.about = uuid4(), more[one.about]
    Answer.objects.bulk_create(others)
    found |= _progress(site, "four places")
    found["kB"] = len(site.ask("/progress/")) / 1000
    found["day_ms"] = _heavy_day(site)
    erase_all(me())
    content, began = json.dumps(export()).encode(), time.perf_counter()
    report = import_diary(me(), content, datetime.now(UTC), mine=False)
    found["import_s"] = time.perf_counter() - began
    assert report.new == 2 * DAYS
    return found


def _progress(site: Requests, name: str) -> dict[str, float]:
    return {f"{name}, changed": site.cost("/progress/", answer, 15).ms, name: site.cost("/progress/").ms}


def _heavy_day(site: Requests) -> float:
    """After a change: the page of before is kept by the version of the data."""
    for _ in range(ONE_DAY):
        site.put(now())
    return site.cost("/diary/", renew, 15).ms


def export() -> dict[str, object]:
    """Ten thousand days before today, each with an answer and a session."""
    from tests.records import sent_record

    today = datetime.now(UTC).date()
    days = [today - timedelta(days=back) for back in range(1, DAYS + 1) if (today - timedelta(days=back)).year >= 2000]
    days += days[: DAYS - len(days)]
    return {
        "format": "footwork-diary",
        "version": 1,
        "diary": str(UUID(int=1)),
        "exported_at": datetime.now(UTC).isoformat(),
        "records": [sent_record(started_at=at(day, 7), ended_at=at(day, 8)) for day in days],
        "answers": [
            {"id": str(uuid4()), "measure": "pain", "about": "back", "day": f"{day}", "score": day.day % 11,
             "answered_at": at(day, 20)}
            for day in days
        ],
    }  # fmt: skip


def at(day: date, hour: int) -> str:
    return f"{day}T{hour:02}:00:00+00:00"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured()))
