from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.pain_rule import Way
from footwork.core.times import WEEK, monday_of
from footwork.core.walking import (
    MOST_WEEKS,
    STAGES,
    Change,
    WalkingWeek,
    first_week_of,
    next_week,
    walks_of,
    week_back,
    week_on,
)

MONDAY = date(2026, 3, 2)


def on(day: date, *changes: Change, walked: int = 7, pain: Way = Way.SAME) -> WalkingWeek | None:
    return week_on(changes, day, lambda _monday, _minutes: walked, lambda _monday: pain)


def test_it_ends_as_in_the_trial() -> None:
    assert walks_of(MOST_WEEKS) == (30, 5)
    assert 24 <= MOST_WEEKS <= 27  # about six months


def test_of_minutes_and_days_one_grows_at_a_time() -> None:
    for (minutes, days), (more_minutes, more_days) in pairwise(STAGES):
        assert (more_minutes > minutes) is not (more_days > days)
        assert more_minutes >= minutes
        assert more_days in (days, days + 1)


@given(st.integers(1, MOST_WEEKS), st.integers(0, 7), st.sampled_from(Way))
def test_a_week_leads_to_one_of_the_plan(week: int, walked: int, pain: Way) -> None:
    after, why = next_week(week, walked, pain)
    assert 1 <= after <= MOST_WEEKS
    assert after <= week + 1
    assert (after < week or week <= 2) if pain is Way.EASIER else after >= week
    assert why is not Way.PAUSE


def test_fewer_walks_than_asked_repeat_the_week_and_pain_leads_a_stage_back() -> None:
    assert next_week(5, 3, Way.SAME) == (6, Way.HARDER)
    assert next_week(5, 2, Way.SAME) == (5, Way.SAME)
    assert next_week(5, 3, Way.EASIER) == (3, Way.EASIER)
    assert next_week(5, 3, Way.PAUSE) == (5, Way.SAME)
    assert next_week(MOST_WEEKS, 5, Way.SAME) == (MOST_WEEKS, Way.HARDER)
    assert [week_back(week) for week in (1, 2, 3, 4, 5)] == [1, 1, 1, 1, 3]


@given(st.integers(0, 60), st.integers(0, 6))
def test_who_walks_every_walk_is_at_the_end_after_half_a_year(weeks: int, weekday: int) -> None:
    start = Change(since=MONDAY + timedelta(days=weekday), week=1)
    known = on(MONDAY + weeks * WEEK + timedelta(days=6), start)
    assert known is not None
    assert known.number == min(weeks + 1, MOST_WEEKS)
    assert known.monday == MONDAY + weeks * WEEK


def test_who_does_not_walk_stays_where_they_are() -> None:
    known = on(MONDAY + 9 * WEEK, Change(since=MONDAY, week=4), walked=0)
    assert known == WalkingWeek(MONDAY + 9 * WEEK, 4, Way.SAME)


def test_pain_eases_the_week_in_which_it_rose_and_the_one_after() -> None:
    start = Change(since=MONDAY, week=7)

    def pain(monday: date) -> Way:
        return Way.EASIER if monday == MONDAY else Way.SAME

    weeks = [week_on([start], MONDAY + n * WEEK, lambda *_: 7, pain) for n in range(3)]
    assert weeks == [
        WalkingWeek(MONDAY, 5, Way.EASIER),
        WalkingWeek(MONDAY + WEEK, 5, Way.EASIER),
        WalkingWeek(MONDAY + 2 * WEEK, 6, Way.HARDER),
    ]


def test_there_is_no_plan_before_its_start_and_after_its_end() -> None:
    start, end = Change(since=MONDAY, week=1), Change(since=MONDAY + WEEK, week=0)
    assert on(MONDAY - timedelta(days=1), start) is None
    assert on(MONDAY + WEEK, start, end) is None
    assert on(MONDAY, start, end)
    assert on(MONDAY) is None


def test_a_later_change_takes_the_place_of_those_from_its_day_on() -> None:
    start, repeat = Change(since=MONDAY, week=3), Change(since=MONDAY + WEEK, week=3)
    stop = Change(since=MONDAY + timedelta(days=2), week=0)
    assert on(MONDAY + WEEK, start, repeat) == WalkingWeek(MONDAY + WEEK, 3)
    assert on(MONDAY + WEEK, start, repeat, stop) is None
    again = Change(since=MONDAY + timedelta(days=2), week=first_week_of(2))
    assert on(MONDAY + timedelta(days=3), start, stop, again) == WalkingWeek(MONDAY, 5)


@pytest.mark.parametrize("week", [-1, MOST_WEEKS + 1])
def test_a_change_is_to_a_week_of_the_plan(week: int) -> None:
    with pytest.raises(ValueError):
        Change(since=monday_of(MONDAY), week=week)
