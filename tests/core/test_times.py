"""On which day a moment is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.times import DAY, TURNS_AT, day_at, on_the_clock, since_turn

TUESDAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-30T23:59:59+01:00", date(2026, 11, 30)),
        ("2026-12-01T00:05:00+01:00", date(2026, 11, 30)),
        ("2026-12-01T03:59:59.999999+01:00", date(2026, 11, 30)),
        ("2026-12-01T04:00:00+01:00", TUESDAY),
        ("2026-12-01T04:00:00-10:00", TUESDAY),
        ("2027-01-01T00:30:00+13:00", date(2026, 12, 31)),
    ],
)
def test_the_day_turns_at_four_by_the_clock_that_the_moment_carries(moment: str, day: date) -> None:
    assert day_at(datetime.fromisoformat(moment)) == day


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.times())
def test_every_hour_of_a_day_is_on_that_day(day: date, hour: time) -> None:
    assert day_at(on_the_clock(day, hour)) == day
    assert on_the_clock(day, hour) - datetime.combine(day, TURNS_AT) == since_turn(hour)
    assert timedelta() <= since_turn(hour) < DAY
