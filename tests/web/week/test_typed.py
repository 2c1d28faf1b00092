"""Activities that are typed in: when they were, and that none takes the minutes of another."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from footwork.core.shares import shares
from footwork.web.form_errors import FormError
from footwork.web.week.activities import save_activities, stored_between
from footwork.web.week.typed import EVENING, new_activity, start_of
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
NOW = datetime(2026, 11, 4, 18, 30, 20).astimezone()
TODAY = NOW.date()
HALF = timedelta(minutes=30)


def start(day: date = TODAY, hour: time | None = None, lasts: timedelta = HALF) -> datetime:
    return start_of(me(), day, hour, lasts, NOW)


def type_in(day: date = TODAY, hour: time | None = None, lasts: timedelta = HALF) -> datetime:
    began = start(day, hour, lasts)
    save_activities(me(), [new_activity("walk", began, lasts)])
    return began


def test_without_a_time_it_has_just_ended() -> None:
    assert start() == NOW.replace(hour=18, minute=0, second=0)


def test_on_an_earlier_day_it_ended_in_the_evening() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert (start(yesterday) + HALF).replace(tzinfo=None) == datetime.combine(yesterday, EVENING)


def test_several_without_a_time_lie_one_before_the_other() -> None:
    starts = [type_in(), type_in(lasts=timedelta(minutes=60)), type_in()]
    assert [f"{one:%H:%M}" for one in starts] == ["18:00", "17:00", "16:30"]
    stored = [one.activity for one in stored_between(me(), TODAY, TODAY)]
    assert sum((one.lasts for one in shares(stored)), timedelta()) == timedelta(minutes=120)


def test_where_the_day_has_no_room_left_minutes_overlap() -> None:
    type_in(lasts=timedelta(hours=18))
    assert f"{start(lasts=timedelta(hours=2)):%H:%M}" == "16:30"


def test_a_time_that_is_given_is_kept() -> None:
    type_in()
    assert f"{start(hour=time(17, 45)):%H:%M}" == "17:45"


def test_up_late_an_hour_of_the_night_is_of_this_night_whichever_day_is_meant() -> None:
    """At half past midnight the day is still the one before; a calendar has the next one already."""
    night = datetime(2026, 11, 5, 0, 30).astimezone()
    for day in (TODAY, TODAY + timedelta(days=1)):
        began = start_of(me(), day, time(0, 10), timedelta(minutes=20), night)
        assert began.replace(tzinfo=None) == datetime.combine(TODAY + timedelta(days=1), time(0, 10))
    with pytest.raises(FormError) as refused:
        start_of(me(), TODAY + timedelta(days=1), time(0, 45), HALF, night)
    assert refused.value.field == "day"


def test_an_hour_of_the_night_is_at_the_end_of_an_earlier_day() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert start(yesterday, time(1)).replace(tzinfo=None) == datetime.combine(TODAY, time(1))


@pytest.mark.parametrize(
    ("day", "hour", "lasts", "field"),
    [
        (TODAY + timedelta(days=1), None, HALF, "day"),
        (TODAY + timedelta(days=1), time(8), HALF, "day"),
        (TODAY, time(18, 31), HALF, "time"),
        (TODAY, time(18, 15), HALF, "time"),
    ],
)
def test_what_is_still_to_come_is_refused_at_its_field(
    day: date, hour: time | None, lasts: timedelta, field: str
) -> None:
    with pytest.raises(FormError) as refused:
        start(day, hour, lasts)
    assert refused.value.field == field
