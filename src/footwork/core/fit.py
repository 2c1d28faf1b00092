"""Fitting a routine into a time: the largest pace that meets the limit, or what to leave out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import combinations
from math import comb
from operator import itemgetter

from footwork.core.errors import RoutineTooLong
from footwork.core.ready import ready_length
from footwork.core.routine import Routine, approach
from footwork.core.span import BRISK, Pace
from footwork.core.steps import item_length, length_of

MOST_CHOICES, MOST_CHOICES_IN_ROUNDS = 100_000, 1_000


def fit(routine: Routine, limit: timedelta) -> Pace:
    """The largest pace at which `routine` lasts at most `limit`.

    Between two paces the length is linear as long as every number of sets, repetitions and counts is the same, and it
    never falls; so the largest pace is found among the hundred and one by halving. Raises RoutineTooLong when even the
    briskest is over: a hold is never cut short.
    """
    fitting = bisect_right(range(101), limit, key=lambda hundredths: length_of(routine, Pace(hundredths)))
    if fitting == 0:
        raise _too_long(routine, limit)
    return Pace(fitting - 1)


def _too_long(routine: Routine, limit: timedelta) -> RoutineTooLong:
    over = length_of(routine, BRISK) - limit
    leave_out = items_to_leave_out(routine, limit)
    names = tuple(routine.items[index].exercise.name for index in leave_out)
    return RoutineTooLong(over, limit, routine.title, leave_out, names)


def items_to_leave_out(routine: Routine, limit: timedelta) -> tuple[int, ...]:
    """The fewest items without which the briskest routine meets `limit`, and of those choices the one that loses
    least time; empty when no choice helps.

    Sizes that cannot save enough even by their longest items are passed over. The choice is exact as long as there
    are at most MOST_CHOICES items to add up in all choices of its size; beyond, the longest items go first, which is
    still the fewest, give or take a changed ready time. What goes round in a circuit is unrolled for each choice, so
    that of fewer choices all are tried.
    """
    rounds = [item.circuit.rounds.low if item.circuit else 1 for item in routine.items]
    goes_round = max(rounds) > 1
    lengths = [item_length(item, routine.changeover, BRISK) for item in routine.items]
    own = [length * times for length, times in zip(lengths, rounds, strict=True)]
    ready = _ready_at_briskest(routine)
    longest_ready = max(ready(index - 1 if index else None, index) for index in range(len(own)))
    everything = range(len(own))
    longest_first = sorted(everything, key=lambda index: (-own[index], index))
    over, most = length_of(routine, BRISK) - limit, MOST_CHOICES_IN_ROUNDS if goes_round else MOST_CHOICES

    def without(left_out: tuple[int, ...]) -> timedelta:
        if goes_round:
            return _unrolled_without(left_out, routine)
        return _length_without(set(left_out), routine, own, ready)

    for size in range(1, len(own)):
        if not goes_round and _most_saved([own[index] for index in longest_first[:size]], longest_ready) < over:
            continue
        choices: Iterable[tuple[int, ...]] = (
            combinations(everything, size)
            if comb(len(own), size) * (len(own) - size) <= most
            else [tuple(longest_first[:size])]
        )
        by_length = ((without(left_out), left_out) for left_out in choices)
        fitting = [(length, left_out) for length, left_out in by_length if length <= limit]
        if fitting:
            _length, left_out = max(fitting, key=itemgetter(0))
            return tuple(sorted(left_out))
    return ()


def _unrolled_without(left_out: tuple[int, ...], routine: Routine) -> timedelta:
    """Where a circuit goes round, ways between exercises come that a list has not."""
    items = tuple(item for index, item in enumerate(routine.items) if index not in left_out)
    return length_of(replace(routine, items=items), BRISK)


Ready = Callable[[int | None, int], timedelta]
"""How long it takes to get ready for the second item after the first; after none for the first of a session."""


def _ready_at_briskest(routine: Routine) -> Ready:
    @cache
    def ready(before: int | None, index: int) -> timedelta:
        item = routine.items[index]
        way = approach(None if before is None else routine.items[before], item)
        return ready_length(item, way, before is None, routine.words, routine.changeover, BRISK)

    return ready


def _most_saved(lengths: list[timedelta], longest_ready: timedelta) -> timedelta:
    """A bound: each item's own time, and all of the time to get ready for it and for the item after it."""
    return sum(lengths, 2 * len(lengths) * longest_ready)


def _length_without(left_out: set[int], routine: Routine, own: list[timedelta], ready: Ready) -> timedelta:
    length = routine.changeover.done.at(BRISK)
    before: int | None = None
    for index in range(len(own)):
        if index not in left_out:
            length += ready(before, index) + own[index]
            before = index
    return length
