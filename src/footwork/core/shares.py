"""What counts of activities on each day.

One in which the day turns belongs to both days, by the clock of its device. What overlaps, as when watch and phone both
recorded a walk, is counted once: as the one of which most is known, with what only the other knows
(core.same_activity).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from footwork.core.activity import Activity
from footwork.core.same_activity import informed, overlapping
from footwork.core.times import DAY, TURNS_AT, day_at

Piece = tuple[datetime, datetime]
"""From when to when."""


class Share(NamedTuple):
    """How much of an activity counts on one day."""

    activity: Activity
    day: date
    lasts: timedelta

    @property
    def steps(self) -> int:
        """As many of its steps as belong to that time."""
        return round((self.activity.steps or 0) * (self.lasts / self.activity.lasts))


def shares(activities: Iterable[Activity], counts_nowhere: Callable[[Activity], bool] = lambda _: False) -> list[Share]:
    """By day and by the time of the start. An activity of which nothing counts is in none of them; one that
    `counts_nowhere` takes no time from the others."""
    found: list[Share] = []
    for together in overlapping(informed(activities)):
        covered: list[Piece] = []
        for one in sorted(together, key=lambda one: (counts_nowhere(one), *_less_known(one))):
            pieces = list(_uncovered(one.started_at, one.ended_at, covered))
            covered = sorted([*covered, *pieces])
            found += _by_day(one, pieces)
    return sorted(found, key=lambda share: (share.day, share.activity.started_at))


def _less_known(one: Activity) -> tuple[object, ...]:
    """Orders them: those of which more is known come first, of equal ones the longer, and always in one way."""
    missing = (one.effort is None, one.heart_rate is None, one.steps is None)
    return (*missing, -one.lasts, one.started_at, repr(one))


def _uncovered(start: datetime, end: datetime, covered: Iterable[Piece]) -> Iterator[Piece]:
    """What is left of a time without those that are `covered`, which are in order and apart from each other."""
    for first, last in covered:
        if last <= start or first >= end:
            continue
        if first > start:
            yield start, first
        start = last
    if start < end:
        yield start, end


def _by_day(one: Activity, pieces: Iterable[Piece]) -> Iterator[Share]:
    by_day: defaultdict[date, timedelta] = defaultdict(timedelta)
    for piece_start, end in pieces:
        start = piece_start.astimezone(one.started_at.tzinfo)
        while start < end:
            day = day_at(start)
            turn = datetime.combine(day + DAY, TURNS_AT, one.started_at.tzinfo)
            by_day[day] += min(end, turn) - start
            start = turn
    return (Share(one, day, lasts) for day, lasts in by_day.items())
