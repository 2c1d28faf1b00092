"""Exercises that are due together stand in an order with few changes."""

from __future__ import annotations

from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.routine import Item, approach
from footwork.planning.compose import in_few_changes


def items(*ids: str) -> list[Item]:
    return [Item(one, one.dose) for one in map(library().exercise, ids)]


def changes(order: list[Item] | tuple[Item, ...]) -> int:
    """As it weighs them: getting up 3, fetching 2, shoes 4."""
    ways = [approach(one, other) for one, other in pairwise([None, *order]) if other]
    return sum(3 * one.moves + 2 * len(one.fetch) + 4 * (one.shoes_on + one.shoes_off) for one in ways)


IDS = st.lists(st.sampled_from(library().exercise_ids()), min_size=1, max_size=5, unique=True)


@settings(max_examples=50)
@given(IDS)
def test_of_few_exercises_no_other_order_has_fewer_changes(ids: list[str]) -> None:
    given_, found = items(*ids), in_few_changes(items(*ids))
    assert sorted(one.exercise.id for one in found) == sorted(ids)
    if len(ids) > 2:
        assert changes(found) == min(map(changes, permutations(given_)))


def test_of_many_exercises_none_is_lost_and_positions_stay_together() -> None:
    many = items(*library().exercise_ids()[:40])
    found = in_few_changes(many)
    assert len(found) == len({one.exercise.id for one in found}) == len(many)
    assert changes(found) < changes(many) / 2


def test_two_stay_in_the_order_in_which_they_were_put_into_the_plan() -> None:
    two = items("towel-curl", "short-foot")
    assert list(in_few_changes(two)) == two
