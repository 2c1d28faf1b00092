"""Numbers and times in a text: "10", "8 to 12", "up to half a minute", "fifteen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from footwork.reading.item import Item, Kind
from footwork.reading.lexicon import Word, words_in

if TYPE_CHECKING:
    from footwork.reading.language import Grammar

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
MOST = 1000
"""No number of a dose is larger."""


def items_in(text: str, grammar: Grammar) -> list[Item]:
    return _Reader(_unglued(words_in(text), grammar), grammar).items()


def _unglued(words: Sequence[Word], grammar: Grammar) -> list[Word]:
    """ "dreimal" is "drei mal", "twice" is "2 times"."""
    return [piece for word in words for piece in _pieces(word, grammar)]


def _pieces(word: Word, grammar: Grammar) -> Iterator[Word]:
    if word.text in grammar.once:
        yield from (word._replace(text=text) for text in grammar.once[word.text])
        return
    for ending in grammar.glued:
        if word.text.endswith(ending) and word.text[: -len(ending)] in grammar.numbers:
            cut = word.end - len(ending)
            yield word._replace(text=word.text[: -len(ending)], end=cut)
            yield Word(ending, cut, word.end)
            return
    yield word


class _Reader:
    def __init__(self, words: Sequence[Word], grammar: Grammar) -> None:
        self.words, self.grammar = words, grammar
        self.texts = [word.text for word in words]

    def items(self) -> list[Item]:
        found, place = [], 0
        while place < len(self.words):
            item, place = self._item(place)
            if item:
                found.append(item)
        return found

    def _item(self, place: int) -> tuple[Item | None, int]:
        if self._numbers_a_line(place):
            return None, place + (3 if self.texts[place] == "(" else 2)
        if self.texts[place] not in self.grammar.counting and not self.texts[place][0].isnumeric():
            return self._word(place), place + 1
        after, progress = self._skip("progress", place)
        if progress:
            item, end = self._quantity(after)
            if item:
                return replace(item, progress=True, start=self.words[place].start), end
        item, end = self._quantity(place)
        if item:
            return item, end
        return self._word(place), place + 1

    def _word(self, place: int) -> Item | None:
        word = self.words[place]
        ends = word.text in ".!?;\n" and not (word.text == "." and self._is_abbreviated(place))
        if word.text in "|\"'„“”*•●➔>" and word.text != "*":
            return None
        if word.text == "." and not ends:
            return None
        return Item(Kind.END if ends else Kind.WORD, word.text, word.start, word.end, capital=word.capital)

    def _is_abbreviated(self, place: int) -> bool:
        """Whether a full stop ends an abbreviation, not a sentence."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        before = self.texts[place - 1] if place else ""
        return before in self.grammar.abbreviations and after is not None and not after.capital and after.text != "\n"

    def _numbers_a_line(self, place: int) -> bool:
        """ "1." or "(2)" or "3)" where a line or a sentence begins."""
        before = self.texts[place - 1] if place else "\n"
        ahead = self.texts[place : place + 3]
        if before not in ("\n", ".", "\r") or len(ahead) < 2:
            return False
        if ahead[0] == "(" and len(ahead) == 3:
            return ahead[1].isdecimal() and ahead[2] == ")"
        return ahead[0].isdecimal() and len(ahead[0]) < 3 and ahead[1] in (")", ".")

    def _skip(self, name: str, place: int) -> tuple[int, bool]:
        """Past a phrase of that list, with filler words."""
        lexicon = self.grammar.number_lists.get(name)
        length = lexicon.at(self.texts, place) if lexicon else 0
        return place + length, length > 0

    def _quantity(self, place: int) -> tuple[Item | None, int]:
        begins = place
        place, is_up_to = self._skip("up_to", place)
        place, is_least = self._skip("at_least", place)
        place, _about = self._skip("about", place)
        if not is_up_to:
            place, is_up_to = self._skip("up_to", place)
        place, between = self._skip("between", place)
        number = self._number(place)
        if number is None:
            return None, begins
        low, place = number
        unit, place = self._unit(place)
        high = low
        joined = self._joined(place, between)
        if joined is not None:
            (high, after) = joined
            second, ends = self._unit(after)
            if not unit or second:
                if unit and second and unit[0] == second[0]:
                    low, high = low * unit[1], high * second[1]
                    unit = (unit[0], 1.0)
                else:
                    unit = second or unit
                place = ends
            else:
                high = low
        return self._made(begins, place, low, high, unit, is_up_to, is_least)

    def _made(
        self, begins: int, place: int, low: float, high: float, unit: tuple[str, float] | None,
        is_up_to: bool, is_least: bool,
    ) -> tuple[Item, int]:  # fmt: skip
        after, more = self._skip("or_more", place)
        if more:
            place, is_least = after, is_least or low == high
        factor = unit[1] if unit else 1.0
        ends: tuple[float | None, float | None] = (min(low, high) * factor, max(low, high) * factor)
        if low == high and is_up_to:
            ends = (None, ends[1])
        elif low == high and is_least:
            ends = (ends[0], None)
        kind = {"": Kind.NUMBER, "time": Kind.TIME, "counts": Kind.NUMBER, "breaths": Kind.ASIDE, "other": Kind.ASIDE}
        name = unit[0] if unit else ""
        what = kind[name]
        rest = self.grammar.lists["not_a_dose"].at(self.texts, place)
        if what is Kind.NUMBER and (max(low, high) > MOST or low % 1 or self._is_no_dose(begins, place)):
            what, place = Kind.ASIDE, place + rest
        first, last = self.words[begins], self.words[place - 1]
        said = " ".join(self.texts[begins:place])
        return Item(what, said, first.start, last.end, ends[0], ends[1], name), place

    def _is_no_dose(self, begins: int, place: int) -> bool:
        lists = self.grammar.lists
        if lists["not_a_dose"].at(self.texts, place):
            return True
        if any(lists[name].at(self.texts, place) for name in ("times", "reps", "sets", "sessions")):
            return False
        return any(lists["label"].at(self.texts, begins - back) == back for back in (1, 2) if begins >= back)

    def _number(self, place: int) -> tuple[float, int] | None:
        """The number at this place and where it ends."""
        for name, value in (("half", 0.5), ("couple", 2.0)):
            after, found = self._skip(name, place)
            if found and (name == "couple" or self._unit(after)[0]):
                return value, after
        if place >= len(self.texts):
            return None
        text = self.texts[place]
        if text[0].isdecimal() and text[0] not in FRACTIONS:
            return self._with_fraction(float(text.replace(",", ".")) if len(text) < 12 else 1e9, place + 1)
        if text in FRACTIONS:
            return FRACTIONS[text], place + 1
        if text in self.grammar.numbers:
            return self._with_ones(float(self.grammar.numbers[text]), place + 1)
        after, article = self._skip("articles", place)
        return (1.0, after) if article and self._is_one(after) else None

    def _is_one(self, place: int) -> bool:
        """Whether "a" stands before a time, not before "a second chair"."""
        unit, after = self._unit(place)
        if not unit or unit[0] != "time":
            return False
        then = self.texts[after : after + 1]
        return self.texts[place] not in self.grammar.ordinals or not then or then[0] in self.grammar.second_then

    def _with_fraction(self, value: float, place: int) -> tuple[float, int]:
        """ "1½", "1 1/2"."""
        ahead = self.texts[place : place + 3]
        if ahead and ahead[0] in FRACTIONS:
            return value + FRACTIONS[ahead[0]], place + 1
        if ahead == ["1", "/", "2"]:
            return value + 0.5, place + 3
        return value, place

    def _with_ones(self, value: float, place: int) -> tuple[float, int]:
        """ "twenty-five"."""
        start = place + 1 if place < len(self.texts) and self.texts[place] == "-" else place
        ones = self.grammar.numbers.get(self.texts[start], 0) if start < len(self.texts) else 0
        return (value + ones, start + 1) if value >= 20 and 1 <= ones <= 9 else (value, place)

    def _unit(self, place: int) -> tuple[tuple[str, float] | None, int]:
        """What the number counts: its name, and how many seconds it is."""
        if place < len(self.texts) and self.texts[place] == "-":
            place += 1
        for name, (kind, factor) in _UNITS.items():
            length = self.grammar.units[name].at(self.texts, place) if name in self.grammar.units else 0
            if length:
                return (kind, factor), place + length
        return None, place - (place > 0 and self.texts[place - 1] == "-")

    def _is_in_a_row(self, place: int) -> bool:
        row = self.texts[max(place - 1, 0) : place + 4]
        digits = [text for text in row[::2] if text.isdecimal()]
        return place > 0 and len(digits) == 3 and set(row[1::2]) <= {"-", "/"} and len(row) == 5

    def _joined(self, place: int, between: bool) -> tuple[float, int] | None:
        """The other end of a range, and where it ends; 3-1-3 is none."""
        if self._is_in_a_row(place) or self._is_in_a_row(place - 2):
            return None
        if place < len(self.texts) and self.texts[place] == "-":
            bare, _ = self._skip("to", place + 1)
            if bare > place + 1 and self._number(bare):
                return self._number(bare)
        after, found = self._skip("to", place)
        if between and not found:
            after, found = self._skip("and", place)
        if not found:
            return None
        after, _ = self._skip("about", after)
        return self._number(after)


_UNITS = {
    "other": ("other", 1.0),
    "s": ("time", 1.0),
    "min": ("time", 60.0),
    "counts": ("counts", 1.0),
    "breaths": ("breaths", 1.0),
}
