from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from footwork.web.diary.answers import save_answer
from footwork.web.diary.tracked import track_places
from footwork.web.people.data_version import kept_by_version, raise_version
from footwork.web.people.models import Person
from tests.web.who import me

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
