"""One activity from two devices, watch and phone say, is one.

They are the same where they overlap by more than half of the shorter, and where their kinds can be one. The one that
knows most counts, with what only the other knows. Minutes are counted by core.shares, which loses none of the longer.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

from footwork.core.activity import LONGEST, OTHER, Activity

_ON_FOOT = frozenset({"walk", "run"})
"""Devices draw the line between the two in different places."""


def same(one: Activity, other: Activity) -> bool:
    return _can_be_one(one.kind, other.kind) and _overlap(one, other) * 2 > min(one.lasts, other.lasts)


def _overlap(one: Activity, other: Activity) -> timedelta:
    return min(one.ended_at, other.ended_at) - max(one.started_at, other.started_at)


def counted_once(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Those that count, in the order of time, whatever the order in which they came and however often."""
    counted: list[Activity] = []
    for activity in sorted(activities, key=_rank):
        if found := _same_among(activity, counted):
            counted[counted.index(found)] = _joined(found, activity)
        else:
            insort(counted, activity, key=_start)
    return tuple(counted)


def _same_among(activity: Activity, others: list[Activity]) -> Activity | None:
    return min(_near(activity, others), key=_rank, default=None)


def informed(activities: Iterable[Activity]) -> list[Activity]:
    """All of them, in the order of time, each with the kind and the effort that it lacks and one that is the same
    has: a watch may only say that something was done, and the phone that it was a walk. Nothing is learnt from one that
    was there for less than half of the time."""
    return [one for together in overlapping(activities) for one in _informed_of(together)]


class Lasting(Protocol):
    @property
    def started_at(self) -> datetime: ...
    @property
    def ended_at(self) -> datetime: ...


Lasts = TypeVar("Lasts", bound=Lasting)


def overlapping(activities: Iterable[Lasts]) -> Iterator[list[Lasts]]:
    """Those that overlap one another together, in the order of time: years of them are compared with few others
    each."""
    together: list[Lasts] = []
    for one in sorted(activities, key=_start):
        if together and one.started_at >= max(other.ended_at for other in together):
            yield together
            together = []
        together.append(one)
    yield together


def _informed_of(together: Sequence[Activity]) -> Iterator[Activity]:
    """One that overlaps none learns nothing, and most do."""
    yield from together if len(together) == 1 else (_informed(one, together) for one in together)


def _informed(activity: Activity, by_time: Sequence[Activity]) -> Activity:
    learnt = activity
    for other in sorted(_near(activity, by_time), key=_rank):
        if _overlap(activity, other) * 2 > activity.lasts:
            learnt = _joined(learnt, other)
    return learnt


def _near(activity: Activity, others: Sequence[Activity]) -> list[Activity]:
    """Those of `others`, which are in the order of time, that are the same as this."""
    first = bisect_left(others, activity.started_at - LONGEST, key=_start)
    last = bisect_left(others, activity.ended_at, key=_start)
    return [one for one in others[first:last] if same(one, activity)]


def _can_be_one(one: str, other: str) -> bool:
    return one == other or OTHER in {one, other} or {one, other} <= _ON_FOOT


def _joined(best: Activity, other: Activity) -> Activity:
    """A kind that only the other names, and how hard it was, if only the other says."""
    kind, effort = other.kind if best.kind == OTHER else best.kind, best.effort or other.effort
    learns = (kind, effort) != (best.kind, best.effort)
    return replace(best, kind=kind, effort=effort) if learns else best


def _start(activity: Lasting) -> datetime:
    return activity.started_at


def _rank(activity: Activity) -> tuple[object, ...]:
    """Lowest for the one that knows most, then for the longest. The rest makes the order the same every time."""
    numbers = activity.heart_rate, activity.steps, activity.distance_m
    known = sum(number is not None for number in numbers)
    told = activity.source, activity.source_id, activity.kind, activity.effort or "", activity.title
    zone = activity.started_at.utcoffset() or timedelta()
    return (
        *(-known, -activity.lasts, activity.started_at.astimezone(UTC), zone),
        *told,
        *(-1 if number is None else number for number in numbers),
    )
