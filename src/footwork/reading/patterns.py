"""The rules of a grammar: short patterns of words, lists of phrases, numbers and times.

A pattern such as "{sets} @sets of? {reps} @reps?" has a gap for each number or time, named after what it is; @sets is
any phrase of that list, ? marks what may be missing, a|b are alternatives, _ is any one word. Nothing repeats, so
trying one costs what it has of elements.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from footwork.reading.item import Item, Kind
from footwork.reading.lexicon import Lexicon

TIMES = frozenset({"hold", "work", "rest", "up", "down", "t"})
"""The gaps that are times; all others are numbers."""


@dataclass(frozen=True, slots=True)
class Element:
    gap: str = ""
    kind: Kind = Kind.WORD
    words: Lexicon | None = None
    optional: bool = False
    anything: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    text: str
    elements: tuple[Element, ...]


def parsed(text: str, lists: Mapping[str, Lexicon]) -> Pattern:
    """KeyError for a list that there is not."""
    return Pattern(text, tuple(_element(part, lists) for part in text.split()))


def _element(part: str, lists: Mapping[str, Lexicon]) -> Element:
    optional = part.endswith("?") and len(part) > 1
    part = part[:-1] if optional else part
    if part.startswith("{"):
        gap = part[1:-1]
        return Element(gap=gap, kind=Kind.TIME if gap in TIMES else Kind.NUMBER, optional=optional)
    if part == "_":
        return Element(anything=True, optional=optional)
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for choice in part.split("|"):
        found = lists[choice[1:]] if choice.startswith("@") and len(choice) > 1 else Lexicon.of([choice])
        for first, several in found.phrases.items():
            phrases[first] = tuple(sorted({*phrases.get(first, ()), *several}, key=len, reverse=True))
    return Element(words=Lexicon(phrases), optional=optional)


def match(pattern: Pattern, items: Sequence[Item], texts: Sequence[str], place: int) -> tuple[int, dict[str, Item]]:
    """Where the pattern ends that begins at this place, and what stands in its gaps; 0 where it does not fit."""
    gaps: dict[str, Item] = {}
    for element in pattern.elements:
        length = _fits(element, items, texts, place)
        if length and element.gap:
            gaps[element.gap] = items[place]
        if not length and not element.optional:
            return 0, {}
        place += length
    return place, gaps


def _fits(element: Element, items: Sequence[Item], texts: Sequence[str], place: int) -> int:
    if place >= len(items):
        return 0
    if element.gap:
        return int(_is_of(items[place], element.kind))
    if element.anything:
        return int(items[place].kind is not Kind.END)
    return element.words.at(texts, place) if element.words else 0


def _is_of(item: Item, kind: Kind) -> bool:
    """Counts may be numbers or, of what is held or slow, seconds."""
    return item.kind is kind or (kind is Kind.TIME and item.unit == "counts")
