"""The claims of one exercise, and the dose that they make together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from footwork.reading.claims import Claim, Fit, fits, texts_of
from footwork.reading.item import Item, Kind
from footwork.reading.language import Grammar
from footwork.reading.quantities import items_in
from footwork.reading.times import Context

Range = tuple[float | None, float | None]

_SAID = {
    "every_day": (("days_per_week", 7, 7),),
    "alternate_days": (("days_per_week", 3, 4),),
    "twice_a_day": (("sessions_per_day", 2, 2), ("days_per_week", 7, 7)),
    "three_days": (("days_per_week", 3, 3),),
    "three_times_a_day": (("sessions_per_day", 3, 3), ("days_per_week", 7, 7)),
}
_FIELDS = {
    **{name: name for name in ("reps", "sets", "up", "down")},
    **{name: f"{name}_s" for name in ("hold", "work", "rest")},
    "rest_n": "rest_s",
    "day": "sessions_per_day",
    "week": "days_per_week",
}
"""What a gap of a rule, or the meaning of a time, is a value of."""
MOST_SETS, MOST_A_DAY, DAYS = 20, 24, 7


@dataclass(frozen=True, slots=True)
class Found:
    """What one exercise's text says: its claims, and the words that look like a dose and were not understood."""

    claims: tuple[Claim, ...]
    unread: tuple[Item, ...]


def found_in(text: str, language: Grammar) -> Found:
    items = items_in(text, language)
    return _Finder(items, language).found()


class _Finder:
    def __init__(self, items: Sequence[Item], language: Grammar) -> None:
        self.items, self.language = items, language
        self.texts = texts_of(items)
        self.context = Context(items, self.texts, language)
        self.taken: set[int] = set()

    def found(self) -> Found:
        claims = [claim for fit in fits(self.items, self.texts, self.language) for claim in self._of_fit(fit)]
        left = [place for place, item in enumerate(self.items) if place not in self.taken]
        claims += [one for place in left for one in self._alone(place)]
        unread = [self.items[place] for place in left if self._is_unread(place)]
        return Found(tuple(sorted(claims, key=lambda one: one.start)), tuple(unread))

    def _of_fit(self, fit: Fit) -> Iterator[Claim]:
        self.taken.update(range(fit.place, fit.end))
        start, end = self.items[fit.place].start, self.items[fit.end - 1].end
        for field, low, high in _SAID.get(fit.rule, ()):
            yield Claim(field, low, high, start, end)
        if fit.rule in ("each", "together", "open", "one_alone"):
            yield Claim(fit.rule, None, None, start, end)
        elif fit.rule == "say_each":
            yield Claim("each", None, None, start, end)
            yield from self._of_gaps(fit, start, end)
        elif fit.rule == "three_figures":
            a, _, c = (fit.gaps[name] for name in "abc")
            yield Claim("down", a.low, a.high, start, end)
            yield Claim("up", c.low, c.high, start, end)
        elif fit.rule == "falling":
            yield from self._falling(fit, start, end)
        elif fit.rule not in ("interval", "definition"):
            yield from self._of_gaps(fit, start, end)

    def _of_gaps(self, fit: Fit, start: int, end: int) -> Iterator[Claim]:
        for gap, item in fit.gaps.items():
            if gap == "t":
                yield from self._of_time(self.items.index(item, fit.place), start, end)
                continue
            claim = self._claim(_FIELDS[gap], item, start, end)
            if fit.rule == "more":
                claim = replace(claim, low=item.low and item.low + 1, high=item.high and item.high + 1)
            if not (item.text in self.language.ones and gap == "reps" and fit.end - fit.place < 4):
                yield replace(claim, sure=claim.sure and self._is_likely(claim))
            if gap == "day":
                yield Claim("days_per_week", DAYS, DAYS, start, end)

    def _falling(self, fit: Fit, start: int, end: int) -> Iterator[Claim]:
        """ "3 sets of 12, 10 and 8": repetitions from one end to the other."""
        row = [fit.gaps[name] for name in ("first", "next", "reps")]
        ends = [value for item in row for value in (item.low, item.high) if value is not None]
        yield Claim("reps", min(ends), max(ends), start, end)
        if "sets" in fit.gaps:
            yield self._claim("sets", fit.gaps["sets"], start, end)

    def _claim(self, field: str, item: Item, start: int, end: int) -> Claim:
        return Claim(field, item.low, item.high, start, end, item.progress)

    def _is_likely(self, claim: Claim) -> bool:
        most = {"sets": MOST_SETS, "sessions_per_day": MOST_A_DAY, "days_per_week": DAYS}.get(claim.field, 200)
        return (claim.high or claim.low or 0) <= most

    def _of_time(self, place: int, start: int, end: int) -> Iterator[Claim]:
        meaning, sure = self.context.meaning(place)
        if meaning:
            yield replace(self._claim(_FIELDS[meaning], self.items[place], start, end), sure=sure)

    def _alone(self, place: int) -> Iterator[Claim]:
        """Times, and counts of a hold, that no rule has taken."""
        item = self.items[place]
        if item.kind is Kind.TIME:
            yield from self._of_time(place, item.start, item.end)
        elif item.kind is Kind.NUMBER and (item.unit == "counts" or self._is_a_count(item)):
            meaning, sure = self.context.meaning(place)
            field = "reps" if meaning == "work" else _FIELDS.get(meaning, "hold_s")
            yield replace(self._claim(field, item, item.start, item.end), sure=sure)

    def _is_a_count(self, item: Item) -> bool:
        return any(word in item.text for word in self.language.written.get("count", "count of").split("|"))

    def _is_unread(self, place: int) -> bool:
        item = self.items[place]
        return item.kind is Kind.NUMBER and item.unit != "counts" and not self._is_a_count(item)
