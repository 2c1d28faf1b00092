"""Which exercise of a catalogue a heading or a sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

_WORD = re.compile(r"[^\W\d_]{2,40}")
NEAR = 0.84
MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Named:
    """An exercise's id, how near its name comes (1 is the same), and where it stands in the text."""

    id: str
    nearness: float
    start: int
    end: int


@dataclass(frozen=True)
class Names:
    """The names of a catalogue's exercises, each with its id; the caller hands them in."""

    by_name: Mapping[str, str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Names:
        return cls({name.casefold(): id for name, id in pairs})

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], tuple[str, str]]:
        return {_key(name): (name, id) for name, id in self.by_name.items() if _key(name)}

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for key in self._by_words:
            for word in key:
                found.setdefault(word, []).append(key)
        return found

    @cached_property
    def _lengths(self) -> list[int]:
        return sorted({len(key) for key in self._by_words}, reverse=True)

    def in_text(self, text: str) -> Named | None:
        """The longest name that stands in the first words of the text, or one that nearly does."""
        words = [(_stem(one[0].casefold()), one.start(), one.end()) for one in _WORD.finditer(text[:400])][:MOST_WORDS]
        for length in self._lengths:
            for place in range(len(words) - length + 1):
                piece = words[place : place + length]
                found = self._by_words.get(tuple(word for word, _, _ in piece))
                if found and length > 1:
                    return Named(found[1], 1.0, piece[0][1], piece[-1][2])
        return self._nearly(text.split("\n")[0].split(":")[0][:60].strip())

    def _nearly(self, heading: str) -> Named | None:
        """The name that a short heading nearly is."""
        wanted = " ".join(_key(heading.casefold()))
        if not wanted or len(wanted) > 40:
            return None
        alike = {key for word in wanted.split() for key in self._by_word.get(word, ())}
        scored = [(SequenceMatcher(None, wanted, " ".join(key)).ratio(), self._by_words[key][1]) for key in alike]
        nearness, id = max(scored, default=(0.0, ""))
        return Named(id, nearness, 0, len(heading)) if nearness >= NEAR else None


def _key(name: str) -> tuple[str, ...]:
    return tuple(_stem(word[0]) for word in _WORD.finditer(name))


def _stem(word: str) -> str:
    """Without the plural of English and German."""
    return word[:-1] if word.endswith(("s", "n")) and len(word) > 3 and not word.endswith("ss") else word
