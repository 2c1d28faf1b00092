from __future__ import annotations

from datetime import timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.outcomes.series import Week, weeks, within
from tests.outcomes.diaries import diary, on


def test_a_week_runs_from_monday_and_has_a_mean_from_four_answers_on() -> None:
    scores = diary([4, None, 6, None, 5, 5, None, 3, 3, 3, None])
    assert list(weeks(scores, on(2), on(9))) == [Week(on(0), 4, 5.0), Week(on(7), 3, None)]


def test_a_week_without_an_answer_is_there_and_has_no_mean() -> None:
    assert list(weeks({}, on(0), on(6))) == [Week(on(0), 0, None)]


def test_no_answer_is_not_counted_as_zero_but_zero_is_an_answer() -> None:
    [week] = weeks(diary([0, 0, 0, 0, None, None, None]), on(0), on(6))
    assert (week.answered, week.mean) == (4, 0.0)


def test_both_ends_are_within() -> None:
    assert list(within(diary([1, 2, 3, 4]), on(1), on(2)).values()) == [2, 3]


@given(st.dictionaries(st.integers(-20, 60), st.integers(0, 10)), st.integers(0, 10), st.integers(0, 50))
def test_a_week_is_the_mean_of_its_own_days(told: dict[int, int], first: int, more: int) -> None:
    """As if each week went through its days."""
    found = list(weeks({on(n): score for n, score in told.items()}, on(first), on(first + more)))
    assert [week.first.weekday() for week in found] == [0] * len(found)
    assert found[0].first <= on(first)
    assert found[-1].first <= on(first + more) < found[-1].first + timedelta(days=7)
    for week in found:
        days = [told[n] for n in told if week.first <= on(n) < week.first + timedelta(days=7)]
        assert (week.answered, week.mean) == (len(days), pytest.approx(fmean(days)) if len(days) >= 4 else None)
