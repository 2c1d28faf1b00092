"""Two machines' histories made into one, although either clock may have been wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from heapq import merge
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TypeVar

T = TypeVar("T")
At = Callable[[T], datetime]


def rising(times: Iterable[datetime], now: datetime) -> list[datetime]:
    """The times as they count: none is before the one stored earlier, and a time in the future is now."""
    return list(accumulate((min(at, now) for at in times), max))


def merged(*histories: Sequence[T], at: At[T], now: datetime) -> list[T]:
    """Each history stays in its own order, which is the order of storing. Between them the times decide; at the same
    time the later history goes after the earlier one, so put this machine's last."""
    timed = [list(zip(rising(map(at, one), now), one, strict=True)) for one in histories]
    return [thing for _, thing in merge(*timed, key=itemgetter(0))]


def can_be_compared(*histories: Sequence[T], at: At[T], now: datetime) -> bool:
    """Whether times can say which history's last came later: no clock went back, none was ahead of `now`, and the last
    times are not the same."""
    times = [[at(thing) for thing in history] for history in histories]
    in_order = all(one < other for history in times for one, other in pairwise([*history, now]))
    lasts = [history[-1] for history in times if history]
    return in_order and len(set(lasts)) == len(lasts)
