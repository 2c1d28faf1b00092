"""A week in words: it tells, and never praises or blames."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.activity import Effort
from footwork.core.load_rise import LoadRise
from footwork.core.week_sums import WeekSums
from footwork.web.week.words import bars, effort_told, pain_told, steps_told
from tests.activities import activity
from tests.web.week.weeks import MONDAY, sums


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


def test_who_is_held_back_sees_what_was_done_beside_nothing_that_is_advised() -> None:
    shown = bars(sums(70, strength=1), older=True, held=True)
    assert [bar.amount for bar in shown] == ["70 minutes", "1 day", "0 days", "0 days"]
    assert {bar.least for bar in shown} == {None}
    assert shown[0].filled == bars(sums(70), older=True)[0].filled


@pytest.mark.parametrize(
    ("week", "note"),
    [
        (
            replace(sums(30, "run"), moderate=timedelta(), vigorous=timedelta(minutes=30)),
            "30 hard minutes of running count twice.",
        ),
        (replace(sums(30, "run walk"), vigorous=timedelta(minutes=1)), "1 hard minute counts twice."),
        (replace(sums(30), vigorous=timedelta(seconds=59)), ""),
        (sums(30), ""),
    ],
)
def test_what_is_counted_twice_is_said_at_its_bar(week: WeekSums, note: str) -> None:
    assert [bar.note for bar in bars(week, older=False)] == [note, "", "", ""]


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
    assert steps_told(rise) == "12,034 steps. Your usual is 5,000."
    assert pain_told(rise) == (
        "The day after, the pain in your left knee was higher than usual. Steps may or may not be the cause."
    )
