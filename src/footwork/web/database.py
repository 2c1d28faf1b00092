"""The database: made, brought up to date, and told about in words when it cannot be used."""

from __future__ import annotations

import os
import sqlite3

import django
from django.db import DatabaseError, connection

from footwork.core.errors import FootworkError


def open_database() -> None:
    """Make Django ready and the database current; FootworkError when it cannot be opened or written."""
    os.umask(0o077)  # what is made from here on is for its owner's eyes
    open_site()
    try:
        _migrate()
    except (DatabaseError, sqlite3.Error) as error:
        name = connection.settings_dict["NAME"]
        raise FootworkError(f"The diary {name} cannot be used: {trouble(error)}. It was left as it is.") from None


def open_site() -> None:
    """Make Django ready."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footwork.web.settings")
    django.setup()


def _migrate() -> None:
    """Apply what is missing; looking whether anything is costs far less than the command that applies it."""
    from django.core.management import call_command
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


def trouble(error: Exception) -> str:
    """What SQLite's message means to a person."""
    message = str(error)
    for part, meaning in (
        ("locked", "another program is using it"),
        ("readonly", "it may not be written to"),
        ("full", "the disk is full"),
        ("not a database", "it is damaged or not a Footwork diary"),
        ("malformed", "it is damaged"),
        ("unable to open", "it may not be opened"),
    ):
        if part in message:
            return meaning
    return message
