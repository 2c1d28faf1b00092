"""A week in one sentence: it tells, and never praises or blames."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.walking import WalkingWeek
from footwork.core.week_sums import WeekSums
from footwork.web.week.headline import sentence
from footwork.web.week.walking import WalkingPlan
from tests.web.week.weeks import MONDAY, sums

EMPTY = WeekSums(MONDAY)


def plan(done: int) -> WalkingPlan:
    """Ten minutes on three days."""
    return WalkingPlan(WalkingWeek(MONDAY, 1), frozenset(MONDAY + timedelta(days=n) for n in range(done)))


def said(week: WeekSums, day: int = 0, *, older: bool = False) -> str:
    return sentence(week, MONDAY + timedelta(days=day), older=older)


@pytest.mark.parametrize(
    ("week", "day", "expected"),
    [
        (EMPTY, 3, "No walks or sports yet."),
        (EMPTY, 7, "Nothing was entered for this week."),
        (
            sums(90, stretching=5),
            1,
            "Walking: 90 of 150 minutes. Stretching: 5 days. 10 more minutes a day would get you to 150.",
        ),
        (sums(70), 0, "Walking: 70 of 150 minutes. 15 more minutes a day would get you to 150."),
        (sums(145), 6, "Walking: 145 of 150 minutes. 5 more minutes today would get you to 150."),
        (sums(10), 6, "Walking: 10 of 150 minutes. Less is still better than none."),
        (sums(70), 9, "Walking: 70 of 150 minutes."),
        (sums(150, "walk run"), 2, "Moving: 150 minutes."),
        (sums(400, "run"), 2, "Running: 400 minutes."),
        (sums(strength=1), 7, "Moving: 0 of 150 minutes. Strength: 1 day."),
    ],
)
def test_a_few_plain_sentences_tell_the_week(week: WeekSums, day: int, expected: str) -> None:
    assert said(week, day) == expected


@given(st.integers(0, 3000), st.integers(0, 7), st.integers(0, 14), st.booleans())
def test_no_sentence_judges(minutes: int, days: int, day: int, older: bool) -> None:
    told = said(sums(minutes, stretching=days, balance=days), day, older=older).lower()
    assert not any(word in told for word in ("only", "well done", "great", "bad", "good", "missed", "fail", "must"))


@pytest.mark.parametrize(
    ("week", "done", "expected"),
    [
        (EMPTY, 0, "No walks or sports yet. Your plan: 3 walks of 10 minutes."),
        (sums(10), 1, "Walking: 10 of 150 minutes. Your plan: 2 more walks of 10 minutes."),
        (sums(20), 2, "Walking: 20 of 150 minutes. Your plan: 1 more walk of 10 minutes."),
        (sums(30), 3, "Walking: 30 of 150 minutes. All walks of your plan are done."),
    ],
)
def test_with_a_walking_plan_the_sentence_follows_the_plan(week: WeekSums, done: int, expected: str) -> None:
    assert sentence(week, MONDAY, older=False, plan=plan(done)) == expected


@pytest.mark.parametrize("walking", [None, plan(1)])
def test_who_is_held_back_is_asked_for_nothing(walking: WalkingPlan | None) -> None:
    told = sentence(sums(30, stretching=1), MONDAY, older=False, urges=False, plan=walking)
    assert told == "Walking: 30 minutes. Stretching: 1 day."
    assert sentence(EMPTY, MONDAY, older=False, urges=False, plan=walking) == "No walks or sports yet."
