from __future__ import annotations

from datetime import date, timedelta

import pytest

from footwork.core.load_rise import LoadRise, load_rises
from footwork.core.place import Place

DAY = date(2026, 3, 10)
ALL = frozenset(Place)


def days(*numbers: int, last: date = DAY) -> dict[date, int]:
    return {last - timedelta(days=back): number for back, number in enumerate(reversed(numbers))}


def rises(steps: dict[date, int], pain: dict[date, int], loads: frozenset[Place] = ALL) -> list[LoadRise]:
    return list(load_rises(steps, dict.fromkeys(steps, loads), {"knee-left": pain}))


NEXT = DAY + timedelta(days=1)
SORE = days(2, 2, 2, 2, 4, last=NEXT)


def test_a_day_with_more_steps_than_usual_is_marked_where_pain_rose_the_day_after() -> None:
    assert rises(days(4000, 5000, 6000, 7501), SORE) == [LoadRise(DAY, 7501, 5000, "knee-left")]


@pytest.mark.parametrize(
    ("steps", "pain"),
    [
        (days(4000, 5000, 6000, 7500), SORE),
        (days(5000, 5000, 9000), SORE),
        (days(4000, 5000, 6000, 9000), days(2, 2, 2, 2, 3, last=NEXT)),
        (days(4000, 5000, 6000, 9000), days(2, 4, last=NEXT)),
        (days(4000, 5000, 6000, 9000), days(2, 2, 2, 4)),
        ({}, SORE),
    ],
    ids=["not sharp", "too few days", "hardly rose", "usual unknown", "no next day", "no steps"],
)
def test_nothing_is_marked(steps: dict[date, int], pain: dict[date, int]) -> None:
    assert rises(steps, pain) == []


def test_a_place_that_the_activities_do_not_load_is_not_marked() -> None:
    assert rises(days(4000, 5000, 6000, 9000), SORE, frozenset({Place.HIP})) == []


def test_days_of_no_steps_are_no_usual_days_and_old_ones_neither() -> None:
    steps = days(4000, 5000, 6000, last=DAY - timedelta(days=40)) | {DAY: 9000}
    assert rises(steps, SORE) == []
