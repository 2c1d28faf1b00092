"""All that is stored, to see whether something was written."""

from __future__ import annotations

from django.apps import apps
from django.db import connection

from footwork.web.people.data_version import Part

APPS = ("people", "diary", "feet", "pushing", "shoes", "week")
UNSEEN = {"people_person.stored"} | {f"people_person.{part}_version" for part in ("data", *Part)}
TABLES = {
    "diary_record": Part.SESSIONS,
    "diary_itemdone": Part.SESSIONS,
    "diary_pain": Part.SESSIONS,
    "diary_removedrecord": Part.SESSIONS,
    "diary_answer": Part.ANSWERS,
}
"""Which part of a person's data each is of; all others are of the rest."""


def written() -> str:
    """The same as long as no row of the diary has changed."""
    return repr(written_by_part())


def written_by_part() -> dict[Part, str]:
    """The same of each part as long as no row of it has changed. The place that is next in the order of storing rises
    with every part, and nothing that is kept reads it."""
    tables = [model._meta for app in APPS for model in apps.get_app_config(app).get_models()]
    found: dict[Part, list[object]] = {part: [] for part in Part}
    with connection.cursor() as cursor:
        for meta in tables:
            columns = [f'"{one.column}"' for one in meta.local_fields if f"{meta.db_table}.{one.column}" not in UNSEEN]
            cursor.execute(f'SELECT {", ".join(columns)} FROM "{meta.db_table}" ORDER BY 1')  # noqa: S608 - our names
            found[TABLES.get(meta.db_table, Part.REST)].append((meta.db_table, cursor.fetchall()))
    return {part: repr(rows) for part, rows in found.items()}
