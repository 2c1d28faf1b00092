"""Why a plan, a dose or an advice is as it is: a kind, and what it is about. No sentence stands here: one is made where
the reason is shown (catalogue/reason_text.py), so what was stored years ago is shown in the words of today."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

from footwork.core.build_up import Variable
from footwork.core.names import ABSENT_BY_DEFAULT, is_name
from footwork.core.record import MOST_STORED
from footwork.core.times import check_day


class ReasonKind(StrEnum):
    """A new kind is one line: its id, as diaries and files hold it, then the fields of a `Reason` that it needs."""

    _value_: str
    needs: frozenset[str]

    def __new__(cls, id: str, *needs: str) -> ReasonKind:
        kind = str.__new__(cls, id)
        kind._value_, kind.needs = id, frozenset(needs)
        return kind

    # what a person did with the plan
    FIRST_PLAN = "first_plan"
    CHANGED = "changed"
    DOSES_CHANGED = "doses_changed"
    REMINDERS_CHANGED = "reminders_changed"
    PAUSED = "paused"
    RESUMED = "resumed"
    BREAK_CANCELLED = "break_cancelled"
    RESTORED = "restored"
    """The reasons of the version that was restored stand behind it."""
    UNDONE = "undone"
    ADDED = "added", "exercises"
    REMOVED = "removed", "exercises"
    LEFT_OUT = "left_out", "exercises"
    PUT_BACK = "put_back", "exercises"
    SWAPPED = "swapped", "exercises", "instead"
    ALL_EQUIPMENT = "all_equipment"
    CHOSEN = "chosen"
    CHOSEN_FOR = "chosen_for", "aims", "minutes"

    # how a session or a while of them was, as the pain rule judges it
    ROSE_LARGELY = "rose_largely", "place"
    ROSE = "rose", "place"
    ROSE_AGAIN = "rose_again", "place"
    ABOVE_USUAL = "above_usual", "place"
    HIGH = "high", "place"
    MORNINGS = "mornings", "place"
    TWICE = "twice", "place"
    HIGH_TWICE = "high_twice", "place"
    RISEN = "risen", "place"
    WAIT = "wait", "place"
    NOT_DOWN = "not_down", "place"
    AS_BEFORE = "as_before"
    NO_SESSION = "no_session"
    NOT_ANSWERED = "not_answered"
    NOT_YET = "not_yet"
    WEEKLY = "weekly"
    GOOD = "good"
    TOO_MUCH = "too_much"
    LONG_HIGH = "long_high"

    # what becomes of a dose by that
    EASED = "eased", "exercises"
    REST = "rest", "until"
    DOSE = "dose", "variable", "before", "now"
    PINNED = "pinned"
    ANOTHER_WAY = "another_way", "exercises", "instead"
    EASIEST = "easiest"
    NOTHING_LEFT = "nothing_left"

    # what of a day is changed so that it fits into the person's minutes
    BRISKER = "brisker"
    BRISKER_SITTING = "brisker_sitting"
    SHORTER_RESTS = "shorter_rests"
    FEWER_ROUNDS = "fewer_rounds", "exercises", "before", "now"
    NO_TIME = "no_time", "exercises"

    # why an exercise is not chosen for a person
    NEEDS = "needs", "things"
    DONE_STANDING = "done_standing"
    DONE_ON_THE_FLOOR = "done_on_the_floor"
    UNSUITABLE = "unsuitable"
    TOO_HARD = "too_hard"
    TREATMENT = "treatment"
    ANOTHER_AIM = "another_aim"
    TOO_LONG = "too_long"
    ONE_LIKE_IT = "one_like_it", "exercises"
    OTHERS_SERVE_BETTER = "others_serve_better"


MOST_REASONS = 300
"""Of one thing. Far more than there ever are; the number is ours."""

_ABSENT = {ABSENT_BY_DEFAULT: True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Exercises, things and aims by their ids, the place as daily answers tell it (`knee-left`). Of a dose `variable`
    went from `before` to `now`, a number of sets, repetitions or seconds; `until` is the last day of a rest. Raises
    ValueError unless it has what its kind needs, and nothing else."""

    kind: ReasonKind
    place: str = field(default="", metadata=_ABSENT)
    exercises: tuple[str, ...] = field(default=(), metadata=_ABSENT)
    instead: str = field(default="", metadata=_ABSENT)
    things: tuple[str, ...] = field(default=(), metadata=_ABSENT)
    aims: tuple[str, ...] = field(default=(), metadata=_ABSENT)
    minutes: int | None = field(default=None, metadata=_ABSENT)
    variable: Variable | None = field(default=None, metadata=_ABSENT)
    before: int | None = field(default=None, metadata=_ABSENT)
    now: int | None = field(default=None, metadata=_ABSENT)
    until: date | None = field(default=None, metadata=_ABSENT)

    def __post_init__(self) -> None:
        said = {one.name for one in fields(self) if one.name != "kind" and getattr(self, one.name) != one.default}
        if said != self.kind.needs:
            raise ValueError(f"{self.kind} with {', '.join(sorted(self.kind.needs)) or 'nothing'} and nothing else")
        if not all(is_name(id) for id in (self.place, self.instead, *self.exercises, *self.things, *self.aims) if id):
            raise ValueError("ids")
        if not all(0 <= number < MOST_STORED for number in (self.minutes, self.before, self.now) if number is not None):
            raise ValueError("numbers from 0 on")
        if self.until:
            check_day(self.until)


def as_restored(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Of a version that is restored, once or again."""
    restored = Reason(kind=ReasonKind.RESTORED)
    return (restored, *(one for one in reasons if one != restored))[:MOST_REASONS]
