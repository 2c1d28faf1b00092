"""Diaries as programs of before left them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

LAST_TESTED = Path(__file__).parent / "fixtures" / "diary-0016.sqlite3"
"""Made by the last test version, of 30 November 2026: sessions, answers, trials, safety checks and a draft of one,
versions of the plan, a device that is reminded. Beside it as JSON what that program exported of it."""


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
