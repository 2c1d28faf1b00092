"""Words with their places in a text, and phrases to look for among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_WORD = re.compile(r"\d{1,9}(?:[.,]\d{1,3})?(?!\d)|\d+|[^\W\d_]+(?:['’][^\W\d_]+)?|\n|[^\s]")


class Word(NamedTuple):
    """`text` in lower case, where it `start`s and `end`s, and whether it begins with a `capital`."""

    text: str
    start: int
    end: int
    capital: bool = False


def words_in(text: str) -> list[Word]:
    """Each word, number and sign once, in time that grows with the text alone."""
    return [
        Word(found[0].lower().replace("’", "'"), found.start(), found.end(), found[0][0].isupper())
        for found in _WORD.finditer(text)
    ]


def split_words(text: str) -> list[str]:
    return [word.text for word in words_in(text)]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases under their first word, the longest first."""

    phrases: dict[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Lexicon:
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(split_words(phrase))
            found.setdefault(words[0], []).append(words)
        return cls({first: tuple(sorted(several, key=len, reverse=True)) for first, several in found.items()})

    def at(self, texts: Sequence[str], place: int) -> int:
        """How many words the longest phrase has that stands at this place; 0 for none."""
        for phrase in self.phrases.get(texts[place], ()) if place < len(texts) else ():
            if tuple(texts[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0
