"""The questions of the safety check: what may apply, what each calls for, and how they are asked.

Nobody is diagnosed: an answer leads to an action, never to the name of a disease.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from footwork.core.names import is_name
from footwork.core.tag import Tag
from footwork.core.text import Text


class Action(StrEnum):
    """What an answer calls for, from the mildest; of several the last counts (docs/evidence.md#warning-signs)."""

    GO_ON = "go_on"
    ADVISE = "advise"
    """May start, and hears what to book or to ask."""
    SEE_SOMEONE = "see_someone"
    SAME_DAY = "same_day"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        return list(Action).index(self)


NEVER_LIFTED = {Action.SAME_DAY, Action.EMERGENCY}
"""Consent was given before today; these are about today."""


class Adaptation(StrEnum):
    """What is done differently from the exercise's file."""

    SEATED = "seated"
    SUPPORTED = "supported"
    NOT_LYING = "not_lying"
    IN_SHOES = "in_shoes"
    """Standing is done in flat, firm shoes (docs/evidence.md#shoes)."""
    NO_PROGRESSION = "no_progression"
    """Nothing is made harder by the pain rule: it is not for feet that cannot feel."""

    @property
    def leaves_out(self) -> frozenset[Tag]:
        """Whoever sits stands nowhere, and whoever stands unsteadily does not get down to the floor either. What
        needs bare toes is not done standing by whoever stands in shoes."""
        return _LEAVES_OUT.get(self, frozenset())


_LEAVES_OUT = {
    Adaptation.SEATED: frozenset({Tag.STANDING, Tag.FLOOR}),
    Adaptation.SUPPORTED: frozenset({Tag.UNSUPPORTED}),
    Adaptation.NOT_LYING: frozenset({Tag.FLOOR}),
    Adaptation.IN_SHOES: frozenset({Tag.BAREFOOT_STANDING}),
}

Adaptations = AbstractSet[Adaptation | Tag]
"""What answers change: how exercises are done, and the kinds of exercise that are not done."""


def avoided_tags(changes: Adaptations) -> frozenset[Tag]:
    """The tags that no exercise of a person with these `changes` has."""
    tags = frozenset(one for one in changes if isinstance(one, Tag))
    return tags.union(*(one.leaves_out for one in changes if isinstance(one, Adaptation)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that may apply (`says`, and `how` else it may show), and what to do `then`. It calls for an `action`,
    `locks` the exercises, is the clinician's consent that `lifts` what it may, `changes` how exercises are done, or
    `leaves_out` those with a tag, to which come those of the cautions that it asks for (`caution.left_out_by`).

    `excludes` are questions that cannot apply beside it. `was` are questions of before whose tick counts as one here
    when the person is asked again. `general_knowledge` says that no source was looked up.

    `lifted_by_consent` says whether the person may start all the same when a clinician who knows of it agrees: unless
    it is said, yes for what locks or sends to a clinician, never for what cannot wait. `once_lifted` is what to look
    out for then. `who` is the person to see or ask; where it
    is not said, a doctor (the library fills it in)."""

    id: str
    says: Text
    how: Text = ""
    then: Text
    who: Text = ""
    action: Action = Action.GO_ON
    locks: bool = False
    lifted_by_consent: bool | None = None
    once_lifted: Text = ""
    lifts: bool = False
    changes: tuple[Adaptation, ...] = ()
    leaves_out: tuple[Tag, ...] = ()
    excludes: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    general_knowledge: bool = False

    def __post_init__(self) -> None:
        if not (is_name(self.id) and self.says and self.then):
            raise ValueError("an id, something that may apply and what to do then")
        if self.lifted_by_consent and (self.action in NEVER_LIFTED or not self.holds_back):
            raise ValueError("consent that lifts a lock or the advice to see someone, and nothing else")
        if self.is_liftable and not self.once_lifted:
            raise ValueError("what to look out for once consent has lifted it")

    @property
    def in_full(self) -> str:
        """What a tick may stand for, without the last full stop."""
        return f"{self.says}. {self.how}".removesuffix(".") if self.how else self.says

    @property
    def holds_back(self) -> bool:
        return self.action.rank > Action.ADVISE.rank or self.locks

    @property
    def has_a_reason(self) -> bool:
        """Whether anything follows from a tick: else there is no reason to ask."""
        told = self.action is not Action.GO_ON or self.locks or self.lifts
        return told or bool(self.all_changes)

    @property
    def all_changes(self) -> frozenset[Adaptation | Tag]:
        return frozenset[Adaptation | Tag](self.changes) | frozenset(self.leaves_out)

    @property
    def is_liftable(self) -> bool:
        return self.holds_back and self.action not in NEVER_LIFTED and self.lifted_by_consent is not False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """A list of questions, answered as a whole: what applies is ticked, or "none of these". Answers are stored under
    its `id`, which never changes. What they ask may be something that `lasts`: an age, an illness. Lists that follow
    each other and name the same `page` are answered on one, under that title."""

    id: str
    title: Text
    page: Text = ""
    lasts: bool = False
    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        if not (is_name(self.id) and self.questions):
            raise ValueError("an id and at least one question")


class ScreenPage(NamedTuple):
    """Lists that are answered together."""

    title: str
    groups: tuple[QuestionGroup, ...]


def pages_of(groups: tuple[QuestionGroup, ...]) -> tuple[ScreenPage, ...]:
    """The pages on which lists are answered, in their order."""
    by_page = groupby(groups, key=lambda group: group.page or group.title)
    return tuple(ScreenPage(title, tuple(together)) for title, together in by_page)


def questions_of(groups: tuple[QuestionGroup, ...]) -> Iterator[Question]:
    return (question for group in groups for question in group.questions)


def contradictions(groups: tuple[QuestionGroup, ...], ticked: AbstractSet[str]) -> list[tuple[Question, Question]]:
    """Pairs of what was ticked that cannot both apply."""
    known = {one.id: one for one in questions_of(groups) if one.id in ticked}
    return [(one, known[other]) for one in known.values() for other in one.excludes if other in known]


def unanswered(groups: tuple[QuestionGroup, ...], asked: frozenset[str]) -> list[str]:
    """The ids of the lists with a question that was not asked. Consent is offered, not asked for."""
    return [group.id for group in groups if any(one.id not in asked and not one.lifts for one in group.questions)]
