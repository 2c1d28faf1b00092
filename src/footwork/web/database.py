"""The database: made, brought up to date, and told about in words when it cannot be used."""

from __future__ import annotations

import os
import sqlite3
import sys
from datetime import datetime
from pathlib import Path

import django
from django.db import DatabaseError, connection

from footwork.core.errors import FootworkError
from footwork.web.safekeeping import back_up, backups, is_damaged, set_aside
from footwork.web.trouble import trouble


def open_database() -> None:
    """Make Django ready and the database current; FootworkError when it cannot be opened or written.

    A damaged database is set aside, which is told on stderr, and a new one begun.
    """
    os.umask(0o077)  # what is made from here on is for its owner's eyes
    open_site()
    path = Path(connection.settings_dict["NAME"])
    try:
        if is_damaged(path):
            _tell_aside(path, set_aside(path, datetime.now().astimezone()))
        _migrate(path)
    except (DatabaseError, OSError, sqlite3.Error) as error:
        name = connection.settings_dict["NAME"]
        raise FootworkError(f"The diary {name} cannot be used: {trouble(error)}. It was left as it is.") from None


def open_site() -> None:
    """Make Django ready."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footwork.web.settings")
    django.setup()


def _tell_aside(path: Path, aside: Path) -> None:
    kept = backups(path)
    copy = f" The newest copy of before is {kept[0]}." if kept else ""
    sys.stderr.write(f"The diary was damaged. It is now {aside}, unchanged, and a new one was begun.{copy}\n")


def _migrate(path: Path) -> None:
    """Apply what is missing, after a copy was made; looking whether anything is missing costs far less than the
    command that applies it."""
    from django.core.management import call_command
    from django.db.migrations.executor import MigrationExecutor

    is_new = not path.exists()
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        if not is_new:
            back_up(path, datetime.now().astimezone())
        call_command("migrate", verbosity=0, interactive=False)
