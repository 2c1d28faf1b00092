"""A week in words: it tells, and never praises or blames."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.activity import Effort
from footwork.core.load_rise import LoadRise
from footwork.core.week import Bar
from footwork.core.week_sums import WeekSums
from footwork.web.week.words import bars, effort_told, pain_told, sentence, steps_told
from tests.activities import activity

MONDAY = date(2026, 11, 2)
EMPTY = WeekSums(MONDAY)


def sums(minutes: int = 0, kinds: str = "walk", **days: int) -> WeekSums:
    told = {bar: frozenset(MONDAY + timedelta(days=n) for n in range(days.get(bar.value, 0))) for bar in Bar}
    by_kind = {kind: timedelta(minutes=minutes) for kind in kinds.split()} if minutes else {}
    return WeekSums(MONDAY, moderate=timedelta(minutes=minutes), days=told, by_kind=by_kind)


def said(week: WeekSums, day: int = 0, *, older: bool = False) -> str:
    return sentence(week, MONDAY + timedelta(days=day), older=older)


@pytest.mark.parametrize(
    ("week", "day", "expected"),
    [
        (EMPTY, 3, "Nothing yet this week."),
        (EMPTY, 7, "Nothing was entered for this week."),
        (sums(90, stretching=5), 1, "Stretching 5 days, walking 90 of 150 minutes: 10 minutes more a day would do."),
        (sums(70), 0, "Walking 70 of 150 minutes: 15 minutes more a day would do."),
        (sums(145), 6, "Walking 145 of 150 minutes: 5 minutes more today would do."),
        (sums(10), 6, "Walking 10 of 150 minutes. Less is still better than none."),
        (sums(70), 9, "Walking 70 of 150 minutes."),
        (sums(150, "walk run"), 2, "Moving 150 minutes."),
        (sums(400, "run"), 2, "Running 400 minutes."),
        (sums(strength=1), 7, "Strength 1 day, moving 0 of 150 minutes."),
    ],
)
def test_one_plain_sentence_tells_the_week(week: WeekSums, day: int, expected: str) -> None:
    assert said(week, day) == expected


def test_whoever_is_to_see_someone_first_is_asked_for_no_more() -> None:
    assert sentence(sums(70), MONDAY, older=False, held=True) == "Walking 70 of 150 minutes."


@given(st.integers(0, 3000), st.integers(0, 7), st.integers(0, 14), st.booleans())
def test_no_sentence_judges(minutes: int, days: int, day: int, older: bool) -> None:
    told = said(sums(minutes, stretching=days, balance=days), day, older=older).lower()
    assert not any(word in told for word in ("only", "well done", "great", "bad", "good", "missed", "fail", "must"))


@given(st.integers(0, 3000), st.integers(0, 7), st.booleans())
def test_bars_stay_within_their_length(minutes: int, days: int, older: bool) -> None:
    for bar in bars(sums(minutes, strength=days, balance=days, stretching=days), older=older):
        assert 0 <= bar.filled <= 100
        assert bar.least is None or 0 < bar.least < 100


def test_bars_say_how_much_of_what_is_advised() -> None:
    week = sums(70, strength=1, balance=2, stretching=5)
    adults = [bar.amount for bar in bars(week, older=False)]
    assert adults == ["70 minutes of 150–300", "1 day of 2", "2 days", "5 days (2 or more)"]
    assert [bar.amount for bar in bars(week, older=True)][2] == "2 days of 3"
    assert bars(sums(400), older=False)[0].amount == "400 minutes (150–300)"
    assert bars(sums(1), older=False)[0].amount == "1 minute of 150–300"


@pytest.mark.parametrize(
    ("fields", "age", "told"),
    [
        ({"effort": Effort.LIGHT, "heart_rate": 190}, 40, "easy, as you said"),
        ({"heart_rate": 150}, 40, "hard, by your heart rate"),
        ({"heart_rate": 150, "steps": 3000}, None, "moderate, by your steps"),
        ({}, None, "moderate, usual for walking"),
        ({"kind": "lift"}, None, ""),
        ({"kind": "other"}, None, ""),
    ],
)
def test_what_tells_how_hard_it_was_is_said(fields: dict[str, object], age: int | None, told: str) -> None:
    assert effort_told(replace(activity(), **fields), age) == told  # type: ignore[arg-type]


def test_a_sharp_rise_of_load_claims_no_cause() -> None:
    rise = LoadRise(MONDAY, 12034, 5000, "knee-left")
    assert steps_told(rise) == "12,034 steps, where 5,000 are usual."
    assert pain_told(rise) == (
        "The day after, pain in your left knee was higher than usual. It may have been the steps, or not."
    )
