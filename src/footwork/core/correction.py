"""A session put right afterwards. What is put right is a later revision of it, and so is that it was removed, so that
neither an old export nor a device that was offline brings back what was there before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from footwork.core.record import MOST_STORED, SLACK, Amount, ItemDone, Record
from footwork.core.times import check_moment

REVISED = timedelta(milliseconds=100)
"""The unit in which revisions count the time since a session began. The player gets it from here. So of two
devices, the one that spoke last is right."""

CAN_UNDO = timedelta(days=7)
"""So long what was removed can be brought back, as Today tells of a change of the plan; then nothing is left of it but
that it was removed."""

FALSE_START = timedelta(seconds=30)
"""Who stops before this, with no exercise finished, has hardly begun: getting ready for the first alone takes most of
it. Whether that was a session is asked then, and no is the answer that needs no thought. The number is ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """That a session was removed, and as which revision of it. What was in it is gone."""

    id: UUID
    revision: int
    removed_at: datetime

    def __post_init__(self) -> None:
        check_moment(self.removed_at)
        if not 0 < self.revision < MOST_STORED:
            raise ValueError("a revision within reason")

    def is_from_the_future(self, now: datetime) -> bool:
        return self.removed_at > now + SLACK

    def stands_over(self, record: Record) -> bool:
        """Whether that revision of it is gone; of the same number the removal stands."""
        return self.id == record.id and self.revision >= record.revision


def later_revision(before: int, started_at: datetime, now: datetime) -> int:
    """Of a session that began then: higher than `before`, and than what a device has said of it until `now`."""
    by_time = round((now - started_at) / REVISED)
    return max(before + 1, by_time if by_time < MOST_STORED else 0)


def removed(record: Record, now: datetime) -> Removal:
    return Removal(id=record.id, revision=later_revision(record.revision, record.started_at, now), removed_at=now)


def restored(record: Record, removal: Removal, now: datetime) -> Record:
    """What was removed, as it was."""
    return replace(record, revision=later_revision(removal.revision, record.started_at, now))


def moved(record: Record, started_at: datetime, played: timedelta | None = None) -> Record:
    """The same at another time; with `played`, of that length."""
    lasted = record.ended_at - record.started_at if played is None else played
    played_ms = record.played_ms if played is None else played // timedelta(milliseconds=1)
    return replace(record, started_at=started_at, ended_at=started_at + lasted, played_ms=played_ms)


def with_amount(item: ItemDone, amount: Amount) -> ItemDone:
    """An item of which the person says that all, some or none was done. What is known more exactly stays; else some is
    half. Raises ValueError for some of a single phase."""
    if amount is item.amount:
        return item
    if amount is Amount.ALL:
        return replace(item, phases_done=item.phases_planned, reason=None)
    if amount is Amount.SOME and not can_be_part(item):
        raise ValueError("all or nothing of a single phase")
    done = item.phases_planned // 2 if amount is Amount.SOME else 0
    reached = item.reached if done else ()
    return replace(item, phases_done=done, phases_extra=0, reached=reached)


def with_reached(item: ItemDone, numbers: Iterable[int | None]) -> ItemDone:
    """An item of which the person says what they reached, set by set; None is as it was."""
    told = zip(item.reached, numbers, strict=False)
    return replace(item, reached=tuple(one if n is None else one.with_number(n) for one, n in told))


def can_be_part(item: ItemDone) -> bool:
    return item.phases_planned > 1
