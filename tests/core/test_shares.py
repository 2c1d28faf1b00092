from __future__ import annotations

from collections import Counter
from datetime import timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from footwork.core.activity import Activity, Effort
from footwork.core.shares import shares
from tests.activities import NOON, activities, activity

MINUTES = timedelta(minutes=1)


def covered(given: list[Activity]) -> timedelta:
    """The time in which at least one of them was under way, counted minute by minute."""
    minutes = set()
    for one in given:
        first = (one.started_at - NOON) // MINUTES
        minutes |= set(range(first, first + one.lasts // MINUTES))
    return len(minutes) * MINUTES


@given(st.lists(activities(), max_size=6))
def test_every_minute_is_counted_once_and_none_is_lost(given: list[Activity]) -> None:
    assert sum((one.lasts for one in shares(given)), timedelta()) == covered(given)


@given(st.lists(activities(), max_size=6))
def test_no_day_has_more_than_its_hours_in_one_place(given: list[Activity]) -> None:
    by_day: Counter[object] = Counter()
    for one in shares(given):
        by_day[one.day, one.activity.started_at.utcoffset()] += one.lasts / MINUTES  # type: ignore[assignment]
    assert all(minutes <= 24 * 60 for minutes in by_day.values())


@given(st.lists(activities(), max_size=6), st.randoms())
def test_the_order_in_which_they_come_makes_no_difference(given: list[Activity], chance: object) -> None:
    mixed = [*given]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert Counter(shares(mixed)) == Counter(shares(given))


@given(st.lists(activities(), min_size=1, max_size=6))
def test_days_are_in_their_order(given: list[Activity]) -> None:
    assert all(one.day <= other.day for one, other in pairwise(shares(given)))


def test_an_activity_in_which_the_day_turns_belongs_to_both_days_by_its_own_clock() -> None:
    at = NOON.replace(hour=3, minute=40, tzinfo=timezone(timedelta(hours=-5)))
    before, after = shares([activity(30, started_at=at, steps=3000)])
    assert (before.day, before.lasts, before.steps) == (NOON.date() - timedelta(days=1), 20 * MINUTES, 2000)
    assert (after.day, after.lasts, after.steps) == (NOON.date(), 10 * MINUTES, 1000)


def test_a_walk_over_midnight_is_all_of_the_day_that_ends() -> None:
    [one] = shares([activity(30, started_at=NOON.replace(hour=23, minute=40), steps=3000)])
    assert (one.day, one.steps) == (NOON.date(), 3000)


def test_of_watch_and_phone_the_one_counts_of_which_more_is_known() -> None:
    phone = activity(32, source="gpx")
    watch = activity(30, started_at=NOON + MINUTES, steps=3100, heart_rate=120)
    assert [(one.activity.source, one.lasts) for one in shares([phone, watch])] == [
        ("gpx", 2 * MINUTES),
        ("fit", 30 * MINUTES),
    ]
    said = activity(32, source="typed", effort=Effort.VIGOROUS)
    with_effort = shares([phone, watch, said])
    assert {one.activity.effort for one in with_effort} == {Effort.VIGOROUS}
    assert sum((one.lasts for one in with_effort), timedelta()) == said.lasts


def test_one_within_another_cuts_it_in_two() -> None:
    long, short = activity(60), activity(10, started_at=NOON + 20 * MINUTES, steps=1)
    assert [(one.activity, one.lasts) for one in shares([long, short])] == [(long, 50 * MINUTES), (short, 10 * MINUTES)]


def test_across_time_zones_the_moment_decides() -> None:
    here = activity(30)
    there = activity(30, started_at=NOON.astimezone(timezone(timedelta(hours=9))), source="gpx")
    assert sum((one.lasts for one in shares([here, there])), timedelta()) == 30 * MINUTES
