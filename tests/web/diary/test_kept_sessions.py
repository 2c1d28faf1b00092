"""What is kept of a session is of that session, whatever takes its place."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from footwork.web.diary.kept_sessions import KeptSessions
from footwork.web.diary.models import Record
from footwork.web.diary.stored_sessions import sessions_from
from tests.records import sent_record
from tests.web.plan_page import words
from tests.web.put_record import put
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db

LONG_AGO = date(2020, 1, 1)


def test_each_is_made_once_and_the_oldest_goes() -> None:
    kept, made = KeptSessions[int, str](most=2), list[int]()

    def make(keys: list[int]) -> dict[int, str]:
        made.extend(keys)
        return {key: str(key) for key in keys}

    assert kept.of([1, 2], make) == ["1", "2"]
    assert kept.of([2, 1], make) == ["2", "1"]
    assert kept.of([3, 2], make) == ["3", "2"]
    assert kept.of([1], make) == ["1"]
    assert made == [1, 2, 3, 1]


def test_what_was_deleted_in_the_meantime_is_left_out() -> None:
    kept = KeptSessions[int, str](most=2)
    assert kept.of([1, 2], lambda keys: {2: "2"}) == ["2"]


def test_a_revision_takes_the_place_of_what_was_kept(client: Client) -> None:
    sent = sent_record(pain={"back": 1})
    put(sent)
    assert "Back pain 1" in words(client, "/diary/")
    put(sent | {"revision": 2, "pain": {"back": 6}})
    assert "Back pain 6" in words(client, "/diary/")
    [one] = sessions_from(me(), LONG_AGO)
    assert one.worst == {"back": 6}


def test_what_was_taken_back_is_not_taken_for_what_comes_after() -> None:
    sent = sent_record(pain={"back": 1})
    with transaction.atomic():
        put(sent)
        assert [one.worst for one in sessions_from(me(), LONG_AGO)] == [{"back": 1}]
        transaction.set_rollback(True)
    put(sent | {"pain": {"back": 6}})
    assert [one.worst for one in sessions_from(me(), LONG_AGO)] == [{"back": 6}]


def test_of_a_known_session_nothing_but_its_key_is_read_again() -> None:
    put(sent_record())
    before = sessions_from(me(), LONG_AGO)
    renew()
    with CaptureQueriesContext(connection) as asked:
        assert sessions_from(me(), LONG_AGO) == before
    [question] = [one["sql"] for one in asked if "diary_" in one["sql"]]
    assert "played_ms" not in question


def test_what_is_remembered_of_a_new_session_is_what_is_stored() -> None:
    """Seen without the rows of it, and then with nothing but them."""
    sent = sent_record(started_at=datetime.now(UTC).isoformat(), ended_at=datetime.now(UTC).isoformat())
    put(sent | {"pain_before": {"hip": 2}, "pain": {"hip": 4, "back": 0}})
    with CaptureQueriesContext(connection) as asked:
        [remembered] = sessions_from(me(), LONG_AGO)
    assert not [one for one in asked if "diary_pain" in one["sql"] or "diary_itemdone" in one["sql"]]
    row = Record.objects.get(pk=sent["id"])
    row.written += 1
    row.save()
    me().refresh_from_db()
    [read] = sessions_from(me(), LONG_AGO, date.max)
    assert read is not remembered
    assert (read.items, read.before, read.worst) == (remembered.items, remembered.before, remembered.worst)
