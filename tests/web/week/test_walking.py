"""A person's walking plan: it goes on by what they walked, and pain eases it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from footwork.core.pain_rule import Way
from footwork.core.times import WEEK, monday_of
from footwork.web.diary.answers import save_answer
from footwork.web.diary.tracked import track_places
from footwork.web.week.activities import save_activities
from footwork.web.week.models import Activity, WalkingChange
from footwork.web.week.walking import (
    WalkingPlan,
    go_back,
    repeat_week,
    save_walk,
    start_walking,
    stop_walking,
    walking_plan,
)
from footwork.web.week.words import walking_told, week_number
from tests.activities import activity
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
MONDAY = monday_of(date(2026, 6, 1))


def walk(days: list[int], minutes: int = 30, week: int = 0, kind: str = "walk") -> None:
    at = datetime.combine(MONDAY + week * WEEK, time(10), UTC)
    walks = [
        activity(minutes, kind=kind, started_at=at + timedelta(days=day), source_id=f"{week}-{day}") for day in days
    ]
    save_activities(me(), walks)


def plan(day: date) -> WalkingPlan:
    found = walking_plan(me(), day)
    assert found
    return found


def pain(scores: dict[int, int]) -> None:
    """In the left knee, by how many days after the Monday."""
    track_places(me(), ["knee-left"])
    for day, score in scores.items():
        save_answer(me(), "pain", {"knee-left": score}, MONDAY + timedelta(days=day), datetime.now(UTC))


def test_nobody_has_one_who_has_not_started_it() -> None:
    walk([0, 1, 2])
    assert walking_plan(me(), MONDAY) is None


def test_walks_are_counted_by_the_day_and_runs_with_them() -> None:
    start_walking(me(), 0, MONDAY)
    walk([0], 10)
    walk([1], 9)
    walk([2], 40, kind="run")
    walk([3], 40, kind="cycle")
    assert len(plan(MONDAY).walked) == 2
    assert plan(MONDAY).left == 1


def test_a_week_of_walks_leads_on_and_one_without_comes_again() -> None:
    start_walking(me(), 0, MONDAY)
    walk([0, 2, 4])
    assert plan(MONDAY + WEEK).week.number == 2
    assert plan(MONDAY + 5 * WEEK).week.number == 2
    assert walking_told(plan(MONDAY + 5 * WEEK)) == ["This week is the same as last week. Take the time you need."]
    assert week_number(plan(MONDAY + WEEK)) == "Week 2 of 26"


def test_who_begins_later_in_the_plan_is_asked_for_that() -> None:
    start_walking(me(), 4, MONDAY)
    assert plan(MONDAY).walks == (16, 4)


def test_one_tap_is_one_walk_however_often_it_is_tapped() -> None:
    now = datetime.now().astimezone()
    start_walking(me(), 0, now.date())
    for _ in range(3):
        save_walk(me(), now)
    stored = Activity.objects.get().to_core()
    assert (stored.kind, stored.lasts, stored.source) == ("walk", timedelta(minutes=10), "typed")
    assert stored.ended_at <= now
    assert plan(now.date()).walked == {now.date()}


def test_without_a_plan_a_tap_is_nothing() -> None:
    save_walk(me(), datetime.now().astimezone())
    assert not Activity.objects.exists()


def test_pain_on_two_mornings_after_a_walk_eases_this_week() -> None:
    start_walking(me(), 3, MONDAY)
    walk([0])
    pain({-4: 2, -3: 2, -2: 2, 0: 2, 1: 4, 2: 4})
    eased = plan(MONDAY + timedelta(days=2))
    assert (eased.week.number, eased.week.way) == (5, Way.EASIER)
    assert "two days after" in " ".join(walking_told(eased))
    assert "asks for less" in " ".join(walking_told(eased))
    assert plan(MONDAY + WEEK).week.number == 5


def test_pain_on_the_day_after_a_walk_waits() -> None:
    start_walking(me(), 3, MONDAY)
    walk([0])
    pain({-4: 2, -3: 2, -2: 2, 0: 2, 1: 4})
    known = plan(MONDAY + timedelta(days=1))
    assert known.week.number == 7
    assert known.verdict
    assert known.verdict.way is Way.SAME
    assert "Wait until it is back to usual" in " ".join(walking_told(known))


def test_pain_that_does_not_rise_changes_nothing() -> None:
    start_walking(me(), 3, MONDAY)
    walk([0, 1, 2, 3])
    pain(dict.fromkeys(range(-4, 5), 7))
    assert plan(MONDAY + timedelta(days=4)).verdict is None
    assert plan(MONDAY + WEEK).week.number == 8


def test_a_week_can_be_repeated_gone_back_from_and_stopped() -> None:
    start_walking(me(), 2, MONDAY)
    walk([0, 1, 2, 3])
    repeat_week(me(), MONDAY)
    assert plan(MONDAY + WEEK).week.number == plan(MONDAY).week.number == 5
    go_back(me(), MONDAY)
    assert plan(MONDAY).week.number == 3
    stop_walking(me(), MONDAY + timedelta(days=1))
    assert walking_plan(me(), MONDAY + timedelta(days=1)) is None
    assert walking_plan(me(), MONDAY + 4 * WEEK) is None


def test_without_a_plan_there_is_nothing_to_change() -> None:
    for act in (repeat_week, go_back, stop_walking):
        act(me(), MONDAY)
    assert not WalkingChange.objects.exists()
