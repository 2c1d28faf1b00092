"""When to remind of sessions: when their time slot begins, at most once more, and never of what was begun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from footwork.core.occurrences import Due, Occurrence
from footwork.core.plan import Plan
from footwork.core.record import Amount
from footwork.core.times import day_at, on_the_clock

AGAIN_AFTER = timedelta(hours=1)
"""How long after the first reminder the other comes. That it is an hour is ours."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """`at` is by the clock on the person's wall, wherever they are, so it has no offset; so is `begins`, when the
    session is due."""

    occurrence: Occurrence
    at: datetime
    again: bool
    begins: datetime


def reminders(plan: Plan, due: Iterable[Due]) -> Iterator[Reminder]:
    """One for each session that was not begun, or two if the person wants that; what falls into quiet hours is left
    out, not moved. One that waits since an earlier day was reminded of on that day."""
    for one in due:
        version = plan.on(one.day)
        if version is None or one.waited or one.amount is not Amount.NONE:
            continue
        first = on_the_clock(one.day, one.occurrence.slot.at)
        for again in (False, True)[: 1 + version.remind_again]:
            at = first + again * AGAIN_AFTER
            if day_at(at) == one.day and not version.quiet.holds(at.time()):
                yield Reminder(one.occurrence, at, again, first)
