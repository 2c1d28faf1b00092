"""What goes into the database comes back as it went."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from footwork.catalogue.adapters import adapter
from footwork.core import record as core
from footwork.core.export_format import Diary
from footwork.web.diary.models import Answer, ItemDone, Pain, PlanVersion, Record, Screening, Trial, numbers
from footwork.web.people.data_version import Part
from tests.strategies import records
from tests.web.older import EXPORTED_NOW
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
DIARY = adapter(Diary).read_json(json.dumps(EXPORTED_NOW).encode(), "an export")
"""With every kind of thing in it."""


def stored(record: core.Record, place: int) -> core.Record:
    Record.from_core(me(), record, place).save()
    for row in (*ItemDone.from_core(record), *Pain.from_core(me(), record, place)):
        row.save()
    return Record.objects.get(pk=record.id).to_core()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records())
def test_a_session_comes_back_with_its_items_and_its_pain(record: core.Record) -> None:
    Record.objects.all().delete()
    back = stored(record, 1)
    assert back == replace(record, pain=record.answered)
    assert back.started_at.utcoffset() == record.started_at.utcoffset()


def test_pain_before_a_session_stays_apart_from_pain_after_it() -> None:
    for place, record in enumerate(DIARY.records, 1):
        assert stored(record, place) == record
    assert Pain.objects.filter(before=True).exists()


def test_answers_trials_and_screenings_come_back() -> None:
    for answer, place in zip(DIARY.answers, numbers(me(), len(DIARY.answers), Part.ANSWERS), strict=True):
        Answer.from_core(me(), answer, place).save()
    assert tuple(row.to_core() for row in Answer.objects.order_by("stored")) == DIARY.answers
    for trial in DIARY.trials:
        Trial.from_core(me(), trial).save()
    assert tuple(row.to_core() for row in Trial.objects.order_by("first")) == DIARY.trials
    for screening in DIARY.screenings:
        Screening.from_core(me(), screening).save()
    assert tuple(row.to_core() for row in Screening.objects.all()) == DIARY.screenings


def test_versions_of_the_plan_come_back_with_their_places_in_the_order_of_storing() -> None:
    for version in DIARY.plan:
        PlanVersion.from_core(me(), version).save()
    PlanVersion.from_core(me(), replace(DIARY.plan[0], number=90), 77).save()
    assert tuple(row.to_core() for row in PlanVersion.objects.all())[:-1] == DIARY.plan
    assert [row.stored for row in PlanVersion.objects.all()] == [*range(1, len(DIARY.plan) + 1), 77]
    assert EXPORTED_NOW["plan"] == [row.content for row in PlanVersion.objects.all()][:-1]
