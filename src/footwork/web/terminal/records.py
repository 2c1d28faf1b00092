"""Records of sessions in the terminal: into the diary, or into a file beside it until the diary takes them."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from footwork import local_time
from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.core.errors import FootworkError, NotKept
from footwork.core.record import Record
from footwork.core.times import day_at
from footwork.translation import gettext as _
from footwork.web.data_dir import data_folder, write_whole
from footwork.web.database_errors import explain


def save_from_terminal(record: Record) -> str:
    """Store `record` and say what of the plan it has changed at once, if anything; NotKept, which says where the record
    is safe instead, when the diary does not take it."""
    try:
        waiting = _write(record, _outbox())
    except (OSError, FootworkError) as error:
        says = _("Your session could not be saved ({error}). Copy this record of it:").format(error=error)
        raise NotKept(f"{says}\n{_text(record)}") from None
    from footwork.web.database import open_database

    try:
        open_database()
        return deliver_waiting()
    except FootworkError as error:
        says = _("Your session is safe in {file}. Footwork adds it to your diary at the next start.").format(
            file=waiting
        )
        raise NotKept(f"{error}\n{says}") from None


def deliver_waiting() -> str:
    """Add every waiting file to the diary, and say what follows from them at once; one that cannot be read stays and
    is named. The database is open. NotKept when the diary takes none now."""
    told: list[str] = []
    for path in sorted(_outbox().glob("*.json")):
        try:
            record = adapter(Record).read_json(path.read_bytes(), str(path))
        except (OSError, FootworkError) as error:
            says = _("A waiting session could not be read. It stays where it is: {error}").format(error=error)
            sys.stderr.write(f"{says}\n")
            continue
        told += _deliver(record)
        path.unlink(missing_ok=True)  # another start may have been first
    return " ".join(dict.fromkeys(told))


def forget_waiting(day: date | None = None) -> None:
    """Remove what waits here: all of it, or the sessions that began on `day` by the clock of their device."""
    for path in _waiting().glob("*"):
        if day is None or _day_of(path) == day:
            path.unlink(missing_ok=True)


def _day_of(path: Path) -> date | None:
    try:
        return day_at(adapter(Record).read_json(path.read_bytes(), str(path)).started_at)
    except (OSError, FootworkError):
        return None


def _deliver(record: Record) -> list[str]:
    from django.db import DatabaseError

    from footwork.web.diary.records import save_record
    from footwork.web.people.current import default_person
    from footwork.web.plan.pain_rule import notices_after

    try:
        person = default_person()
        save_record(person, record)
        return notices_after(person, record, local_time.now())
    except (DatabaseError, OverflowError) as error:
        raise NotKept(_("The session could not be added to your diary: {why}.").format(why=explain(error))) from None


def _write(record: Record, folder: Path) -> Path:
    path = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{record.id}.json"
    write_whole(path, _text(record))
    return path


def _outbox() -> Path:
    folder = _waiting()
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def _waiting() -> Path:
    return data_folder() / "waiting"


def _text(record: Record) -> str:
    return json.dumps(document_of(record), ensure_ascii=False)
