"""Care for the database file: a damaged one is set aside and never written over; before it is changed it is copied."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import mkstemp

from footwork.web.data_dir import ACCESS_KEY

BACKUPS_KEPT = 5
PARTIAL = ".partial"
DAMAGED = "damaged-notice"
"""The file that is there until the person knows that a damaged diary was set aside."""

_DAMAGE = ("malformed", "not a database")
_PATIENCE_S = 5
_BESIDE = ("", "-wal", "-shm")
"""What SQLite keeps beside a database belongs to it."""


def is_damaged(path: Path) -> bool:
    """Whether SQLite finds the file's pages wrong, or the file empty where there was a diary. One that cannot be looked
    at now, since it is locked say, is not called damaged."""
    if not path.exists():
        return False
    if not path.stat().st_size:  # SQLite takes it for a new one, and throws away the log beside it
        return _had_diary(path)
    try:
        with closing(sqlite3.connect(path, timeout=5)) as database:
            [found] = database.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        return any(sign in str(error) for sign in _DAMAGE)
    return bool(found != "ok")


def _had_diary(path: Path) -> bool:
    return bool(backup_files(path)) or any((path.parent / sign).exists() for sign in (ACCESS_KEY, "waiting"))


def set_aside(path: Path, now: datetime) -> Path:
    """The damaged file under another name, which is returned, with all that belongs to it."""
    aside = path.with_name(f"{path.stem}-damaged-{now:%Y%m%dT%H%M%S}{path.suffix}")
    for suffix in _BESIDE:
        part = Path(f"{path}{suffix}")
        if part.exists():
            part.rename(f"{aside}{suffix}")
    (path.parent / DAMAGED).write_text(aside.name, encoding="utf-8")
    return aside


def back_up(path: Path, now: datetime) -> Path | None:
    """A copy of the database, also while it is used, in `backups` beside it; None where there is nothing to copy.

    The last `BACKUPS_KEPT` are kept. Raises OSError or sqlite3.Error when there is no room for it.
    """
    if not path.exists() or not path.stat().st_size:
        return None
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    copy = folder / f"{path.stem}-{now:%Y%m%dT%H%M%S}{path.suffix}"
    descriptor, name = mkstemp(prefix=f"{path.stem}-", suffix=PARTIAL, dir=folder)
    os.close(descriptor)
    try:
        with closing(sqlite3.connect(path, timeout=5)) as source, closing(sqlite3.connect(name)) as target:
            copy_database(source, target)
        Path(name).replace(copy)
    finally:
        Path(name).unlink(missing_ok=True)
    for older in backup_files(path)[BACKUPS_KEPT:]:
        older.unlink(missing_ok=True)
    return copy


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """All of it at once, also while it is used. SQLite would wait for ever where one of them is locked: this raises
    OperationalError then, as every other command does."""
    until = time.monotonic() + _PATIENCE_S

    def look(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise sqlite3.OperationalError("database is locked")

    source.backup(target, progress=look)


def remove_partials(path: Path) -> None:
    """What a copy that was cut short has left. Only one start at a time copies (data_dir_lock), so none is in use."""
    folders = ((path.parent / "backups"), path.parent)
    for partial in (found for folder in folders for end in ("", "-*") for found in folder.glob(f"*{PARTIAL}{end}")):
        partial.unlink(missing_ok=True)


def damaged_files(path: Path) -> list[Path]:
    """The files of databases that were set aside."""
    return sorted(path.parent.glob(f"{path.stem}-damaged-*"))


def backup_files(path: Path) -> list[Path]:
    """Newest first."""
    return sorted((path.parent / "backups").glob(f"{path.stem}-*{path.suffix}"), reverse=True)
