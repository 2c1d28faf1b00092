"""All that is stored, to see whether something was written."""

from __future__ import annotations

from django.apps import apps
from django.db import connection

UNSEEN = {"people_person.data_version"}


def written() -> str:
    """The same as long as no row of the diary has changed."""
    tables = [
        model._meta for app in ("people", "diary", "pushing", "week") for model in apps.get_app_config(app).get_models()
    ]
    found = []
    with connection.cursor() as cursor:
        for meta in tables:
            columns = [f'"{one.column}"' for one in meta.local_fields if f"{meta.db_table}.{one.column}" not in UNSEEN]
            cursor.execute(f'SELECT {", ".join(columns)} FROM "{meta.db_table}" ORDER BY 1')  # noqa: S608 - our names
            found.append((meta.db_table, cursor.fetchall()))
    return repr(found)
