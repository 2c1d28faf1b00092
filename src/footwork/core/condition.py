"""A condition that people have or fear: what it is, what helps and how well that is known, and when to see someone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from footwork.core.adaptation import suits
from footwork.core.evidence import Claim, Grade
from footwork.core.exercise import Exercise
from footwork.core.names import is_name
from footwork.core.question import Action, Question
from footwork.core.text import Text


class Region(StrEnum):
    """Where on the body a condition is looked for, from the ground up."""

    TOES = "toes"
    FOOT = "foot"
    ANKLE = "ankle"
    ABOVE = "above"
    """Knee, hip and back."""
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """A sign that the safety check does not ask about, what to do then and how soon."""

    says: Text
    then: Text
    action: Action

    def __post_init__(self) -> None:
        if self.action is Action.GO_ON or not (self.says and self.then):
            raise ValueError("a sign, what to do then, and how soon")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An exercise of the catalogue by its id, and what is known of it in this condition."""

    exercise: str
    says: Text
    grade: Grade
    sources: tuple[str, ...] = ()
    limits: Text = ""

    @property
    def claim(self) -> Claim:
        return Claim(says=self.says, grade=self.grade, sources=self.sources, limits=self.limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """`what` it is, sentence by sentence; `also` are lay words and other names by which people look for it; `helps` and
    `does_not_help` are claims. `asked` are the questions of the safety check that belong to it, by id: they say when
    to see someone, and which exercises to leave out."""

    id: str
    name: Text
    region: Region
    also: tuple[Text, ...]
    illustration: str
    what: tuple[Text, ...]
    helps: tuple[Claim, ...]
    does_not_help: tuple[Claim, ...] = ()
    exercises: tuple[Suggestion, ...] = ()
    no_exercises: Text = ""
    """Why there are none, where there are none."""
    take_care: tuple[Text, ...] = ()
    asked: tuple[str, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def __post_init__(self) -> None:
        if not (is_name(self.id) and is_name(self.name) and self.what and self.helps):
            raise ValueError("an id, a name, what it is and what helps")
        if bool(self.exercises) is bool(self.no_exercises):
            raise ValueError("exercises, or why there are none")
        if not (self.asked or self.warnings):
            raise ValueError("when to see someone")

    @property
    def claims(self) -> tuple[Claim, ...]:
        return (*self.helps, *self.does_not_help, *(one.claim for one in self.exercises))


@dataclass(frozen=True, slots=True)
class Sign:
    """When to see someone, as a page says it."""

    says: str
    then: str
    action: Action


def signs(condition: Condition, questions: Mapping[str, Question]) -> list[Sign]:
    """When to see someone, what cannot wait first."""
    asked = (questions[id] for id in condition.asked)
    found = [Sign(one.says, one.then, one.action) for one in asked if one.holds_back or one.action is Action.ADVISE]
    found += [Sign(one.says, one.then, one.action) for one in condition.warnings]
    return sorted(found, key=lambda sign: -sign.action.rank)


def left_out(exercise: Exercise, asked: Iterable[Question]) -> Iterator[Question]:
    """The questions of a condition with which the exercise is not done: they are named beside it."""
    return (one for one in asked if not one.holds_back and not suits(exercise, one.all_changes))


def finds(condition: Condition, words: Iterable[str]) -> bool:
    """Whether every word, in small letters, is part of a name of the condition."""
    names = " ".join((condition.name, *condition.also)).lower()
    return all(word in names for word in words)
