"""The diary of three years: its page, and taking in ten thousand days. In a process of its own, with its own diary."""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import time
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from tests.web.who import me

from bench.table import head, row, told_apart

if TYPE_CHECKING:
    from django.test import Client

YEARS_3 = 1095
DAYS = 10_000


def run() -> None:
    head("Diary")
    measured = told_apart("bench.diary")
    row("progress page, three years, two places: CPU", measured["two_ms"], "ms", 60)
    row("the same, four places", measured["four_ms"], "ms", 60)
    row("the same, compressed", measured["kB"], "kB", 40)
    row(f"taking in {DAYS} answers and {DAYS} sessions", measured["import_s"], "s", 2)


def measured() -> dict[str, float]:
    from footwork.web.database import open_database

    open_database()
    return _measured()


def _measured() -> dict[str, float]:
    """Imports what knows the models, so the site has to be open."""
    from django.conf import settings
    from django.test import Client
    from tests.web.filled import fill

    from footwork.web.data.eraser import erase_all
    from footwork.web.data.importer import import_diary
    from footwork.web.diary.models import Answer

    settings.ALLOWED_HOSTS.append("testserver")
    fill("steady", YEARS_3, datetime.now().astimezone().date())
    client = Client()
    two, _ = _page(client)
    more = {"back": "hip-right", "knee-left": "foot-left"}
    Answer.objects.bulk_create(
        Answer(id=uuid4(), stored=row.stored, person=me(), measure=row.measure, about=more[row.about],
               day=row.day, score=row.score, answered_at=row.answered_at, offset_minutes=row.offset_minutes)
        for row in Answer.objects.all()
    )  # fmt: skip
    four, page = _page(client)
    erase_all(me())
    content, began = json.dumps(export()).encode(), time.perf_counter()
    report = import_diary(me(), content, datetime.now(UTC), mine=False)
    took = time.perf_counter() - began
    assert report.new == 2 * DAYS
    return {"two_ms": two, "four_ms": four, "kB": len(gzip.compress(page)) / 1000, "import_s": took}


def _page(client: Client) -> tuple[float, bytes]:
    """Median of the CPU time of the progress page in ms without the first, and the page."""
    times = []
    for _ in range(16):
        began = time.process_time()
        page = client.get("/progress/").content
        times.append((time.process_time() - began) * 1000)
    return statistics.median(times[1:]), page


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
