"""What follows from the answers to the safety check: who should see a clinician first, and what is done differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from footwork.core.answered import Answers
from footwork.core.place import Place
from footwork.core.question import Action, Adaptation, Question, QuestionGroup, questions_of, unanswered
from footwork.core.tag import Tag


class Note(NamedTuple):
    """Something that applies, and what is done then."""

    says: str
    then: str


@dataclass(frozen=True, slots=True)
class Decision:
    """`because` are the questions that hold the exercises back, the gravest first, and `action` what those call for, or
    what `advised` ones do; `changed` are the questions that change how exercises are done; `lifted` those that consent
    has lifted; `told` what a person who may start is to know: not that they should ask first, where they have, nor
    what they are `advised` to book."""

    action: Action
    locked: bool
    because: tuple[Question, ...]
    changed: tuple[Question, ...]
    lifted: tuple[Question, ...] = ()
    advised: tuple[Question, ...] = ()
    told: tuple[Note, ...] = ()

    @property
    def may_start(self) -> bool:
        return not self.because

    @property
    def has_news(self) -> bool:
        """Whether there is anything that a person who may start should know."""
        return bool(self.told or self.advised)

    @property
    def is_liftable(self) -> bool:
        """Whether a clinician's consent is all that is missing."""
        return bool(self.because) and all(question.is_liftable for question in self.because)

    @property
    def pain_warns(self) -> bool:
        """Whether pain can tell when to stop: not in feet that cannot feel."""
        return Adaptation.NO_PROGRESSION not in self.changes

    @property
    def changes(self) -> frozenset[Adaptation | Tag]:
        return frozenset(one for question in self.changed for one in question.all_changes)


TOO_MUCH_PAIN = 5
"""Pain above it is not accepted, says the model by which loading is watched (docs/evidence.md#pain-while-loading)."""


class RepeatReason(StrEnum):
    """A reason to repeat the safety check. That these are reasons is ours."""

    MUCH_PAIN = "much_pain"
    """Above 5, where it is not known what is usual."""
    MORE_THAN_USUAL = "more_than_usual"
    ANOTHER_PLACE = "another_place"


def something_new(much: RepeatReason | None, first_felt: Mapping[Place, int], since: int) -> RepeatReason | None:
    """What sessions have brought that is a reason to ask the questions of `since` again: `much` pain in one of them
    (PlacePain.news), or pain in a place that did not hurt when others already did.

    `first_felt` says when pain was first reported in each place, as a place in the order of storing, not a time: a
    clock that was set back must not hide pain.
    """
    if much:
        return much
    earliest = min(first_felt.values(), default=since)
    later = any(at >= since and at > earliest for at in first_felt.values())
    return RepeatReason.ANOTHER_PLACE if later else None


def decide(groups: tuple[QuestionGroup, ...], answers: Answers, found: tuple[Question, ...] = ()) -> Decision:
    """What follows from the answers, and from what was `found` elsewhere (core.foot_check). An emergency beats
    everything, and no consent lifts what cannot wait, nor something found that was not read when it was given: its id
    is among those asked then.

    Raises ValueError for a list with a question that was not asked: no answer is not "none of these".
    """
    if missing := unanswered(groups, answers.asked):
        raise ValueError(f"an answer to every part; still open: {', '.join(missing)}")
    ticked = [question for question in questions_of(groups) if question.id in answers.ticked]
    ticked += found
    consents = [question for question in ticked if question.lifts]
    holding = sorted((one for one in ticked if one.holds_back), key=lambda one: -one.action.rank)
    read = [one for one in holding if one not in found or one.id in answers.asked]
    lifted = tuple(one for one in read if consents and one.is_liftable)
    because = tuple(one for one in holding if one not in lifted)
    changed = tuple(one for one in ticked if one.all_changes)
    advised = tuple(one for one in ticked if one.action is Action.ADVISE)
    return Decision(
        action=max((one.action for one in (*because, *advised)), key=lambda one: one.rank, default=Action.GO_ON),
        locked=any(one.locks for one in because),
        because=because,
        changed=changed,
        lifted=lifted,
        advised=advised,
        told=tuple(_told(lifted, consents, [one for one in changed if one not in advised])),
    )


def _told(lifted: tuple[Question, ...], consents: list[Question], changed: list[Question]) -> Iterator[Note]:
    yield from (Note(one.in_full, one.once_lifted) for one in lifted)
    if lifted:
        yield from (Note(one.in_full, one.then) for one in consents)
    yield from (Note(one.in_full, one.then) for one in changed if one not in lifted)
