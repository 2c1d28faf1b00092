"""Shoes: what is asked about a pair, and the list of what to do that follows from the answers. There are no points:
no study has shown that a sum of such answers means anything (docs/evidence.md#shoes)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from footwork.core.evidence import Grade
from footwork.core.names import is_name, is_slug
from footwork.core.text import Text

ShoeAnswers = Mapping[str, str]
"""By the id of a question the id of the option that was chosen. Ids that are not known count as no answer."""


class ShoeFact(StrEnum):
    """What of a person decides which shoes fit them; `ShoeGuide.facts` says from which answers it is known."""

    OLDER = "older"
    UNSTEADY = "unsteady"
    DIABETES = "diabetes"
    NO_FEELING = "no_feeling"
    BUNION = "bunion"
    HEEL_PAIN = "heel_pain"


Facts = AbstractSet[ShoeFact]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeAdvice:
    """Something to do, with its grade and sources as a claim has them. With `for_whom` it is for people of whom one of
    these is known, with `and_of` also one of those; with `not_for` for nobody of whom one of these is."""

    says: Text
    grade: Grade
    sources: tuple[str, ...] = ()
    limits: Text = ""
    for_whom: tuple[ShoeFact, ...] = ()
    and_of: tuple[ShoeFact, ...] = ()
    not_for: tuple[ShoeFact, ...] = ()

    def __post_init__(self) -> None:
        if not self.says:
            raise ValueError("something to do")
        if self.and_of and not self.for_whom:
            raise ValueError("for_whom where there is an and_of")

    def is_for(self, facts: Facts) -> bool:
        wanted = (one for one in (self.for_whom, self.and_of) if one)
        return all(not facts.isdisjoint(one) for one in wanted) and facts.isdisjoint(self.not_for)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeOption:
    """An answer that can be chosen, and what to do then, if anything."""

    id: str
    says: Text
    advice: tuple[ShoeAdvice, ...] = ()

    def __post_init__(self) -> None:
        if not (is_slug(self.id) and is_name(self.says)):
            raise ValueError("an id and what the answer says")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Choosing `option` here does not go with `other_option` of the question `other`: `says` why, and what counts."""

    option: str
    other: str
    other_option: str
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeQuestion:
    """A question about a pair: what it `asks`, `how` to find out in steps, the name of its `illustration` and what that
    `shows`, and the answers."""

    id: str
    title: Text
    asks: Text
    how: tuple[Text, ...]
    illustration: str
    shows: Text
    options: tuple[ShoeOption, ...]
    clashes: tuple[Clash, ...] = ()

    def __post_init__(self) -> None:
        if not (is_slug(self.id) and is_name(self.title) and self.asks and self.how and self.shows):
            raise ValueError("an id, a title, a question, how to find out, and what the picture shows")
        if len({one.id for one in self.options}) < max(2, len(self.options)):
            raise ValueError("two answers or more, each with an id of its own")

    def option(self, id: str) -> ShoeOption | None:
        return next((one for one in self.options if one.id == id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WearSign:
    """Something that wear does to a shoe, and what to do then. With `is_the_end` the pair is worn out."""

    id: str
    says: Text
    advice: ShoeAdvice
    is_the_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeGuide:
    """What is said besides the questions: what fits a person (`for_you`), the signs of wear, the rule by `distance`,
    which is shown and decides nothing, and what `else_known`. `facts` are the ids of the safety check's answers, and
    of findings on the feet, from which each is known."""

    for_you: tuple[ShoeAdvice, ...]
    signs: tuple[WearSign, ...]
    distance: ShoeAdvice
    else_known: tuple[ShoeAdvice, ...] = ()
    facts: Mapping[ShoeFact, tuple[str, ...]] = field(default_factory=dict)

    def facts_of(self, said: AbstractSet[str]) -> frozenset[ShoeFact]:
        """What is known of a person who ticked or found these."""
        return frozenset(fact for fact, ids in self.facts.items() if not said.isdisjoint(ids))

    def advice_for(self, facts: Facts) -> tuple[ShoeAdvice, ...]:
        """What fits this person, whatever pair they wear."""
        return tuple(one for one in self.for_you if one.is_for(facts))

    def sign(self, id: str) -> WearSign | None:
        return next((one for one in self.signs if one.id == id), None)


class ToDo(NamedTuple):
    """A piece of advice, and the question and the answer from which it follows."""

    advice: ShoeAdvice
    question: ShoeQuestion
    option: ShoeOption


def advice(questions: Iterable[ShoeQuestion], answers: ShoeAnswers, facts: Facts) -> list[ToDo]:
    """What to do about a pair, in the order of the questions, each sentence once."""
    once: dict[str, ToDo] = {}
    for question, option in _chosen(questions, answers):
        for one in option.advice:
            if one.is_for(facts):
                once.setdefault(one.says, ToDo(one, question, option))
    return list(once.values())


def _chosen(questions: Iterable[ShoeQuestion], answers: ShoeAnswers) -> Iterator[tuple[ShoeQuestion, ShoeOption]]:
    for question in questions:
        option = question.option(answers.get(question.id, ""))
        if option:
            yield question, option


def open_questions(questions: Iterable[ShoeQuestion], answers: ShoeAnswers) -> list[ShoeQuestion]:
    """Those without an answer that there is today."""
    return [one for one in questions if one.option(answers.get(one.id, "")) is None]


class Doubt(NamedTuple):
    """Two answers that do not go together, and what is said of that."""

    one: ShoeQuestion
    other: ShoeQuestion
    says: str


def doubts(questions: Iterable[ShoeQuestion], answers: ShoeAnswers) -> list[Doubt]:
    """Answers that do not go together. They stay, and so does what follows from each."""
    chosen = {question.id: (question, option.id) for question, option in _chosen(questions, answers)}
    found = []
    for question, option in chosen.values():
        for clash in question.clashes:
            other, other_option = chosen.get(clash.other, (None, ""))
            if other and (option, other_option) == (clash.option, clash.other_option):
                found.append(Doubt(question, other, clash.says))
    return found
