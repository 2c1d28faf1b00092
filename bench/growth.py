"""What pages and a record cost however long the diary is: with no session, with those of 100 days, of which the pain
rule looks at the last 60, and with ten thousand, each in a process of its own. "Changed" is after an answer."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from tests.web.who import me

from bench.diary import at
from bench.requests import Cost, Requests
from bench.sessions import answer, now, session
from bench.table import head, row, told_apart
from footwork.core.answer import Answer
from footwork.core.times import EARLIEST_YEAR

RECENT, SESSIONS = 100, 10_000
PAGES = {"Today": "/", "Player": "/play/five-foot/", "Plan": "/plan/", "Diary": "/diary/", "Progress": "/progress/"}
MORE_THAN_BARE = {"Today": 1, "Today changed": 5, "a session: Today, Player, record": 10}
GROWN = "FOOTWORK_BENCH_SESSIONS"


def run() -> None:
    head("Growth")
    none, some, many = (told_apart("bench.growth", **{GROWN: str(count)}) for count in (0, RECENT, SESSIONS))
    for name, (ms, ratio) in many.items():
        row(f"{name}, {SESSIONS:,} sessions: CPU", ms, "ms")
        row("  times a bare request", ratio, "x")
        row(f"  times the same with {RECENT}", ratio / some[name][1], "x", 1.2)
        row("  times the same with none", ratio / none[name][1], "x", 1.2)
    for name, goal in MORE_THAN_BARE.items():
        ms, ratio = some[name]
        row(f"{name}, {RECENT} sessions: CPU more than a bare request", ms - ms / ratio, "ms", goal)


def measured(sessions: int) -> dict[str, Cost]:
    from footwork.web.database import open_database

    open_database()
    _fill(sessions)
    site = Requests()
    found: dict[str, Cost] = {}
    for name, path in PAGES.items():
        found[name] = site.cost(path)
        found[f"{name} changed"] = site.cost(path, answer)
    for _ in range(3):
        site.put(now())
    found["a record"] = site.cost_of(lambda: site.put(now()), _forget)
    found["a session: Today, Player, record"] = site.cost_of(lambda: _play(site), _forget)
    return found


def _play(site: Requests) -> None:
    site.ask("/")
    site.ask("/play/five-foot/")
    site.put(now())


def _forget() -> None:
    """The newest session, so that no day has more of them than a person's."""
    from footwork.web.diary.models import Record
    from footwork.web.people.data_version import Part, raise_version

    Record.objects.filter(person=me()).latest("stored").delete()
    raise_version(me(), Part.SESSIONS)


def _fill(sessions: int) -> None:
    """A session and an answer a day, after a safety check that stands before all of them, the worst case."""
    from footwork.catalogue.adapters import adapter
    from footwork.catalogue.library import library
    from footwork.core.record import Record
    from footwork.web.diary.answers import save_answers
    from footwork.web.diary.records import save_records
    from footwork.web.diary.tracked import track_places
    from footwork.web.screening.saving import NONE, save_screening

    track_places(me(), ["back", "knee-left"])
    save_screening(me(), {group.id: [NONE] for group in library().screen()}, datetime(2020, 1, 1, tzinfo=UTC))
    today = datetime.now().astimezone().date()
    days = [today - timedelta(days=back) for back in range(sessions, 0, -1)]
    days = [day for day in days if day.year >= EARLIEST_YEAR]
    sent = (session(at(day, 7), at(day, 8)) for day in (days * 2)[:sessions])
    save_records(me(), [adapter(Record).read_json(json.dumps(one).encode(), "record") for one in sent])
    save_answers(me(), map(_answered, days))


def _answered(day: date) -> Answer:
    at_night = datetime.combine(day, time(20), UTC)
    return Answer(id=uuid4(), measure="pain", about="back", day=day, score=2 + day.day % 2, answered_at=at_night)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(int(os.environ[GROWN]))))
