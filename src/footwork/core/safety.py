"""Before the start: who should see somebody first, what locks the exercises, and what is done otherwise.

Nobody is diagnosed: an answer leads to an action, never to the name of a disease.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from footwork.core.names import is_name
from footwork.core.record import Place


class Action(StrEnum):
    """What an answer calls for, from the mildest; of several the last counts (section 4.1 of what is known)."""

    GO_ON = "go_on"
    SEE_SOMEONE = "see_someone"
    SAME_DAY = "same_day"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        return list(Action).index(self)


class Change(StrEnum):
    """What is done otherwise than the exercise has it."""

    SEATED = "seated"
    SUPPORTED = "supported"
    NOT_LYING = "not_lying"
    NO_PROGRESSION = "no_progression"
    """Nothing is made harder by the pain rule: it is not for feet that cannot feel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that may hold (`says`), and what to do `then`. It calls for an `action`, `locks` the exercises, `lifts`
    every lock, or `changes` how they are done; `once_lifted` is what is said of a lock that does not hold any more."""

    id: str
    says: str
    then: str
    action: Action = Action.GO_ON
    locks: bool = False
    once_lifted: str = ""
    lifts: bool = False
    changes: tuple[Change, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (is_name(self.id) and self.says and self.then):
            raise ValueError("an id, something that may hold and what to do then")
        if not (self.action is not Action.GO_ON or self.locks or self.lifts or self.changes):
            raise ValueError("an action, a lock, the lifting of one or a change: otherwise there is no reason to ask")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """Questions that are answered together, or with "none of these". What they ask may be something that `lasts`: an
    age, an illness."""

    title: str
    lasts: bool = False
    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        if not self.questions:
            raise ValueError("at least one question")


Holding = Mapping[str, AbstractSet[str]]
"""By the title of a group the ids of what holds; an empty set is "none of these", a group that is absent no answer."""


class Told(NamedTuple):
    """Something that holds, and what is done then."""

    says: str
    then: str


@dataclass(frozen=True, slots=True)
class Decision:
    """`because` are the questions that call for the action or hold the lock, the gravest first; `changed` those that
    change how exercises are done; `told` what is said to whoever may start: not that they should ask first, where
    they have."""

    action: Action
    locked: bool
    because: tuple[Question, ...]
    changed: tuple[Question, ...]
    told: tuple[Told, ...] = ()

    @property
    def may_start(self) -> bool:
        return self.action is Action.GO_ON and not self.locked

    @property
    def pain_warns(self) -> bool:
        """Whether pain can tell when to stop: not in feet that cannot feel."""
        return Change.NO_PROGRESSION not in self.changes

    @property
    def changes(self) -> frozenset[Change]:
        return frozenset(change for question in self.changed for change in question.changes)


TOO_MUCH_PAIN = 5
"""Pain above it is not accepted, says the model by which loading is watched (section 4.3 of what is known)."""


def is_something_new(worst: int, first_felt: Mapping[Place, datetime], since: datetime) -> bool:
    """Whether what sessions have told is a reason to ask the questions of `since` again: pain above 5 of 10, or pain in
    a place that did not hurt when others already did. That these two are reasons is ours.

    `worst` is the highest pain told since then, `first_felt` when pain was first told of in each place.
    """
    earliest = min(first_felt.values(), default=since)
    return worst > TOO_MUCH_PAIN or any(at >= since and at > earliest for at in first_felt.values())


def decide(groups: tuple[QuestionGroup, ...], holding: Holding) -> Decision:
    """What follows from the answers. An emergency beats everything, and no agreement of a foot team lifts an action.

    Raises ValueError for a group that was not answered: no answer is not "none of these".
    """
    unanswered = [group.title for group in groups if group.title not in holding]
    if unanswered:
        raise ValueError(f"an answer to every part; still open: {', '.join(unanswered)}")
    held = [question for group in groups for question in group.questions if question.id in holding[group.title]]
    action = max((question.action for question in held), key=lambda one: one.rank, default=Action.GO_ON)
    agreed = [question for question in held if question.lifts]
    locks = [question for question in held if question.locks and not agreed]
    acting = sorted(
        (question for question in held if question.action is not Action.GO_ON), key=lambda one: -one.action.rank
    )
    because = (*acting, *(question for question in locks if question not in acting))
    changed = tuple(question for question in held if question.changes)
    told = tuple(Told(one.says, one.once_lifted if agreed and one.locks else one.then) for one in (*agreed, *changed))
    return Decision(action, bool(locks), because, changed, told)
