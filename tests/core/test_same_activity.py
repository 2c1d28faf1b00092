from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.activity import Activity, Effort
from footwork.core.same_activity import counted_once, informed, same

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def activity(start: int = 0, minutes: int = 30, **fields: Any) -> Activity:
    at = NOON + timedelta(minutes=start)
    return Activity(started_at=at, lasts=timedelta(minutes=minutes), **{"kind": "walk", "source": "fit"} | fields)


activities = st.lists(
    st.builds(
        activity,
        start=st.integers(0, 120),
        minutes=st.integers(1, 90),
        kind=st.sampled_from(["walk", "run", "swim", "other"]),
        source=st.sampled_from(["fit", "apple-health", "typed"]),
        heart_rate=st.none() | st.integers(60, 62),
        steps=st.none() | st.integers(0, 2),
        effort=st.none() | st.sampled_from(Effort),
    ),
    max_size=6,
)


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        (activity(0, 30), activity(1, 30), True),
        (activity(0, 30), activity(15, 30), False),  # half of it, and not more
        (activity(0, 30), activity(14, 30), True),
        (activity(0, 90), activity(80, 15), True),  # ten of the shorter one's fifteen minutes
        (activity(0, 30), activity(30, 30), False),
        (activity(0, 30), activity(600, 30), False),
        (activity(kind="walk"), activity(kind="run"), True),
        (activity(kind="walk"), activity(kind="other"), True),
        (activity(kind="walk"), activity(kind="swim"), False),
        (activity(kind="lift"), activity(kind="dance"), False),
    ],
)
def test_more_than_half_of_the_shorter_and_one_kind_make_them_the_same(
    one: Activity, other: Activity, are_same: bool
) -> None:
    assert same(one, other) is are_same
    assert same(other, one) is are_same


def test_three_devices_count_one_walk() -> None:
    phone = activity(0, 32, source="apple-health", steps=3300)
    watch = activity(1, 30, steps=3200, heart_rate=104, distance_m=2400)
    typed = activity(0, 30, source="typed", effort=Effort.MODERATE)
    for order in permutations([phone, watch, typed]):
        assert counted_once(order) == (replace(watch, effort=Effort.MODERATE),)


def test_the_kind_is_taken_from_the_one_that_names_it() -> None:
    assert counted_once([activity(kind="other", heart_rate=90), activity(kind="dance")]) == (
        activity(kind="dance", heart_rate=90),
    )


def test_each_learns_what_only_the_other_knows() -> None:
    watch, phone = activity(1, kind="other", heart_rate=90), activity(0, 90, source="apple-health")
    typed = activity(2, 20, source="typed", effort=Effort.LIGHT)
    assert informed([watch, typed, phone]) == [
        phone,  # of its hour and a half the person only said of twenty minutes how hard they were
        replace(watch, kind="walk", effort=Effort.LIGHT),
        typed,
    ]


@given(activities, st.randoms())
def test_learning_changes_no_times_and_does_not_depend_on_the_order(given_ones: list[Activity], random: Any) -> None:
    learnt = informed(given_ones)
    assert sorted(map(_times, learnt)) == sorted(map(_times, given_ones))
    shuffled = informed(random.sample(given_ones, len(given_ones)))
    assert sorted(map(repr, shuffled)) == sorted(map(repr, learnt))


def _times(one: Activity) -> tuple[datetime, timedelta]:
    return one.started_at, one.lasts


def test_the_same_moment_by_two_clocks_is_one_activity() -> None:
    east = replace(activity(), started_at=NOON.astimezone(timezone(timedelta(hours=9))), source="tcx")
    assert len(counted_once([activity(), east])) == 1


def test_an_activity_over_midnight_is_found_by_another_of_the_next_day() -> None:
    night = activity(11 * 60, 180)
    assert counted_once([night, activity(12 * 60 + 30, 60, source="gpx")]) == (night,)


@given(activities, st.randoms())
def test_the_order_does_not_matter(given_ones: list[Activity], random: Any) -> None:
    shuffled = random.sample(given_ones, len(given_ones))
    assert counted_once(shuffled) == counted_once(given_ones)


@given(activities)
def test_importing_twice_changes_nothing(given_ones: list[Activity]) -> None:
    assert counted_once([*given_ones, *given_ones]) == counted_once(given_ones)


@given(activities)
def test_what_counts_is_in_the_order_of_time_and_of_what_was_given(given_ones: list[Activity]) -> None:
    counted = counted_once(given_ones)
    assert list(counted) == sorted(counted, key=lambda one: one.started_at)
    keys = [(one.started_at, one.lasts, one.source) for one in given_ones]
    assert all((one.started_at, one.lasts, one.source) in keys for one in counted)


@given(activities)
def test_each_is_counted_or_the_same_as_one_that_is(given_ones: list[Activity]) -> None:
    counted = counted_once(given_ones)
    for one in given_ones:
        times = [(other.started_at, other.lasts) for other in counted]
        overlapping = [other for other in counted if same(replace(other, kind=one.kind), one)]
        assert (one.started_at, one.lasts) in times or overlapping


@given(activities)
def test_no_two_of_one_known_kind_overlap_by_half(given_ones: list[Activity]) -> None:
    named = [one for one in given_ones if one.kind != "other"]
    assert not any(same(one, other) for one, other in combinations(counted_once(named), 2))
