from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from inspect import signature
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from footwork.core.activity import DaySteps
from footwork.core.foot_check import Look
from footwork.core.times import monday_of
from footwork.web.diary.answers import save_answer
from footwork.web.diary.tracked import track_places
from footwork.web.feet.looks import save_look
from footwork.web.people.data_version import KEPT, Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.week.activities import save_activities
from footwork.web.week.age import save_birth_year
from footwork.web.week.day_steps import save_day_steps
from footwork.web.week.typed import new_activity
from footwork.web.week.walking import start_walking
from tests.web.filled import fill
from tests.web.shod import own_shoes
from tests.web.who import me
from tests.web.written import TABLES

pytestmark = pytest.mark.django_db


def test_what_is_kept_is_asked_for_once_and_anew_after_a_write() -> None:
    asked = []

    @kept_by_version()
    def follows(person: Person) -> tuple[str, ...]:
        asked.append(person.pk)
        return tuple(person.follows)

    assert (follows(me()), follows(me())) == ((), ())
    assert len(asked) == 1
    track_places(me(), ["back"])
    assert follows(me()) == ("back",)
    assert len(asked) == 2


def test_nobody_gets_what_is_kept_for_another() -> None:
    @kept_by_version()
    def name(person: Person) -> str:
        return person.name

    other = Person.objects.create(name="B. M.")
    assert (name(me()), name(other)) == ("", "B. M.")


def test_the_version_of_what_was_taken_back_is_not_given_again() -> None:
    versions = set()
    for _ in range(20):
        with transaction.atomic():
            person = me()
            raise_version(person)
            versions.add(person.data_version)
            transaction.set_rollback(True)
    assert len(versions) == 20


def test_who_writes_sees_what_was_written() -> None:
    person = me()
    before = person.data_version
    track_places(person, ["knee"])
    assert person.data_version > before
    assert person.follows == ["knee"]


def test_an_unchanged_today_asks_one_question_of_the_database(client: Client) -> None:
    assert client.get("/").status_code == 200
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/").status_code == 200
    assert len(asked) == 1


def test_after_an_answer_today_is_made_anew(client: Client) -> None:
    track_places(me(), ["back"])
    for back in range(1, 15):
        now = datetime.now(UTC)
        save_answer(me(), "pain", {"back": 7}, date.fromordinal(now.date().toordinal() - back), now)
    assert "worth asking a clinician" in client.get("/").content.decode()


def test_a_write_to_one_part_leaves_what_is_kept_of_another() -> None:
    asked = []

    @kept_by_version(of=(Part.SESSIONS,))
    def sessions(person: Person) -> int:
        asked.append(person.pk)
        return person.records.count()

    sessions(me())
    save_answer(me(), "pain", {"back": 7}, datetime.now(UTC).date(), datetime.now(UTC))
    track_places(me(), ["back"])
    sessions(me())
    assert len(asked) == 1
    raise_version(me(), Part.SESSIONS)
    sessions(me())
    assert len(asked) == 2


NOW = datetime.now(UTC)
GIVEN = {
    "id": "pain", "first": NOW.date(), "today": NOW.date(), "day": NOW.date(), "last": NOW.date(), "since": 0,
    "stored": 0, "damaged": "", "prefetch": False, "number": 1, "most": 11,
    "monday": monday_of(NOW.date()), "known": frozenset(),
}  # fmt: skip
"""What functions are asked with."""


def _walk_and_check() -> None:
    """A walking plan with two walks, the steps of a day, a year of birth, a look at the feet, and shoes."""
    today = NOW.date()
    start_walking(me(), 0, today - timedelta(days=14))
    save_activities(me(), [new_activity("walk", NOW - timedelta(days=back), timedelta(minutes=30)) for back in (1, 8)])
    save_day_steps(me(), [DaySteps(day=today, steps=4000, source="phone")])
    save_birth_year(me(), 1950)
    looked = Look(id=uuid4(), day=today, looked_at=NOW, parts=("skin",), found={}, facts=("diabetes",), felt={})
    save_look(me(), looked)
    own_shoes(me(), NOW)


def test_what_is_kept_of_parts_reads_nothing_else() -> None:
    fill("steady", 40, NOW.date())
    _walk_and_check()
    looked_at = 0
    for kept, parts in KEPT.items():
        if not kept.__module__.startswith("footwork."):
            continue
        raise_version(me())
        names = list(signature(kept).parameters.values())[1:]
        given = {one.name: GIVEN[one.name] for one in names if one.default is one.empty and one.name in GIVEN}
        [person] = Person.objects.only("pk", *(f"{part}_version" for part in (*Part, "data")))  # the rest is read late
        with CaptureQueriesContext(connection) as asked:
            kept(person, **given)
        read = {name for one in asked for name in re.findall(r'(?:FROM|JOIN) "?(\w+)', one["sql"])}
        assert read, kept
        assert {TABLES.get(name, Part.REST) for name in read} <= parts, (kept.__module__, kept.__name__, read)
        looked_at += 1
    assert looked_at > 25
