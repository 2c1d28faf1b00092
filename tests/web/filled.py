"""A diary filled with a simulated person's days, for tests and for looking.

`python -m tests.web.filled nature` fills the diary in FOOTWORK_DATA: nature (better by itself), steady (no change),
effect (better from the first session on).
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from bench.people import FIRST, Person

from footwork.core.answer import Answer
from footwork.core.record import ItemDone, Record, SkipReason
from tests.web.who import me

PEOPLE = {
    "nature": (Person(level=6.5, recovers=3.5, constant=25), 0.0),
    "steady": (Person(level=5, recovers=0), 0.0),
    "effect": (Person(level=6, recovers=0), 2.5),
}
BEFORE = 21
"""Days before the first session."""


def fill(name: str, days: int, today: date) -> None:
    """Answers for back and left knee on four days of five, and sessions on most days after the first three weeks."""
    from footwork.web.diary.answers import save_answers
    from footwork.web.diary.records import save_records
    from footwork.web.diary.tracked import track_places

    person, effect = PEOPLE[name]
    first = today - timedelta(days=days - 1)
    track_places(me(), ["back", "knee-left"])
    chance = Random(name)
    rows = []
    for place, one in (("back", person), ("knee-left", replace(person, level=person.level - 2, recovers=0))):
        diary = one.diary(days, lambda day: -effect if day >= BEFORE else 0, chance)
        for day, score in diary.items():
            told = first + (day - FIRST)
            at = datetime(told.year, told.month, told.day, 19, 30, tzinfo=UTC)
            id = UUID(int=chance.getrandbits(128))
            rows.append(Answer(id=id, measure="pain", about=place, day=told, score=score, answered_at=at))
    save_answers(me(), rows)
    played = (number for number in range(BEFORE, days) if chance.random() < 0.7)
    save_records(me(), [_session(first + timedelta(days=number), chance) for number in played])


def _session(day: date, chance: Random) -> Record:
    at = datetime(day.year, day.month, day.day, 7, 30, tzinfo=UTC)
    done = chance.choice([20, 20, 20, 8])
    item = ItemDone(
        exercise="toe-press", name="Toe press", phases_planned=20, phases_done=done,
        reason=None if done == 20 else chance.choice([SkipReason.TIME, SkipReason.PAIN]),
    )  # fmt: skip
    return Record(
        id=UUID(int=chance.getrandbits(128)), routine="toe-presses", title="Toe presses", pace=1.0, started_at=at,
        ended_at=at + timedelta(seconds=67), length_ms=67_000, played_ms=67_000 * done // 20, items=(item,),
    )  # fmt: skip


if __name__ == "__main__":
    from footwork.web.database import open_database

    open_database()
    fill(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 75, datetime.now().astimezone().date())
