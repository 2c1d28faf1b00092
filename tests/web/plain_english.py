"""What a page in a made language still says in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from tests.pseudo import CLOSES, OPENS

_ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ’'\-][A-Za-z]{2,})+")
"""Two words or more; one alone may be a name or a unit."""

SPOKEN = {"aria-label", "aria-description", "aria-roledescription", "alt", "title", "placeholder", "label", "content"}
"""Attributes that a person reads or hears. Sentences for scripts stand in `data-` attributes."""

_SILENT = {"script", "style", "code"}
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
}  # fmt: skip


def plain_english(html: str, typed: Iterable[str] = ()) -> set[str]:
    """Words outside of every message, but what was `typed` by the person."""
    reader = _Reader(tuple(typed))
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, typed: tuple[str, ...]) -> None:
        super().__init__()
        self.typed, self.found = typed, set[str]()
        self._open: list[tuple[str, bool]] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        skipped = self._is_skipped or tag in _SILENT or _says_language(tag, given)
        if tag not in _VOID:
            self._open.append((tag, skipped))
        if not skipped:
            for value in _spoken(tag, given):
                self._look(_outside(value, 0)[0])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """In SVG it ends at once; in HTML the slash means nothing."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """What HTML closes by itself, such as a list item, goes with it."""
        if tag in [name for name, _skipped in self._open]:
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        """A message may go over several elements, such as a link within it."""
        outside, self._depth = _outside(data, self._depth) if not self._is_skipped else ("", self._depth)
        self._look(outside)

    @property
    def _is_skipped(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _look(self, outside: str) -> None:
        for one in self.typed:
            outside = outside.replace(one, "")
        self.found.update(match[0] for match in _ENGLISH.finditer(" ".join(outside.split())))


def _says_language(tag: str, given: dict[str, str | None]) -> bool:
    """Something in a language of its own, or in none."""
    return tag != "html" and ("lang" in given or given.get("translate") == "no")


def _spoken(tag: str, given: dict[str, str | None]) -> Iterator[str]:
    is_button = tag == "input" and given.get("type") in ("submit", "button")
    for name, value in given.items():
        if not value or (name == "content" and given.get("name") != "description"):
            continue
        is_sentence = name.startswith("data-") and " " in value and value[0] not in "{[/"
        if name in SPOKEN or is_sentence or (name == "value" and is_button):
            yield value


def _outside(text: str, depth: int) -> tuple[str, int]:
    """What stands outside the brackets of messages, and how many are still open at its end."""
    found = []
    for letter in text:
        depth += (letter == OPENS) - (letter == CLOSES)
        if letter in OPENS + CLOSES:
            found.append("\n")
        elif depth <= 0:
            found.append(letter)
    return "".join(found).replace("\n", " · "), max(depth, 0)
