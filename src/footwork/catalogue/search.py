"""Finding conditions and exercises by the words that people use, in their language or in English, also misspelt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple, TypeVar

from footwork.catalogue.library import library
from footwork.core.condition import Condition, finds
from footwork.core.exercise import Exercise
from footwork.core.phrases import Phrases
from footwork.translation import SOURCE, language

_Thing = TypeVar("_Thing")

SHORTEST = 4
"""Letters of a word from which on a slip of the finger still says which word was meant."""

CLOSE = 0.75
"""How alike two words must be, of 1 (difflib): one letter wrong, missing or swapped of four to eight."""


class Found(NamedTuple):
    """`instead_of` is the word for which another was taken, empty where nothing was misspelt."""

    conditions: list[Condition]
    instead_of: str = ""
    meant: str = ""


class FoundExercises(NamedTuple):
    """The exercises of those names and those that are named for `conditions`; `instead_of` and `meant` as above."""

    ids: frozenset[str]
    conditions: list[Condition]
    instead_of: str = ""
    meant: str = ""


def search_conditions(text: str) -> Found:
    """All conditions whose names have every word of the text, in the library's order; for no words, all there are."""
    return Found(*_search(_words(text), _condition_words(language()), _conditions))


def search_exercises(text: str) -> FoundExercises:
    """The exercises that have every word of the text in what they are called, are for or train, those that are named
    for a condition of such a name, and those conditions. For no words, every exercise and no condition."""
    words = _words(text)
    if not words:
        return FoundExercises(frozenset(library().exercise_ids()), [])
    vocabulary = sorted({*_condition_words(language()), *_exercise_words(language())})
    found, *slip = _search(words, vocabulary, lambda asked: [*_conditions(asked), *_exercises(asked)])
    conditions = [one for one in found if isinstance(one, Condition)]
    named_for = (suggested.exercise for one in conditions for suggested in one.exercises)
    called = (one.id for one in found if isinstance(one, Exercise))
    return FoundExercises(frozenset([*named_for, *called]), conditions, *slip)


def _search(
    words: list[str], vocabulary: list[str], look: Callable[[list[str]], list[_Thing]]
) -> tuple[list[_Thing], str, str]:
    """What `look` finds for the words, else for one of them misspelt; then that word, and the one that was meant."""
    if hits := look(words):
        return hits, "", ""
    for word in words:
        for near in _near(word, vocabulary):
            corrected = [near if one == word else one for one in words]
            if hits := look(corrected):
                return hits, word, near
    return [], "", ""


def _conditions(words: list[str]) -> list[Condition]:
    return [one for one in library().conditions() if _finds(one, words)]


def _finds(condition: Condition, words: list[str]) -> bool:
    return finds(condition, words) or finds(library().speaking(SOURCE).condition(condition.id), words)


def _exercises(words: list[str]) -> list[Exercise]:
    shelves = [library(), library().speaking(SOURCE)]
    return [
        library().exercise(id)
        for id in library().exercise_ids()
        if any(_has_all(shelf.exercise(id), shelf.words(), words) for shelf in shelves)
    ]


def _has_all(exercise: Exercise, phrases: Phrases, words: Iterable[str]) -> bool:
    trains = (phrases.trains[one] for one in exercise.trains)
    names = " ".join((*_names(exercise), exercise.purpose, *exercise.muscles, *trains)).lower()
    return all(word in names for word in words)


def _names(exercise: Exercise) -> tuple[str, ...]:
    return exercise.name, *exercise.also_called


def _near(word: str, vocabulary: list[str]) -> list[str]:
    """The likest first; none for a word that is there as it stands."""
    close = get_close_matches(word, vocabulary, cutoff=CLOSE) if len(word) >= SHORTEST else []
    return [] if word in close else close


@cache
def _condition_words(language: str) -> list[str]:
    shelves = map(library().speaking, {language, SOURCE})
    return _long_words(name for shelf in shelves for one in shelf.conditions() for name in (one.name, *one.also))


@cache
def _exercise_words(language: str) -> list[str]:
    shelves = map(library().speaking, {language, SOURCE})
    return _long_words(name for shelf in shelves for id in shelf.exercise_ids() for name in _names(shelf.exercise(id)))


def _long_words(names: Iterable[str]) -> list[str]:
    return sorted({word for name in names for word in _words(name) if len(word) >= SHORTEST})


def _words(text: str) -> list[str]:
    """In small letters, with straight apostrophes."""
    return re.findall(r"[\w'-]+", text.lower().replace("’", "'"))
