"""Which version of the program has made a diary: the number stands in the database itself and travels with it."""

from __future__ import annotations

from importlib.metadata import version

from django.db import connection, connections

_BASE = 1000


def mark_version(database: str = "default") -> None:
    with connections[database].cursor() as cursor:
        cursor.execute(f"PRAGMA user_version = {_number(version('footwork'))}")


def newer_version() -> str:
    """As people write it, if it is known and newer than this program."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA user_version")
        [marked] = cursor.fetchone()
    return _words(marked) if marked > _number(version("footwork")) else ""


def _number(version: str) -> int:
    major, minor, patch = (*map(int, version.split(".")[:3]), 0, 0)[:3]
    return (major * _BASE + minor) * _BASE + patch


def _words(number: int) -> str:
    return f"{number // _BASE**2}.{number // _BASE % _BASE}.{number % _BASE}"
