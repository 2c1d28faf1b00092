"""Exercises that are due together made one session: in an order with few changes of position and equipment."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from footwork.core.routine import Approach, Item, approach

MOST_EXACT = 7
"""Of so many every order is weighed; of more each next one is the nearest. The number is ours."""

_MOVE, _FETCH, _SHOES = 3, 2, 4
"""What getting up, fetching a thing and changing shoes cost beside each other. The numbers are ours."""


def in_few_changes(items: Sequence[Item]) -> tuple[Item, ...]:
    """Of equally good orders the one that is nearest to that in which they are given."""
    if len(items) < 3:
        return tuple(items)
    costs = [[_cost(approach(one, other)) for other in items] for one in items]
    begins = [_cost(approach(None, one)) for one in items]
    order = _best(begins, costs) if len(items) <= MOST_EXACT else _nearest(begins, costs)
    return tuple(items[at] for at in order)


def _cost(way: Approach) -> int:
    return _MOVE * way.moves + _FETCH * len(way.fetch) + _SHOES * (way.shoes_on + way.shoes_off)


def _best(begins: Sequence[int], costs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """By the exercises that are left, the cheapest way on from each (Held and Karp)."""
    every = (1 << len(begins)) - 1

    @cache
    def cheapest(at: int, left: int) -> tuple[int, tuple[int, ...]]:
        if not left:
            return 0, (at,)
        ways = (
            (costs[at][next_] + cost, (at, *rest))
            for next_ in range(len(begins))
            if left >> next_ & 1
            for cost, rest in [cheapest(next_, left & ~(1 << next_))]
        )
        return min(ways)

    found = (cheapest(at, every & ~(1 << at)) for at in range(len(begins)))
    return min((begins[way[0]] + cost, way) for cost, way in found)[1]


def _nearest(begins: Sequence[int], costs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    left = set(range(len(begins)))
    at = min(left, key=lambda one: (begins[one], one))
    order = [at]
    left.remove(at)
    while left:
        at = min(left, key=lambda one: (costs[at][one], one))
        order.append(at)
        left.remove(at)
    return tuple(order)
