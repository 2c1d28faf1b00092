"""Two histories made into one: nothing is lost, each keeps its order, and what is older displaces nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from footwork.core.merging import can_be_compared, merged, rising

NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Thing(NamedTuple):
    name: str
    at: datetime


def at(thing: Thing) -> datetime:
    return thing.at


def histories(name: str) -> st.SearchStrategy[list[Thing]]:
    """By clocks that go back and run ahead."""
    minutes = st.lists(st.integers(-50, 20), max_size=8)
    return minutes.map(lambda times: [Thing(f"{name}{n}", NOW + timedelta(minutes=m)) for n, m in enumerate(times)])


@given(histories("brought"), histories("here"))
def test_nothing_is_lost_and_each_side_keeps_its_order(brought: list[Thing], here: list[Thing]) -> None:
    together = merged(brought, here, at=at, now=NOW)
    assert [thing for thing in together if thing in here] == here
    assert [thing for thing in together if thing in brought] == brought
    assert len(together) == len(brought) + len(here)


@given(histories("brought"), histories("here").filter(bool))
def test_what_is_no_later_than_the_last_here_goes_before_it(brought: list[Thing], here: list[Thing]) -> None:
    last = min(here[-1].at, NOW)
    together = merged([one for one in brought if one.at <= last], here, at=at, now=NOW)
    assert together[-1] == here[-1]


@given(histories("brought"), histories("here"))
def test_right_clocks_decide(brought: list[Thing], here: list[Thing]) -> None:
    past = [[thing for thing in sorted(side, key=at) if thing.at <= NOW] for side in (brought, here)]
    together = merged(*past, at=at, now=NOW)
    assert all(one.at <= other.at for one, other in pairwise(together))


@given(st.lists(st.integers(-50, 20)))
def test_times_that_count_never_fall_and_are_never_to_come(minutes: list[int]) -> None:
    counted = rising([NOW + timedelta(minutes=m) for m in minutes], NOW)
    assert counted == sorted(counted)
    assert all(one <= NOW for one in counted)


def test_clocks_that_went_back_ran_ahead_or_show_the_same_decide_nothing() -> None:
    def compared(*sides: list[int]) -> bool:
        things = [[Thing("", NOW + timedelta(minutes=m)) for m in side] for side in sides]
        return can_be_compared(*things, at=at, now=NOW)

    assert compared([-9, -5], [-7, -3])
    assert compared([], [-3])
    assert not compared([-5, -9], [-3])
    assert not compared([-5], [3])
    assert not compared([-5], [-5])
