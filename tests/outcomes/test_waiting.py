from __future__ import annotations

from datetime import date, timedelta

import pytest

from footwork.outcomes.change import LEAST_NOW
from footwork.outcomes.waiting import days_until_comparable, days_until_mean
from tests.outcomes.diaries import diary, on

MONDAY = on(0)


@pytest.mark.parametrize(("today", "days"), [(0, 3), (3, 3), (4, 6), (6, 4), (7, 3)])
def test_an_average_takes_four_days_of_one_week(today: int, days: int) -> None:
    assert MONDAY.weekday() == 0
    assert days_until_mean({}, on(today)) == days


def test_what_was_answered_this_week_counts_and_last_week_does_not() -> None:
    assert days_until_mean(diary([5, 5]), on(2)) == 1
    assert days_until_mean(diary([5, 5, 5]), on(3)) == 0
    assert days_until_mean(diary([None, None, None, None, 5, 5, 5]), on(7)) == 3


def test_comparing_takes_eight_answers_of_two_weeks_after_the_start() -> None:
    start: date = on(0)
    assert days_until_comparable({}, start, start) == LEAST_NOW - 1
    assert days_until_comparable(diary([5] * 3), start, on(2)) == LEAST_NOW - 3
    before = {start - timedelta(days=back): 5 for back in range(1, 8)}
    assert days_until_comparable(before, start, start) == LEAST_NOW - 1, "before the start is no now"


def test_answers_that_grow_too_old_do_not_count() -> None:
    early = diary([5] * 4)
    assert days_until_comparable(early, on(0), on(13)) == 7, "a day later one of them is two weeks old"
