"""Activities come back as they went, and are stored once however often they come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings

from footwork.core import activity as core
from footwork.core.activity import Effort
from footwork.web.people.models import Person
from footwork.web.week.activities import MOST_VALUES, Saved, save_activities
from footwork.web.week.models import Activity, key_of
from tests.activities import NOON, activities, activity
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(activities())
def test_an_activity_comes_back_as_it_went(one: core.Activity) -> None:
    Activity.objects.all().delete()
    Activity.from_core(me(), one).save()
    back = Activity.objects.get().to_core()
    assert back == replace(one, source_id=key_of(one))
    assert back.started_at.utcoffset() == one.started_at.utcoffset()


def test_the_day_of_an_activity_is_by_the_clock_of_its_device() -> None:
    tomorrow = NOON.date() + timedelta(days=1)
    for hours, day in ((13, NOON.date()), (16, tomorrow)):  # one in the morning, four in the morning
        one = activity(started_at=NOON.astimezone(timezone(timedelta(hours=hours))))
        assert Activity.from_core(me(), one).day == day


def test_the_same_activity_is_stored_once() -> None:
    walk, again = activity(source_id="7"), activity(source_id="7", effort=Effort.VIGOROUS)
    assert save_activities(me(), [walk, again, activity(source_id="8")]) == Saved(2, 1)
    assert save_activities(me(), [walk, activity(source="gpx", source_id="7")]) == Saved(1, 1)
    assert Activity.objects.count() == 3


def test_a_source_without_ids_has_one_activity_of_a_kind_at_a_time() -> None:
    one = activity()
    moved = activity(started_at=NOON.astimezone(timezone(timedelta(hours=2))))
    assert save_activities(me(), [one, moved, activity(kind="run")]) == Saved(2, 1)


def test_what_is_stored_and_nothing_else_raises_the_version() -> None:
    person = me()
    before = person.data_version
    save_activities(person, [activity()])
    stored = person.data_version
    assert stored > before
    save_activities(person, [activity()])
    assert person.data_version == stored


def test_two_people_can_have_the_same_activity() -> None:
    other = Person.objects.create(name="Eve")
    assert save_activities(me(), [activity()]) == save_activities(other, [activity()]) == Saved(1, 0)


def test_more_than_a_question_to_the_database_can_hold_is_known_again() -> None:
    many = [activity(source_id=str(number)) for number in range(2 * MOST_VALUES + 1)]
    assert save_activities(me(), many) == Saved(len(many), 0)
    assert save_activities(me(), many) == Saved(0, len(many))
