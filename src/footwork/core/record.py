"""What was done and felt in one session, true to what happened: no answer is never a zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from footwork.core.names import ABSENT_BY_DEFAULT, MOST_NAME, is_name
from footwork.core.place import Place
from footwork.core.reached import Reached
from footwork.core.times import check_moment

SLACK = timedelta(hours=24)
"""How far a device's clock may be ahead of ours: a day, so that a wrong time zone is no reason to refuse."""

WORST = 10
"""The upper end of the numeric rating scales for pain and effort; the lower is 0, which is an answer."""

MOST_STORED = 2**31
MOST_NOTE = 2000
MOST_RECORDED_ITEMS = 1000
MOST_RECORDED_REACHED = 1000

_LATER = {ABSENT_BY_DEFAULT: True}


class PainTold(StrEnum):
    """What was asked after the session. The players of before 2026-12 asked how it hurts now, once all was over: that
    is at most the worst of it, and the pain rule takes it for the worst where nothing else is known."""

    AFTER = "after"
    WORST = "worst"
    """The most it hurt during the session or after it."""


class SkipReason(StrEnum):
    """Why a part was not done."""

    PAIN = "pain"
    TIRED = "tired"
    HARD = "hard"
    TIME = "time"
    EQUIPMENT = "equipment"
    PLACE = "place"
    OTHER = "other"
    EASIER = "easier"
    """The rest was made easier on the way. Known from the session itself, so nobody is asked for it."""


ASKED = tuple(reason for reason in SkipReason if reason is not SkipReason.EASIER)
"""The reasons from which a person chooses."""


class Amount(StrEnum):
    ALL = "all"
    SOME = "some"
    NONE = "none"


def amount_of(phases_done: int, phases_planned: int) -> Amount:
    if phases_done == phases_planned:
        return Amount.ALL
    return Amount.SOME if phases_done else Amount.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDone:
    """How many of an item's phases were played to their end, of how many; and how many more than planned. `reached` is
    what the person did of what has an open end: as the player counted it, or as they put it right."""

    exercise: str
    name: str
    phases_planned: int
    phases_done: int
    reason: SkipReason | None = None
    phases_extra: int = 0
    reached: tuple[Reached, ...] = field(default=(), metadata=_LATER)

    def __post_init__(self) -> None:
        if not (is_name(self.exercise) and is_name(self.name)):
            raise ValueError(f"an exercise and a name of 1 to {MOST_NAME} characters")
        if not (0 <= self.phases_done <= self.phases_planned and 0 < self.phases_planned < MOST_STORED):
            raise ValueError("at least one phase planned, and phases done from 0 to those planned")
        if not 0 <= self.phases_extra < MOST_STORED:
            raise ValueError("no fewer than 0 phases more than planned")
        if len(self.reached) > MOST_RECORDED_REACHED:
            raise ValueError(f"at most {MOST_RECORDED_REACHED} sets in what was reached")

    @property
    def amount(self) -> Amount:
        return amount_of(self.phases_done, self.phases_planned)

    @property
    def differs(self) -> bool:
        """Whether it was not done as planned."""
        return self.amount is not Amount.ALL or self.phases_extra > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One session. `id` is made on the device; of two records with one id the higher `revision` holds.

    `pain_before` and `pain`, of which `pain_told` says what it is, have a place only where it was answered, 0 to 10
    (numeric rating scale); `hurt_by` is the exercise that hurt, if the person said which; `effort`, 0 to 10, is None
    where it was not answered. Times carry their offset from UTC. Lengths are milliseconds:
    `length_ms` the planned, `played_ms` what ran. `made_for` is the person for whom the session was made, as whoever
    made it wrote the name; empty where nobody did. `by_hand` says that it was done without the player and entered
    afterwards.
    """

    id: UUID
    routine: str
    title: str
    pace: float
    started_at: datetime
    ended_at: datetime
    length_ms: int
    played_ms: int
    items: tuple[ItemDone, ...]
    revision: int = 1
    pain_before: Mapping[Place, int | None] = field(default_factory=dict)
    pain: Mapping[Place, int | None] = field(default_factory=dict)
    pain_told: PainTold = field(default=PainTold.AFTER, metadata=_LATER)
    hurt_by: str = field(default="", metadata=_LATER)
    effort: int | None = None
    note: str = ""
    made_for: str = field(default="", metadata=_LATER)
    by_hand: bool = field(default=False, metadata=_LATER)

    def __post_init__(self) -> None:
        check_moment(self.started_at)
        check_moment(self.ended_at)
        if self.ended_at < self.started_at:
            raise ValueError("an end that is not before the start")
        if not 1 <= len(self.items) <= MOST_RECORDED_ITEMS:
            raise ValueError(f"1 to {MOST_RECORDED_ITEMS} items")
        scores = [*self.pain_before.values(), *self.pain.values(), self.effort]
        if any(score is not None and not 0 <= score <= WORST for score in scores):
            raise ValueError(f"pain and effort from 0 to {WORST}, or no answer")
        if self.revision < 1 or not all(0 <= n < MOST_STORED for n in (self.revision, self.length_ms, self.played_ms)):
            raise ValueError("a revision, a length and a time played within reason")
        if not 0 <= self.pace <= 1:
            raise ValueError("a pace from 0 to 1")
        self._check_words()

    def _check_words(self) -> None:
        if not (is_name(self.routine) and is_name(self.title)):
            raise ValueError(f"a routine and a title of 1 to {MOST_NAME} characters")
        if len(self.note) > MOST_NOTE:
            raise ValueError(f"a note of at most {MOST_NOTE} characters")
        if self.hurt_by and not any(item.exercise == self.hurt_by for item in self.items):
            raise ValueError("one of the session's exercises as the one that hurt, or none")
        if self.made_for and not is_name(self.made_for):
            raise ValueError(f"a name of at most {MOST_NAME} characters for whom it was made, or none")

    @property
    def phases(self) -> tuple[int, int]:
        """How many phases were played to their end, of how many."""
        return sum(item.phases_done for item in self.items), sum(item.phases_planned for item in self.items)

    @property
    def reached(self) -> tuple[tuple[str, tuple[Reached, ...]], ...]:
        """Each exercise of which something had an open end, by name, with what was reached."""
        return tuple((item.name, item.reached) for item in self.items if item.reached)

    @property
    def tells_something(self) -> bool:
        """Whether anything was done or answered."""
        return bool(self.phases[0] or self.answered or self.effort is not None or self.note)

    @property
    def finished(self) -> bool:
        return all(item.amount is Amount.ALL for item in self.items)

    @property
    def differs(self) -> bool:
        """Whether anything was not done as planned."""
        return any(item.differs for item in self.items)

    @property
    def answered(self) -> dict[Place, int]:
        """Pain during or after the session by place, only where there is an answer."""
        return _only_answered(self.pain)

    @property
    def answered_before(self) -> dict[Place, int]:
        """The same for pain before it."""
        return _only_answered(self.pain_before)

    def has_the_content_of(self, other: Record) -> bool:
        """Whether both say the same, whichever of them is the later revision."""
        return _comparable(self) == _comparable(other)

    def is_from_the_future(self, now: datetime) -> bool:
        return self.ended_at > now + SLACK


def _only_answered(pain: Mapping[Place, int | None]) -> dict[Place, int]:
    return {place: score for place, score in pain.items() if score is not None}


def _comparable(record: Record) -> Record:
    return replace(record, revision=1, pain_before=record.answered_before, pain=record.answered)
