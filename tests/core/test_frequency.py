from __future__ import annotations

from typing import Any

import pytest

from footwork.core.errors import FieldError
from footwork.core.frequency import USUAL, Frequency, Weekday
from footwork.core.span import Count


def test_it_is_once_a_day_unless_it_says_more() -> None:
    assert Frequency() == USUAL == Frequency(sessions_per_day=Count.of(1), days_per_week=Count.of(7))


@pytest.mark.parametrize("days", [Count.of(8), Count(5, 8)])
def test_a_week_has_seven_days(days: Count) -> None:
    with pytest.raises(ValueError, match="at most 7 days per week"):
        Frequency(days_per_week=days)


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"every_hours": Count.of(2), "sessions_per_day": Count.of(3)}, "every_hours"),
        ({"every_hours": Count.of(13)}, "every_hours"),
        ({"every_days": Count.of(2), "days_per_week": Count.of(3)}, "every_days"),
        ({"every_days": Count.of(2), "on": (Weekday.MONDAY,)}, "on"),
        ({"on": (Weekday.MONDAY,), "days_per_week": Count.of(3)}, "on"),
        ({"on": (Weekday.MONDAY, Weekday.MONDAY)}, "on"),
        ({"every_days": Count.of(1)}, "every_days"),
        ({"every_days": Count.of(2, 32)}, "every_days"),
        ({"from_week": 0}, "from_week"),
        ({"from_week": 3, "until_week": 2}, "until_week"),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_field(fields: dict[str, Any], refused: str) -> None:
    with pytest.raises(FieldError) as error:
        Frequency(**fields)
    assert error.value.field == refused


@pytest.mark.parametrize(("day", "expected"), [(1, False), (14, False), (15, True), (28, True), (29, False)])
def test_a_prescription_lasts_from_the_first_day_of_a_week_to_the_last_of_another(day: int, expected: bool) -> None:
    assert Frequency(from_week=3, until_week=4).has_begun(day) is expected
