"""A copy of the diary brought back, and what is said after a damaged one was set aside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.utils.translation import gettext as _

from footwork.core.errors import UnknownName
from footwork.translation.dates import long_date
from footwork.web.backups import DAMAGED, back_up, backup_files, copy_database
from footwork.web.data_dir import data_folder
from footwork.web.data_dir_lock import alone
from footwork.web.people.data_version import raise_version
from footwork.web.people.models import Person
from footwork.web.upgrade import as_current


def was_damaged() -> bool:
    """Whether a damaged diary was set aside, and the person has not said yet what is to become of it."""
    return _notice().exists()


def damage_notice() -> str:
    """For Today; empty where nothing is to be said."""
    if not was_damaged():
        return ""
    says = _("Your diary’s file was damaged. Footwork set it aside and started a new diary.")
    newest = _("The newest copy is from {day}.")
    return " ".join([says, *(newest.format(day=long_date(made.date())) for _name, made in copies()[:1])])


def forget_damage() -> None:
    _notice().unlink(missing_ok=True)


def copies() -> list[tuple[str, datetime]]:
    """Name and time of each, the newest first."""
    return [(copy.name, datetime.strptime(copy.stem[-15:], "%Y%m%dT%H%M%S")) for copy in backup_files(_path())]  # noqa: DTZ007


def restore_copy(name: str, now: datetime) -> None:
    """The copy takes the place of the diary, of which a copy is made first. Raises UnknownName."""
    copy = next((one for one in backup_files(_path()) if one.name == name), None)
    if copy is None:
        raise UnknownName("copy", name, [one.name for one in backup_files(_path())])
    with alone(data_folder()), closing(sqlite3.connect(":memory:")) as read:
        with as_current(copy) as current, closing(sqlite3.connect(current)) as source:
            copy_database(source, read)
        back_up(_path(), now)  # which may remove the oldest, this one too
        connection.ensure_connection()
        copy_database(read, connection.connection)
        call_command("migrate", verbosity=0, interactive=False)
        for person in Person.objects.all():
            raise_version(person)
    forget_damage()


def _path() -> Path:
    return data_folder() / "footwork.sqlite3"


def _notice() -> Path:
    return data_folder() / DAMAGED
