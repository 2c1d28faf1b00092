"""What to look for on one's feet, and what each finding calls for (docs/evidence.md#looking-at-feet).

Nobody is diagnosed: a finding leads to an action, as an answer of the safety check does, and by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum

from footwork.core.evidence import Grade
from footwork.core.names import is_name
from footwork.core.question import Action, Adaptation, Question
from footwork.core.side import Side
from footwork.core.tag import Tag
from footwork.core.text import Text

EACH_WEEK, EACH_DAY = 7, 1
"""Days between two looks; one where a sore would not be felt or heals badly."""


class Part(StrEnum):
    """What is looked at together, on one page; what cannot wait comes first."""

    NOW = "now"
    SKIN = "skin"
    NAILS = "nails"
    SHAPE = "shape"
    FEELING = "feeling"
    TOUCH = "touch"
    """The touch test: its finding follows from the toes that were felt (core.touch_test)."""
    BLOOD = "blood"
    PAIN = "pain"


class Fact(StrEnum):
    """What makes a finding call for more."""

    DIABETES = "diabetes"
    NO_FEELING = "no-feeling"
    CIRCULATION = "circulation"
    HEART = "heart"


DAILY = frozenset({Fact.DIABETES, Fact.NO_FEELING})
"""With one of these the feet are looked at every day [IWG]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a finding calls for, in everybody or in those of whom one of the `facts` is true. Where a question of the
    safety check is about the same, its rule stands there: `as_in` names it, and what is written here adds to it."""

    facts: tuple[Fact, ...] = ()
    as_in: str = ""
    action: Action = Action.GO_ON
    then: Text = ""
    who: Text = ""
    locks: bool = False
    once_lifted: Text = ""
    changes: tuple[Adaptation, ...] = ()
    leaves_out: tuple[Tag, ...] = ()
    again_after_days: int = EACH_WEEK
    sources: tuple[str, ...] = ()
    general_knowledge: bool = False

    def __post_init__(self) -> None:
        if not (self.then or self.as_in):
            raise ValueError("what to do then, or the question of the safety check that says it")
        if not 1 <= self.again_after_days <= 365:
            raise ValueError("a day to look again, from 1 to 365 days on")

    @property
    def strength(self) -> tuple[bool, int, bool]:
        """Orders calls from the mildest: whether exercises wait for it, and what has to be done."""
        return self.holds_back, self.action.rank, self.locks

    @property
    def holds_back(self) -> bool:
        return self.locks or self.action.rank > Action.ADVISE.rank

    def resolved(self, question: Question) -> Call:
        """With the rule of the question that it names."""
        return replace(
            self,
            action=max(self.action, question.action, key=lambda one: one.rank),
            then=self.then or question.then,
            who=self.who or question.who,
            locks=self.locks or question.locks,
            once_lifted=self.once_lifted or question.once_lifted,
            changes=tuple(dict.fromkeys((*self.changes, *question.changes))),
            leaves_out=tuple(dict.fromkeys((*self.leaves_out, *question.leaves_out))),
            sources=self.sources or question.sources,
            general_knowledge=not self.sources and question.general_knowledge,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that may be seen, on either foot unless it is `both`. Of findings with one `choice` a foot has one at
    most: they are chosen from pictures. `illustration` is the picture's name, `grade` how far its `says` and its calls
    can be believed. `calls` begin with that for everybody."""

    id: str
    says: Text
    calls: tuple[Call, ...]
    grade: Grade
    how: Text = ""
    illustration: str = ""
    both: bool = False
    choice: str = ""

    def __post_init__(self) -> None:
        if not (is_name(self.id) and self.says and self.calls):
            raise ValueError("an id, something to see and what it calls for")
        if self.calls[0].facts or not all(call.facts for call in self.calls[1:]):
            raise ValueError("first what it calls for in everybody, then in those with a fact")

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side.BOTH,) if self.both else (Side.LEFT, Side.RIGHT)

    def call_for(self, facts: AbstractSet[Fact]) -> Call:
        """The strongest of the calls that apply, with everything that the others leave out: a fact that is true never
        makes it milder."""
        applying = [call for call in self.calls if not call.facts or not facts.isdisjoint(call.facts)]
        strongest = max(reversed(applying), key=lambda one: one.strength)
        return replace(
            strongest,
            action=max((call.action for call in applying), key=lambda one: one.rank),
            locks=any(call.locks for call in applying),
            once_lifted=strongest.once_lifted or next((one.once_lifted for one in applying if one.once_lifted), ""),
            changes=tuple(dict.fromkeys(change for call in applying for change in call.changes)),
            leaves_out=tuple(dict.fromkeys(tag for call in applying for tag in call.leaves_out)),
            again_after_days=min(call.again_after_days for call in applying),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Pictures of which one is chosen for each foot: those of the findings, and one of a foot with `none` of them."""

    id: str
    asks: Text
    none_says: Text
    none_illustration: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeetPart:
    """A page of the look: `how` to look, one step a line, and what may be found. `careful_how` and
    `careful_illustrations` are for those who are not to stand barefoot, where `how` would have them do so."""

    part: Part
    title: Text
    how: tuple[Text, ...] = ()
    illustrations: tuple[str, ...] = ()
    careful_how: tuple[Text, ...] = ()
    careful_illustrations: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    findings: tuple[Finding, ...]

    def __post_init__(self) -> None:
        if not (self.title and self.findings):
            raise ValueError("a title and something that may be found")

    def careful(self) -> FeetPart:
        """As it is asked of those who are not to stand barefoot."""
        if not self.careful_how:
            return self
        return replace(self, how=self.careful_how, illustrations=self.careful_illustrations)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """`says` is what may be true of a person, `known_from` the questions of the safety check that say so too. Where
    one says it here and not there, the check `asks_again`."""

    fact: Fact
    says: Text
    known_from: tuple[str, ...] = ()


def findings_of(parts: Iterable[FeetPart]) -> Mapping[str, Finding]:
    """By id, in their order."""
    return {finding.id: finding for part in parts for finding in part.findings}
