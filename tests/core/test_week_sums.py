from __future__ import annotations

from datetime import date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.activity import Activity, Effort
from footwork.core.exercise import Trains
from footwork.core.times import monday_of
from footwork.core.week import Bar
from footwork.core.week_sums import (
    ExerciseDone,
    SessionDone,
    WeekSums,
    balances,
    strengthens,
    stretches,
    week_of,
)
from tests.activities import NOON, activities, activity

WEEK = library().week()
DAY = NOON.date()
MONDAY = monday_of(DAY)


def sums(*given: Activity, sessions: tuple[SessionDone, ...] = (), age: int | None = None) -> WeekSums:
    return week_of(given, sessions, MONDAY, WEEK, age)


def session(*ids: str, minutes: float = 17, day: date = DAY, phases: int = 10) -> SessionDone:
    done = tuple(ExerciseDone(library().exercise(id), phases) for id in ids)
    return SessionDone(day, timedelta(minutes=minutes), done)


@given(st.lists(activities(), max_size=6))
def test_activities_of_other_weeks_change_nothing(given: list[Activity]) -> None:
    others = [activity(600, started_at=NOON + timedelta(days=days), effort=Effort.VIGOROUS) for days in (-30, 30)]
    assert sums(*given, *others) == sums(*given)


@given(st.lists(activities(), max_size=6))
def test_a_week_has_at_most_its_minutes_twice_and_seven_days_of_each(given: list[Activity]) -> None:
    week = sums(*given)
    assert week.moderate + week.vigorous <= timedelta(days=8)  # clocks of different zones make a longer week
    assert all(week.of(bar) <= 7 for bar in Bar if bar is not Bar.AEROBIC)
    assert sum(week.by_kind.values(), timedelta()) == week.moderate + week.vigorous
    assert week.unknown <= len(given)


def test_vigorous_minutes_count_twice_and_light_ones_not() -> None:
    efforts = [*Effort]
    three = [activity(20, started_at=NOON + timedelta(hours=n), effort=one) for n, one in enumerate(efforts)]
    assert sums(*three).moderate_minutes == 20 + 2 * 20


def test_there_is_no_shortest_bout() -> None:
    short = [activity(1.5, started_at=NOON + timedelta(hours=n), effort=Effort.MODERATE) for n in range(4)]
    assert sums(*short).moderate_minutes == 6


def test_minutes_while_sunday_turns_into_monday_belong_to_two_weeks() -> None:
    at = NOON.replace(hour=3, minute=40) + timedelta(days=7 - DAY.weekday())
    one = activity(60, started_at=at, effort=Effort.MODERATE)
    assert week_of([one], [], MONDAY, WEEK).moderate_minutes == 20
    assert week_of([one], [], MONDAY + timedelta(days=7), WEEK).moderate_minutes == 40


def test_the_week_is_by_the_clock_of_the_device() -> None:
    sunday = NOON.replace(hour=20) + timedelta(days=6 - DAY.weekday())
    one = activity(10, started_at=sunday.astimezone(timezone(timedelta(hours=9))), effort=Effort.MODERATE)
    assert sums(one).moderate_minutes == 0


def test_strength_training_counts_as_a_day_and_not_as_minutes() -> None:
    lift = activity(20, kind="lift", effort=Effort.VIGOROUS)
    assert (sums(lift).of(Bar.STRENGTH), sums(lift).moderate_minutes) == (1, 0)
    assert sums(activity(19, kind="lift")).of(Bar.STRENGTH) == 0
    twice = [activity(10, kind="lift", started_at=NOON + timedelta(hours=n)) for n in range(2)]
    assert sums(*twice).of(Bar.STRENGTH) == 1


def test_dancing_counts_as_a_day_of_balance_and_as_minutes() -> None:
    week = sums(activity(45, kind="dance"))
    assert (week.of(Bar.BALANCE), week.moderate_minutes) == (1, 45)


def test_what_nobody_knows_the_effort_of_is_left_out_and_said() -> None:
    week = sums(activity(45, kind="other"), activity(45, kind="parkour", started_at=NOON + timedelta(hours=2)))
    assert (week.moderate_minutes, week.unknown) == (0, 2)


def test_what_does_not_count_takes_no_minute_from_what_does() -> None:
    week = sums(activity(90, kind="other", heart_rate=150), activity(30))
    assert (week.moderate_minutes, week.unknown) == (30, 1)


def test_a_session_of_calves_and_feet_is_no_day_of_strength() -> None:
    everything = tuple(one for one in library().exercise_ids() if strengthens(library().exercise(one)))
    week = sums(sessions=(session(*everything, minutes=60),))
    assert week.of(Bar.STRENGTH) == 0
    assert week.partly == {DAY}
    assert week.moderate_minutes == 0


def test_a_stretch_makes_a_day_of_stretching() -> None:
    assert sums(sessions=(session("toe-press", "wall-calf-stretch"),)).of(Bar.STRETCHING) == 1
    assert sums(sessions=(session("big-toe-stretch"),)).of(Bar.STRETCHING) == 1
    assert sums(sessions=(session("toe-press", "ankle-circle"),)).of(Bar.STRETCHING) == 0


@pytest.mark.parametrize(
    ("sessions", "days"),
    [
        ((session("tandem-stand", "heel-walk", minutes=2),), 1),
        ((session("tandem-stand", minutes=2), session("heel-walk", minutes=2)), 1),
        ((session("tandem-stand", minutes=2), session("tandem-stand", minutes=2)), 0),
        ((session("tandem-stand", minutes=2), session("tandem-stand", minutes=3)), 1),
        ((session("tandem-stand", "toe-press", minutes=9),), 0),
        ((session("tandem-stand", "toe-press", minutes=10),), 1),
        ((session("tandem-stand", minutes=5, day=DAY + timedelta(days=7)),), 0),
    ],
)
def test_two_balance_exercises_or_five_minutes_make_a_day_of_balance(
    sessions: tuple[SessionDone, ...], days: int
) -> None:
    assert sums(sessions=sessions).of(Bar.BALANCE) == days


def test_every_exercise_that_stretches_by_its_aim_is_a_stretch() -> None:
    exercises = list(map(library().exercise, library().exercise_ids()))
    assert all(stretches(one) for one in exercises if Trains.CALF_STRETCH in one.trains)
    assert not all(stretches(one) for one in exercises)
    assert any(balances(one) for one in exercises)


def test_a_session_in_which_nothing_was_done_counts_for_nothing() -> None:
    week = sums(sessions=(SessionDone(DAY, timedelta(minutes=9), ()),))
    assert not any(week.of(bar) for bar in Bar)
    assert not week.partly
