from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection, models

from footwork.catalogue.adapters import adapter
from footwork.core.export_format import Diary
from footwork.web.diary.inserting import insert
from footwork.web.diary.models import Answer, ItemDone, Pain, Record
from tests.web.older import EXPORTED_NOW
from tests.web.who import me

pytestmark = pytest.mark.django_db
DIARY = adapter(Diary).read_json(json.dumps(EXPORTED_NOW).encode(), "an export")


def stored_rows(model: type[models.Model]) -> list[tuple[object, ...]]:
    """All columns but a number that the database gives."""
    columns = ", ".join(str(one.column) for one in model._meta.concrete_fields if not isinstance(one, models.AutoField))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM {model._meta.db_table} ORDER BY {columns}")  # noqa: S608 - names of ours
        return list(cursor.fetchall())


def test_rows_are_stored_as_django_stores_them() -> None:
    records = [Record.from_core(me(), one, place) for place, one in enumerate(DIARY.records, 1)]
    items = [row for one in DIARY.records for row in ItemDone.from_core(one)]
    pains = [row for place, one in enumerate(DIARY.records, 1) for row in Pain.from_core(me(), one, place)]
    answers = [Answer.from_core(me(), one, place) for place, one in enumerate(DIARY.answers, 1)]
    told: dict[type[models.Model], list[Any]] = {Record: records, ItemDone: items, Pain: pains, Answer: answers}
    for rows in told.values():
        insert(rows)
    ours = {model: stored_rows(model) for model in told}
    for model in reversed(told):
        model._default_manager.all().delete()
    for model, rows in told.items():
        model._default_manager.bulk_create(rows)
    assert ours == {model: stored_rows(model) for model in told}
    assert all(ours.values())


def test_nothing_is_no_row() -> None:
    insert([])
    assert not Record.objects.exists()
