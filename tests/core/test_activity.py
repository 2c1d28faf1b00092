from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from footwork.core.activity import LONGEST, Activity, DaySteps, steps_of_days

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def activity(**fields: Any) -> Activity:
    given: dict[str, Any] = {"kind": "walk", "started_at": NOON, "lasts": timedelta(minutes=30), "source": "typed"}
    return Activity(**given | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": ""},
        {"source": "a\nb"},
        {"lasts": timedelta()},
        {"lasts": LONGEST + timedelta(seconds=1)},
        {"started_at": NOON.replace(tzinfo=None)},
        {"started_at": NOON.replace(year=1980)},
        {"heart_rate": 19},
        {"heart_rate": 251},
        {"steps": -1},
        {"distance_m": 2**31},
    ],
)
def test_what_cannot_have_been_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        activity(**fields)


def test_steps_a_minute_are_known_only_with_steps() -> None:
    assert activity().cadence is None
    assert activity(steps=0).cadence == 0
    assert activity(steps=3300).cadence == 110


def test_a_clock_that_is_a_day_ahead_is_no_future() -> None:
    assert not activity().is_from_the_future(NOON - timedelta(hours=23))
    assert activity().is_from_the_future(NOON - timedelta(hours=25))


@pytest.mark.parametrize("fields", [{"day": date(1980, 1, 1)}, {"steps": -1}, {"steps": 2**31}, {"source": ""}])
def test_steps_of_no_day_are_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        day_steps(**fields)


def day_steps(**fields: Any) -> DaySteps:
    usual: dict[str, Any] = {"day": NOON.date(), "steps": 4000, "source": "apple-health"}
    return DaySteps(**usual | fields)


def test_steps_of_tomorrow_are_no_future_for_a_clock_that_is_ahead() -> None:
    counted = day_steps()
    assert not counted.is_from_the_future(NOON - timedelta(days=1))
    assert counted.is_from_the_future(NOON - timedelta(days=2))


def test_a_step_that_phone_and_watch_count_is_one_step() -> None:
    counted = [day_steps(), day_steps(steps=5000, source="fit")]
    assert steps_of_days(counted) == {NOON.date(): 5000}
    assert steps_of_days(reversed(counted)) == {NOON.date(): 5000}
    assert steps_of_days([]) == {}
