"""What a time means that stands by itself: a hold, timed work, a rest, or how slowly something is done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from footwork.reading.item import Item, Kind
from footwork.reading.language import Grammar

_NAMES = ("hold", "work", "rest", "up", "down", "aside")
_REACH = {"rest": (7, 0), "aside": (6, 3), "up": (0, 0), "down": (0, 0)}
"""How many words before and after the time a word may stand; anywhere in the sentence where nothing is said."""
_ANYWHERE = (60, 12)
NEXT, AFTER = 2, 8
"""So many words more a word counts as away that comes after the time, but not one of the next ones."""


class Context:
    """The words around times in one exercise."""

    def __init__(self, items: Sequence[Item], texts: Sequence[str], language: Grammar) -> None:
        self.items, self.texts, self.language = items, texts, language
        self.says: dict[str, list[int]] = {name: [] for name in _NAMES}
        for place in range(len(items)):
            if texts[place] not in language.telling:
                continue
            lengths = {name: language.lists[name].at(texts, place) for name in _NAMES}
            for name, length in lengths.items():
                if length and length == max(lengths.values()):
                    self.says[name].append(place)
        self.breaks = {place for place in range(len(items)) if language.lists["break"].at(texts, place)}

    def meaning(self, place: int) -> tuple[str, bool]:
        """ "hold", "work", "rest", "up", "down" or "" for a time that is none of them, and whether that is sure."""
        first, last = self._sentence(place)
        if self._near("aside", place, first, last) is not None:
            return "", True
        tempo = self._tempo(place, first)
        if tempo:
            return tempo, True
        return self._nearest(place, first, last) or self._before(first)

    def _sentence(self, place: int) -> tuple[int, int]:
        first, last = place, place
        while first > 0 and self.items[first - 1].kind is not Kind.END and place - first < _ANYWHERE[0]:
            first -= 1
        while last + 1 < len(self.items) and self.items[last + 1].kind is not Kind.END and last - place < _ANYWHERE[0]:
            last += 1
        return first, last

    def _near(self, name: str, place: int, first: int, last: int) -> int | None:
        """How far away the nearest word of that list is within reach."""
        before, after = _REACH.get(name, _ANYWHERE)
        says = self.says[name]
        here = bisect_left(says, place)
        near = says[max(here - 1, 0) : here + 2]
        away = [place - at for at in near if first <= at < place and place - at <= before]
        away += [
            at - place + (AFTER if at - place > NEXT else 0)
            for at in self.says[name]
            if place < at <= last and at - place <= after
        ]
        return min(away, default=None)

    def _tempo(self, place: int, first: int) -> str:
        """ "lower over 5 seconds"."""
        over = self.language.lists["over"]
        if not any(over.at(self.texts, place - back) == back for back in (1, 2) if place >= back):
            return ""
        near = {name: self._last(name, place, first) for name in ("up", "down", "hold", "work", "rest")}
        best = max(near, key=lambda name: near[name])
        return best if best in ("up", "down") and near[best] >= 0 else ""

    def _last(self, name: str, place: int, first: int) -> int:
        before = bisect_left(self.says[name], place)
        last = self.says[name][before - 1] if before else -1
        return last if last >= first else -1

    def _nearest(self, place: int, first: int, last: int) -> tuple[str, bool] | None:
        if place + 1 in self.breaks or (place + 2 in self.breaks and self.texts[place + 1] not in ",;/"):
            return "rest", True
        near = {name: self._near(name, place, first, last) for name in ("rest", "hold", "work")}
        found = {name: away for name, away in near.items() if away is not None}
        if not found:
            return None
        best = min(found, key=lambda name: found[name])
        return best, True

    def _before(self, first: int) -> tuple[str, bool]:
        """By what was said in the sentences before, or at all."""
        last = {name: self._last(name, first, 0) for name in ("hold", "work")}
        best = max(last, key=lambda name: last[name])
        if last[best] < 0:
            anywhere = [name for name in ("hold", "work") if self.says[name]]
            return (anywhere[0], False) if len(anywhere) == 1 else ("hold", False)
        return best, last["hold" if best == "work" else "work"] < 0
