"""Finding conditions by the words that people use for them, in their language or in English, also misspelt."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from footwork.catalogue.library import library
from footwork.core.condition import Condition, finds
from footwork.translation import SOURCE, language

SHORTEST = 4
"""Letters of a word from which on a slip of the finger still says which word was meant."""

CLOSE = 0.75
"""How alike two words must be, of 1 (difflib): one letter wrong, missing or swapped of four to eight."""


class Found(NamedTuple):
    """`instead_of` is the word for which another was taken, empty where nothing was misspelt."""

    conditions: list[Condition]
    instead_of: str = ""
    meant: str = ""


def search_conditions(text: str) -> Found:
    """All conditions whose names have every word of the text, in the library's order; for no words, all there are."""
    words = _words(text)
    everything = library().conditions()
    if hits := [one for one in everything if _finds(one, words)]:
        return Found(hits)
    for word in words:
        if near := _near(word):
            corrected = [near if one == word else one for one in words]
            if hits := [one for one in everything if _finds(one, corrected)]:
                return Found(hits, instead_of=word, meant=near)
    return Found([])


def _finds(condition: Condition, words: list[str]) -> bool:
    return finds(condition, words) or finds(library().speaking(SOURCE).condition(condition.id), words)


def _near(word: str) -> str:
    close = get_close_matches(word, _vocabulary(language()), n=1, cutoff=CLOSE) if len(word) >= SHORTEST else []
    return close[0] if close and close[0] != word else ""


@cache
def _vocabulary(language: str) -> list[str]:
    shelves = map(library().speaking, {language, SOURCE})
    names = (name for shelf in shelves for one in shelf.conditions() for name in (one.name, *one.also))
    return sorted({word for name in names for word in _words(name) if len(word) >= SHORTEST})


def _words(text: str) -> list[str]:
    """In small letters, with straight apostrophes."""
    return re.findall(r"[\w'-]+", text.lower().replace("’", "'"))
