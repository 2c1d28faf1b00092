"""How often an exercise is to be done, and how often a plan does it."""

from __future__ import annotations

import pytest

from footwork.core.frequency import Frequency
from footwork.core.plan import ScheduledSession
from footwork.core.rhythm import differs, planned, schedule_for
from footwork.core.routine import TimeOfDay
from footwork.core.span import ONCE, Count

MORNING, MIDDAY, EVENING = TimeOfDay


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, (0,)), (2, (0, 3)), (3, (0, 2, 4)), (5, (0, 1, 2, 4, 5)), (7, tuple(range(7)))],
)
def test_days_are_spread_over_the_week(days: int, expected: tuple[int, ...]) -> None:
    [session] = schedule_for("mine", Frequency(days_per_week=Count.of(days)))
    assert (session.weekdays, session.time_of_day) == (expected, MORNING)


@pytest.mark.parametrize(
    ("times", "expected"),
    [(ONCE, [MORNING]), (Count.of(2, 3), [MORNING, EVENING]), (Count.of(5), [MORNING, MIDDAY, EVENING])],
)
def test_times_a_day_are_times_of_the_day_the_fewer_where_there_is_a_choice(
    times: Count, expected: list[TimeOfDay]
) -> None:
    assert [one.time_of_day for one in schedule_for("mine", Frequency(sessions_per_day=times))] == expected


def test_what_several_routines_have_is_counted_together() -> None:
    schedule = [
        ScheduledSession(routine="a", time_of_day=MORNING, weekdays=(0, 1)),
        ScheduledSession(routine="b", time_of_day=EVENING, weekdays=(1, 2)),
        ScheduledSession(routine="c", time_of_day=MIDDAY),
    ]
    assert planned(schedule, {"a", "b"}) == Frequency(sessions_per_day=Count(1, 2), days_per_week=Count.of(3))
    assert planned(schedule, {"d"}) is None


@pytest.mark.parametrize("days", range(1, 8))
@pytest.mark.parametrize("times", range(1, 4))
def test_what_is_planned_as_often_as_it_is_meant_does_not_differ(days: int, times: int) -> None:
    usual = Frequency(sessions_per_day=Count.of(times), days_per_week=Count.of(days))
    found = planned(schedule_for("mine", usual), {"mine"})
    assert found == usual
    assert not differs(found, usual)


def test_more_days_or_more_times_than_usual_differ() -> None:
    usual = Frequency(days_per_week=Count.of(2, 3))
    assert not differs(Frequency(days_per_week=Count.of(3)), usual)
    assert differs(Frequency(), usual)
    assert differs(Frequency(sessions_per_day=Count(1, 2), days_per_week=Count.of(3)), usual), "on some days"
    assert differs(Frequency(sessions_per_day=Count.of(2), days_per_week=Count.of(3)), usual)
