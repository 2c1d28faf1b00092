"""What is usual: the days before, never the day itself, and never a zero for a day without an answer."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import fmean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.usual_pain import baseline, has_risen, is_long_high, usual_pain

MONDAY = date(2026, 3, 2)


def days(*scores: int | None, first: int = 0) -> dict[date, int]:
    """One a day from `first` days after Monday on; None is a day without an answer."""
    return {MONDAY + timedelta(days=first + n): score for n, score in enumerate(scores) if score is not None}


def test_usual_is_the_median_of_the_last_seven_answers_before_the_day() -> None:
    scores = days(9, 9, 1, 2, 3, 4, 5, 6, 7, 10)
    assert usual_pain(scores, MONDAY + timedelta(days=9)) == 4


def test_days_without_an_answer_are_passed_over_and_are_no_zeros() -> None:
    assert usual_pain(days(6, None, 6, None, None, 6), MONDAY + timedelta(days=6)) == 6


def test_from_two_answers_or_from_old_ones_nobody_knows_what_is_usual() -> None:
    assert usual_pain(days(6, 6), MONDAY + timedelta(days=2)) is None
    assert usual_pain(days(6, 6, 6), MONDAY + timedelta(days=31)) is None


@given(st.dictionaries(st.integers(-60, 60), st.integers(0, 10)), st.integers(-30, 30))
def test_only_the_days_that_are_looked_at_are_read(told: dict[int, int], shift: int) -> None:
    """As if all days were gone through."""
    scores, day = {MONDAY + timedelta(days=n): score for n, score in told.items()}, MONDAY + timedelta(days=shift)
    before = sorted(n for n in told if shift - 28 <= n < shift)
    last = [told[n] for n in before[-7:]]
    assert usual_pain(scores, day) == (median(last) if len(last) >= 3 else None)
    first_week = [told[n] for n in sorted(told) if shift <= n < shift + 7]
    of = [told[n] for n in before] if len(before) >= 4 else first_week
    assert baseline(scores, day) == (pytest.approx(fmean(of)) if len(of) >= 4 else None)


@given(st.lists(st.none() | st.integers(0, 10), max_size=20), st.integers(0, 10))
def test_the_day_itself_and_later_days_change_nothing(scores: list[int | None], later: int) -> None:
    known, today = days(*scores), MONDAY + timedelta(days=len(scores))
    assert usual_pain(known, today) == usual_pain({**known, today: later, today + timedelta(days=1): later}, today)


def test_the_baseline_is_of_the_weeks_before_the_start_or_else_of_the_first() -> None:
    assert baseline(days(2, 4, 2, 4, 9), MONDAY + timedelta(days=4)) == 3
    assert baseline(days(2, 4, 2, 4, 9), MONDAY) == pytest.approx(4.2)
    assert baseline(days(2, 4, 2), MONDAY) is None


WEEK = 7


@pytest.mark.parametrize(
    ("before", "one", "two", "risen"),
    [
        (3, 5, 5, True),
        (3, 4, 6, True),
        (3, 3, 7, False),
        (3, 9, 4, False),
        (3, 4, 4, False),
        (6, 7, 7, False),
        (8, 9, 9, True),
        (6, 6, 6, False),
    ],
)
def test_pain_has_risen_where_two_weeks_were_2_points_up_and_the_second_still_is(
    before: int, one: int, two: int, risen: bool
) -> None:
    scores = days(*[before] * WEEK, *[one] * WEEK, *[two] * WEEK)
    assert has_risen(scores, MONDAY + timedelta(days=WEEK), MONDAY + timedelta(days=3 * WEEK)) is risen


def test_weeks_that_began_before_the_start_and_weeks_with_few_answers_tell_nothing() -> None:
    scores = days(*[3] * WEEK, *[6] * WEEK, *[6] * WEEK)
    end = MONDAY + timedelta(days=3 * WEEK)
    assert not has_risen(scores, MONDAY + timedelta(days=WEEK + 1), end)
    few = {day: score for n, (day, score) in enumerate(scores.items()) if n < 2 * WEEK or n % 3 == 0}
    assert not has_risen(few, MONDAY + timedelta(days=WEEK), end)


def test_usual_pain_above_5_for_two_weeks_is_long_high() -> None:
    today = MONDAY + timedelta(days=13)
    assert is_long_high(days(*[6] * 14), today)
    assert not is_long_high(days(*[6] * 14), today - timedelta(days=7))
    assert not is_long_high(days(*[5] * 7, *[6] * 7), today)
    assert not is_long_high(days(*[5] * 14), today)
