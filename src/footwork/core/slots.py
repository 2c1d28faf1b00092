"""Which of a routine's slots the records of a day fulfil.

The day turns at four (core.times.TURNS_AT). On it a slot's window lasts from halfway to the slot before to halfway to
the one after; the first begins and the last ends when the day turns. So every moment of the day lies in the window of
the slot that is nearest to it, and a record belongs to the window in which it began: a slot says when to begin, and the
end of a session that was left open for hours says nothing.

Each record fulfils one slot at most, and each slot is fulfilled by one record at most:

1. In each window the record of which most was done fulfils its own slot, before any that comes from elsewhere.
2. Of the records that are left, those done in full first, each fulfils the open slot whose hour is nearest to that of
   its own: who does the morning's session twice has done the next one too. Of two as near it is the earlier.
3. What is left over after that is extra.

A record of which nothing was done fulfils nothing. So what is fulfilled hangs only on the windows in which records
began and on how much was done: neither on the order in which they were stored nor on minutes within a window.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from footwork.core.record import Amount
from footwork.core.times import since_turn


class Done(NamedTuple):
    """A record of a routine: when on its day it began, by the clock of its device, and how much of it was done."""

    began: time
    amount: Amount


class Fulfilled(NamedTuple):
    """How much was done of each slot, in their order, and of what is extra, the most first."""

    slots: tuple[Amount, ...]
    extra: tuple[Amount, ...]


_ORDER = {amount: number for number, amount in enumerate(Amount)}


def fulfil(slots: Sequence[time], done: Iterable[Done]) -> Fulfilled:
    """What the records of one day are to the `slots`, the hours at which the same routine is due on it."""
    windows, begun = _windows(tuple(slots)), [one for one in done if one.amount is not Amount.NONE]
    if not begun:  # most days of a plan are still to come
        return Fulfilled((Amount.NONE,) * len(slots), ())
    found, left = dict[int, Amount](), list[tuple[Amount, int]]()
    for amount, own in sorted(((one.amount, windows.of(one.began)) for one in begun), key=_most_first):
        if slots and own not in found:
            found[own] = amount
        else:
            left.append((amount, own))
    extra = []
    for amount, own in left:
        nearest = next((at for at in windows.by_distance(own) if at not in found), None) if slots else None
        if nearest is None:
            extra.append(amount)
        else:
            found[nearest] = amount
    return Fulfilled(tuple(found.get(at, Amount.NONE) for at in range(len(slots))), tuple(extra))


def nearest_slot(slots: Sequence[time], began: time) -> int:
    """The place of the slot in whose window a record began; where two windows meet, that of the earlier."""
    return _windows(tuple(slots)).of(began)


def _most_first(one: tuple[Amount, int]) -> tuple[int, int]:
    return _ORDER[one[0]], one[1]


class _Windows(NamedTuple):
    """`hours` is how far into the day each slot is; `places` are the slots in the order of the day, `ends` where the
    windows of all but the last of them end."""

    hours: tuple[timedelta, ...]
    places: tuple[int, ...]
    ends: tuple[timedelta, ...]

    def of(self, began: time) -> int:
        """Without any slot, any."""
        return self.places[bisect_left(self.ends, since_turn(began))] if self.places else 0

    def by_distance(self, own: int) -> list[int]:
        """The slots from the nearest to that one on; of two as near the earlier comes first."""
        return sorted(self.places, key=lambda at: (abs(self.hours[at] - self.hours[own]), self.hours[at]))


@lru_cache(maxsize=256)
def _windows(slots: tuple[time, ...]) -> _Windows:
    """The same day after day."""
    hours = tuple(map(since_turn, slots))
    places = sorted(range(len(slots)), key=lambda at: (hours[at], at))
    ends = tuple(hours[one] + (hours[other] - hours[one]) / 2 for one, other in pairwise(places))
    return _Windows(hours, tuple(places), ends)
