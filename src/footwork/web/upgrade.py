"""A diary of the last test version, made into one of this version.

Each app begins anew with one migration. So a new database is made beside the old one, everything is copied into it by
the names of its columns, and it takes the old one's place in one step: until then the diary is as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from django.db import connections

from footwork.core.errors import FootworkError
from footwork.web.backups import PARTIAL, back_up
from footwork.web.old_plan_versions import version_content
from footwork.web.program_version import mark_version

_LAST = "0016_which_exercise_hurt"
"""The diary's migration with which the last test version ended."""
_ALIAS = "upgraded"
_TABLES = (
    *("people_person", "diary_record", "diary_itemdone", "diary_pain", "diary_answer", "diary_trial"),
    *("diary_screening", "diary_screeningdraft", "diary_planversion", "pushing_subscription"),
)
_MADE_HERE = {
    ("people_person", "data_version"): "0",
    ("diary_planversion", "content"): "version_content(was.content)",
    ("pushing_subscription", "person_id"): "(SELECT min(id) FROM old.diary_person)",
}
"""Columns that are not copied as they are."""


def upgrade(path: Path, now: datetime) -> bool:
    """Bring the diary at `path` up to the first migrations of this version, and say whether it needed that; then there
    is a copy of before. Raises FootworkError for one that is too old, OSError or sqlite3.Error where there is no room
    or another program uses it."""
    if not path.exists() or not is_of_last_test_version(path, _applied(path)):
        return False
    back_up(path, now)
    with closing(sqlite3.connect(path, timeout=5)) as old:  # a log left beside it would be read into the new one
        if old.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise sqlite3.OperationalError("database is locked")  # by whoever would write into nothing from now on
    with as_current(path) as fresh:
        fresh.replace(path)
    return True


def is_of_last_test_version(path: Path, applied: Collection[tuple[str, str]]) -> bool:
    """By the migrations that were `applied`. Raises FootworkError for a test version before that."""
    last = max((name for app, name in applied if app == "diary"), default="")
    if not applied or "people" in {app for app, _name in applied} or last > _LAST:
        return False
    if last < _LAST:
        raise FootworkError(
            f"The diary {path} is of an early test version of Footwork, which this one cannot open: it is left as it "
            "is, and you can begin a new one by moving it elsewhere."
        )
    return True


@contextmanager
def as_current(path: Path) -> Iterator[Path]:
    """The database at `path` as this version reads it: itself or, made of one of the last test version, a new one that
    is gone afterwards."""
    if not is_of_last_test_version(path, _applied(path)):
        yield path
        return
    fresh = path.with_name(f"{path.name}-upgraded{PARTIAL}")
    try:
        _make(fresh)
        _copy(path, fresh)
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def _applied(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path, timeout=5)) as database:
        if not database.execute("SELECT 1 FROM sqlite_schema WHERE name = 'django_migrations'").fetchone():
            return []
        return database.execute("SELECT app, name FROM django_migrations").fetchall()


_FORMERLY = {"people": "0001", "diary": "0002", "pushing": "0001", "week": "0001", "feet": "0001", "shoes": "0001"}
"""To which migration an empty database is made: those after it change what was stored."""


def _make(fresh: Path) -> None:
    """An empty database with the first migration of each app, and with what `version_content` does already."""
    from django.core.management import call_command  # which no other start needs

    options = {"init_command": "PRAGMA foreign_keys=ON", "timeout": 5}
    connections.settings[_ALIAS] = connections.settings["default"] | {"NAME": fresh, "OPTIONS": options}
    try:
        for app, last in _FORMERLY.items():
            call_command("migrate", app, last, database=_ALIAS, verbosity=0, interactive=False, skip_checks=True)
        mark_version(_ALIAS)
    finally:
        connections[_ALIAS].close()
        del connections[_ALIAS], connections.settings[_ALIAS]


def _copy(path: Path, fresh: Path) -> None:
    with closing(sqlite3.connect(fresh)) as database, database:
        database.create_function("version_content", 1, lambda text: json.dumps(version_content(json.loads(text))))
        database.execute("ATTACH ? AS old", [str(path)])
        database.execute("DELETE FROM people_person")
        for table in _TABLES:
            _copy_table(database, table)


def _copy_table(database: sqlite3.Connection, table: str) -> None:
    columns = [name for _, name, *_ in database.execute(f"PRAGMA main.table_info({table})")]
    values = ", ".join(_MADE_HERE.get((table, column), f'was."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    was = "diary_person" if table == "people_person" else table
    database.execute(f"INSERT INTO main.{table} ({names}) SELECT {values} FROM old.{was} AS was")  # noqa: S608 - ours
