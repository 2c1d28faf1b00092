"""What a text says of a dose, value by value, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from footwork.reading.item import Item, Kind
from footwork.reading.language import Grammar, grammar
from footwork.reading.patterns import Element, Pattern, match

_PLACEHOLDERS = {Kind.NUMBER: "#", Kind.TIME: "~", Kind.ASIDE: "^"}


@dataclass(frozen=True, slots=True)
class Claim:
    """That a `field` is from `low` to `high`, said from `start` to `end` of the text. One that is a `progress` says up
    to where it grows; one that is not `sure` could have been meant in another way."""

    field: str
    low: float | None
    high: float | None
    start: int
    end: int
    progress: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Fit:
    """A rule that fits the items from `place` to `end`."""

    rule: str
    place: int
    end: int
    gaps: dict[str, Item]


def texts_of(items: Sequence[Item]) -> list[str]:
    """Words as they are, with signs in place of numbers, which no phrase has."""
    return ["¶" if item.text == "\n" else _PLACEHOLDERS.get(item.kind, item.text) for item in items]


def fits(items: Sequence[Item], texts: Sequence[str], language: Grammar) -> Iterator[Fit]:
    """One after the other: at each place the rule that takes most in."""
    place = 0
    while place < len(items):
        fit = _best(items, texts, language, place)
        if fit:
            yield fit
        place = fit.end if fit else place + 1


def _best(items: Sequence[Item], texts: Sequence[str], language: Grammar, place: int) -> Fit | None:
    """The longest whose last number does not belong to what comes after: in "do 3 sets of 10" the 3 are sets."""
    fitting = sorted(_all_at(items, texts, language, place), key=lambda fit: -fit.end)
    return next((fit for fit in fitting if not _reaches_on(fit, items, texts, language)), None)


def _all_at(items: Sequence[Item], texts: Sequence[str], language: Grammar, place: int) -> Iterator[Fit]:
    after = texts[place + 1] if place + 1 < len(texts) else ""
    for rule, pattern in _beginning(language.code, texts[place], after):
        end, gaps = match(pattern, items, texts, place)
        if end:
            yield Fit(rule, place, end, gaps)


def _reaches_on(fit: Fit, items: Sequence[Item], texts: Sequence[str], language: Grammar) -> bool:
    numbers = [at for at in range(fit.place, fit.end) if items[at].kind is Kind.NUMBER]
    if not numbers or numbers[-1] == fit.place:
        return False
    after = max(_all_at(items, texts, language, numbers[-1]), key=lambda one: one.end, default=None)
    return after is not None and after.end > fit.end and (after.rule == "how_often" or len(numbers) == 1)


@lru_cache(maxsize=10_000)
def _beginning(code: str, text: str, after: str) -> tuple[tuple[str, Pattern], ...]:
    """The patterns that may begin with that word or number, where that one comes after it."""
    rules = grammar(code).rules
    return tuple((name, one) for name, several in rules.items() for one in several if _may_begin(one, text, after))


def _may_begin(pattern: Pattern, text: str, after: str) -> bool:
    for place, element in enumerate(pattern.elements):
        if _may_be(element, text):
            return not element.gap or _may_go_on(pattern.elements[place + 1 :], after)
        if not element.optional:
            return False
    return False


def _may_go_on(elements: Sequence[Element], text: str) -> bool:
    """Whether any that may come next may be that word or number, or none has to come."""
    for element in elements:
        if _may_be(element, text):
            return True
        if not element.optional:
            return False
    return True


def _may_be(element: Element, text: str) -> bool:
    if element.anything or (element.gap and text in ("#", _PLACEHOLDERS[element.kind])):
        return True
    return element.words is not None and text in element.words.phrases
