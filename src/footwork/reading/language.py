"""One language's grammar, as its file in `languages` has it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from footwork.reading.lexicon import Lexicon, split_words
from footwork.reading.patterns import Pattern, parsed

_FOLDER = files("footwork.reading") / "languages"
_TELLING = ("hold", "work", "rest", "up", "down", "aside")
_COUNTING = ("up_to", "at_least", "about", "between", "half", "couple", "articles", "progress")


@dataclass(frozen=True, slots=True)
class Grammar:
    """`lists` are phrases by the name of their list; `rules` are patterns by what they say, each under the words with
    which it may begin."""

    code: str
    numbers: Mapping[str, int]
    number_lists: Mapping[str, Lexicon]
    units: Mapping[str, Lexicon]
    lists: Mapping[str, Lexicon]
    rules: Mapping[str, tuple[Pattern, ...]]
    glued: tuple[str, ...]
    once: Mapping[str, tuple[str, ...]]
    abbreviations: frozenset[str]
    ordinals: frozenset[str]
    own_words: frozenset[str]
    ones: frozenset[str]
    second_then: frozenset[str]
    telling: frozenset[str]
    """Words with which begins what says what a time means."""
    counting: frozenset[str]
    """Words with which a number may begin."""
    positions: Mapping[str, Lexicon]
    written: Mapping[str, str]


def languages() -> list[str]:
    return sorted(one.name[:-5] for one in _FOLDER.iterdir() if one.name.endswith(".toml"))


@cache
def grammar(code: str) -> Grammar:
    table = tomllib.loads((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    numbers = table["numbers"]
    words = {**numbers["words"], **_compounds(numbers["words"], numbers.get("joined", ""))}
    lists = {name: Lexicon.of(phrases) for name, phrases in table["lists"].items()}
    units = {name: Lexicon.of(phrases) for name, phrases in table["units"].items()}
    return Grammar(
        code=code,
        numbers=words,
        number_lists={name: Lexicon.of(_listed(one)) for name, one in numbers.items() if not isinstance(one, dict)},
        units=units,
        lists=lists,
        rules={name: tuple(parsed(one, lists) for one in says) for name, says in table["rules"].items()},
        glued=tuple(numbers.get("glued", ())),
        once={one: tuple(split_words(said)) for one, said in numbers.get("once", {}).items()},
        abbreviations=frozenset(table["lists"]["abbreviations"]),
        ordinals=frozenset(numbers.get("ordinals", ())),
        own_words=frozenset(table["little_words"]) | _first_words(lists, units),
        ones=frozenset(word for word, n in words.items() if n == 1),
        second_then=frozenset(numbers.get("second_then", ())),
        telling=frozenset(word for name in _TELLING for word in lists[name].phrases),
        counting=frozenset(words) | {word for name in _COUNTING for word in Lexicon.of(numbers[name]).phrases},
        positions={name: Lexicon.of(phrases) for name, phrases in table["positions"].items()},
        written=table["written"],
    )


def _listed(value: Any) -> Iterable[str]:
    return [value] if isinstance(value, str) else value


def _compounds(words: Mapping[str, int], joined: str) -> dict[str, int]:
    """ "fünfundzwanzig", where a language writes the ones before the tens in one word."""
    if not joined:
        return {}
    ones = {word: n for word, n in words.items() if 1 <= n <= 9}
    tens = {word: n for word, n in words.items() if n >= 20}
    return {one + joined + ten: n + m for one, n in ones.items() for ten, m in tens.items()}


def _first_words(lists: Mapping[str, Lexicon], units: Mapping[str, Lexicon]) -> frozenset[str]:
    """Words by which the language of a short text is known."""
    told = [lists[name] for name in ("sets", "reps", "daily", "repeat", "switch", "rest")]
    told += [unit for name, unit in units.items() if name != "other"]
    return frozenset(word for lexicon in told for word in lexicon.phrases if len(word) > 2)
