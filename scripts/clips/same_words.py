"""Whether two texts say the same, however they are spelled."""

from __future__ import annotations

import re
from collections.abc import Callable

Sounds = Callable[[str], str]
"""From a text to its phonemes."""

NUMBERS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "de": ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
}
"""A recogniser writes small numbers as words or as digits, as it likes."""

_WORD = re.compile(r"[^\W_]+")
_STRESS = re.compile(r"[ˈˌː]")


def same_words(one: str, other: str, language: str, sounds: Sounds | None = None) -> bool:
    """By their letters, as "pull back" and "Pullback."; or by their sounds, as "heel" and "heal"."""
    if letters(one, language) == letters(other, language):
        return True
    return sounds is not None and _heard(sounds(one)) == _heard(sounds(other))


def letters(text: str, language: str) -> str:
    digits = {word: str(number) for number, word in enumerate(NUMBERS.get(language, []), 1)}
    return "".join(digits.get(word, word) for word in _WORD.findall(text.lower()))


def _heard(phonemes: str) -> str:
    return "".join(_WORD.findall(_STRESS.sub("", phonemes)))
