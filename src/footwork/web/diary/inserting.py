"""Rows added to a table."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import AutoField, Field, Model


def insert(rows: Collection[Model]) -> None:
    """All of one model, as they are: what `bulk_create` does, which composes the statement anew each time. That costs
    several times as much as storing a session. To be used within a transaction."""
    for model in {type(row) for row in rows}:
        fields, sql = _statement(model)
        values = [[one.get_db_prep_save(getattr(row, one.attname), connection) for one in fields] for row in rows]
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)


@cache
def _statement(model: type[Model]) -> tuple[tuple[Field[Any, Any], ...], str]:
    fields = tuple(one for one in model._meta.concrete_fields if not isinstance(one, AutoField))
    columns = ", ".join(f'"{one.column}"' for one in fields)
    places = ", ".join("%s" for _one in fields)
    return fields, f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({places})'  # noqa: S608 - names of ours
