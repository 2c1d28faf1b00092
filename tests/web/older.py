"""Diaries as programs of before left them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

LAST_TESTED = Path(__file__).parent / "fixtures" / "diary-0016.sqlite3"
"""Made by the last test version, of 30 November 2026: sessions, answers, trials, safety checks and a draft of one,
versions of the plan, a device that is reminded. Beside it as JSON what that program exported of it."""


EXPORTED_BEFORE = json.loads(LAST_TESTED.with_suffix(".json").read_bytes())
"""What the last test version exported of it."""

REASONS: list[dict[str, Any]] = [
    {"reasons": [], "note": "I have less time."},
    {"reasons": [], "note": "My own routine."},
    {"reasons": [], "note": "Pain was above 5 of 10."},
    {"reasons": [], "note": "Away."},
    {"reasons": [{"kind": "undone"}], "note": ""},
]
"""Why each version of the plan was made, as this program has it; then each was one sentence."""

LISTS = {
    "Right now": "now",
    "Back": "back",
    "Hip, knee and calf": "hip-and-leg",
    "Foot and ankle": "foot-and-ankle",
    "About you": "you",
    "Your feet and medicines": "feet",
}
"""The lists of the safety check by what that version called them."""


def _when(version: dict[str, Any]) -> dict[str, Any]:
    """When a version of the plan has which session, as this program writes it."""
    kinds: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for one in version["meant"]:
        kinds.setdefault((one["routine"], tuple(one["weekdays"])), []).append(one["time_of_day"])
    usual = {"exercise": "", "first": None, "last": None, "by": ""}
    prescriptions = [
        {"id": routine, "routine": routine, "slots": slots, "days": {"weekdays": [*weekdays]}} | usual
        for (routine, weekdays), slots in kinds.items()
    ]
    return {"prescriptions": prescriptions, "slots": [{"id": id, "at": at} for id, at in version["clock"].items()]}


EXPORTED_NOW = EXPORTED_BEFORE | {
    "version": 3,
    "screenings": [
        one | {"holding": {LISTS[title]: ticked for title, ticked in one["holding"].items()}}
        for one in EXPORTED_BEFORE["screenings"]
    ],
    "plan": [
        {key: value for key, value in version.items() if key not in ("reason", "meant", "clock")} | why | _when(version)
        for version, why in zip(EXPORTED_BEFORE["plan"], REASONS, strict=True)
    ],
}
"""The same as this program exports it."""


def last_tested(folder: Path) -> Path:
    """The diary of `folder`, as the last test version left it."""
    folder.mkdir(exist_ok=True)
    return Path(shutil.copy(LAST_TESTED, folder / "footwork.sqlite3"))


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a database holds, but for when its migrations were applied."""
    with closing(sqlite3.connect(path)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        read = {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608 - our own
    return {name: sorted(rows, key=repr) for name, rows in read.items() if not name.startswith(("sqlite_", "django_"))}
