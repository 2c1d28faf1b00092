"""What is found by an index or added up is right whatever was stored, replaced, erased and imported."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footwork.core.answer import Answer
from footwork.core.place import Place
from footwork.web.data.eraser import erase_day
from footwork.web.data.importer import import_diary
from footwork.web.diary import models
from footwork.web.diary.answers import save_answers
from footwork.web.diary.records import save_records
from footwork.web.diary.removed import remove_session, restore_session
from footwork.web.screening.new_pain import HIGH, first_felt_of
from tests.strategies import records
from tests.web.sums import sums_are_right
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db

SCORES = st.dictionaries(st.sampled_from(Place), st.integers(0, 10))


def answers() -> st.SearchStrategy[Answer]:
    at = datetime(2026, 2, 2, tzinfo=UTC)
    days = st.integers(0, 60).map(lambda back: (at - timedelta(days=back)).date())
    return st.builds(
        Answer, id=st.uuids(), measure=st.just("pain"), about=st.sampled_from(["back", "knee-left", "knee-right"]),
        day=days, score=st.integers(0, 10), answered_at=st.just(at),
    )  # fmt: skip


@settings(suppress_health_check=list(HealthCheck), max_examples=20)
@given(st.data())
def test_sums_are_right_whatever_was_done(data: st.DataObject) -> None:
    models.Record.objects.all().delete()
    models.Answer.objects.all().delete()
    renew()
    drawn = data.draw(st.lists(records(), min_size=1, max_size=5, unique_by=lambda one: one.id))
    played = [replace(one, revision=1, pain_before=data.draw(SCORES)) for one in drawn]
    half = len(played) // 2
    save_records(me(), played[:half])
    save_answers(me(), data.draw(st.lists(answers(), max_size=8)))
    sums_are_right(me())
    exported = Client().get("/data/footwork.json").content
    save_records(me(), played[half:])
    again = data.draw(st.sampled_from(played))
    save_records(me(), [replace(again, revision=2, pain=data.draw(SCORES))])
    sums_are_right(me())
    removed = remove_session(me(), again.id, datetime.now(UTC))
    sums_are_right(me())
    assert removed
    restore_session(me(), again.id, datetime.now(UTC))
    sums_are_right(me())
    erase_day(me(), data.draw(st.sampled_from(played)).started_at.date())
    sums_are_right(me())
    import_diary(me(), exported, datetime.now(UTC), mine=True)
    sums_are_right(me())


def test_the_first_pain_of_each_place_is_found_by_an_index() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"EXPLAIN QUERY PLAN {first_felt_of(len(Place))}", [part for one in Place for part in (one, 1, one)]
        )
        plan = [row[-1] for row in cursor.fetchall() if row[-1].startswith("SEARCH")]
    assert plan == ["SEARCH diary_pain USING INDEX pain_by_place (person_id=? AND place=?)"] * len(Place)


def test_high_pain_is_looked_up_in_an_index() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {HIGH}", [1, False, 2, 0])
        assert all("pain_by_score" in str(step) for step in cursor.fetchall())
