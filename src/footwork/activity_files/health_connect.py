"""Health Connect's export from an Android phone: a database of SQLite, with sessions and the steps of each day.

Tables and types are those of Android (packages/modules/HealthFitness). Times are milliseconds since 1970, offsets
seconds, days counted from 1970. Several apps count the same steps: of those of a day the largest counts.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from footwork.activity_files.archive import copy
from footwork.activity_files.found import Findings
from footwork.activity_files.health_sessions import SESSIONS, SOURCE, STEPS, read_sessions
from footwork.activity_files.unreadable import Refused, Unreadable, Why, inside
from footwork.core.activity import DaySteps

MAGIC = b"SQLite format 3\0"


LONGEST_VALUE = 1 << 20
MOST_STEPS_OF_SQLITE = 2_000
"""Calls of the progress handler, each after a million of SQLite's instructions: minutes, not hours."""


def read(file: BinaryIO, name: str) -> Findings:
    """Raises Refused. SQLite opens only a file with a name: a stream is copied to one first."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "copy.db")
        with path.open("wb") as whole:
            copy(file, whole)
        yield from _read(path, name)


def _read(path: Path, name: str) -> Findings:
    try:
        with closing(_opened(path)) as database:
            tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables & {SESSIONS, STEPS}:
                raise Refused(Why.UNKNOWN)
            yield from read_sessions(database, tables, name)
            yield from _days(database, tables, name)
    except (sqlite3.Error, OverflowError, UnicodeDecodeError):  # the last from what its own errors quote
        raise Refused(Why.DAMAGED) from None


def _opened(path: Path) -> sqlite3.Connection:
    """Only to be read, and nothing that its maker put into the schema is run."""
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    database.row_factory = sqlite3.Row
    database.text_factory = lambda raw: raw.decode(errors="replace")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    calls = iter(range(MOST_STEPS_OF_SQLITE))
    database.set_progress_handler(lambda: next(calls, None) is None, 1_000_000)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    return database


def _days(database: sqlite3.Connection, tables: set[str], name: str) -> Findings:
    if STEPS not in tables:
        return
    by_app = f"SELECT local_date, sum(count) AS steps FROM {STEPS} GROUP BY local_date, app_info_id"  # noqa: S608
    for day, steps in database.execute(f"SELECT local_date, max(steps) FROM ({by_app}) GROUP BY local_date"):  # noqa: S608
        try:
            yield DaySteps(day=date(1970, 1, 1) + timedelta(days=day), steps=steps, source=SOURCE)
        except (ValueError, TypeError, OverflowError):
            yield Unreadable(inside(name, str(day)), Why.IMPOSSIBLE_DATE)
