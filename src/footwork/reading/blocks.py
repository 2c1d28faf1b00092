"""A text taken apart: one block for each exercise, with its heading and its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

_NUMBERED = re.compile(
    r"[ \t]{0,8}(?:\(?(\d{1,2})[.)]|(?:exercise|übung|step|schritt)[ ](\d{1,2})\b[:.]?)[ \t]{0,8}", re.IGNORECASE
)
_BULLET = re.compile(r"[ \t]{0,8}[-–•*●➔>][ \t]{1,8}")
MOST_HEADING = 60
REACH = 8
"""So many lines below a heading may say its dose."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it starts and ends, its number where it has one, and where its words begin."""

    start: int
    end: int
    words_at: int
    number: int | None = None
    bullet: bool = False

    def words(self, text: str) -> str:
        return text[self.words_at : self.end].strip()


@dataclass(frozen=True, slots=True)
class Block:
    """What is one exercise, from `start` to `end` of the text."""

    start: int
    end: int
    lines: tuple[Line, ...]


def lines_of(text: str) -> list[Line]:
    """Those that say something."""
    found, start = [], 0
    for written in text.splitlines(keepends=True):
        if written.strip():
            found.append(_line(written, start))
        start += len(written)
    return found


def _line(written: str, start: int) -> Line:
    number = _NUMBERED.match(written)
    bullet = _BULLET.match(written)
    mark = number or bullet
    return Line(
        start=start,
        end=start + len(written.rstrip()),
        words_at=start + (mark.end() if mark else 0),
        number=int(number[1] or number[2]) if number else None,
        bullet=bullet is not None,
    )


def blocks_of(text: str, counts: Callable[[str], frozenset[str]], names: Callable[[str], bool]) -> list[Block]:
    """`counts` says what of a dose a line states, `names` whether a heading names an exercise."""
    lines = lines_of(text)
    if not lines:
        return []

    @cache
    def stated(place: int) -> frozenset[str]:
        return counts(text[lines[place].start : lines[place].end])

    starts = sorted({0, *_starts(text, lines, stated, names)})
    ends = [*starts[1:], len(lines)]
    return [_block(lines[first:last]) for first, last in zip(starts, ends, strict=True)]


def _block(lines: Sequence[Line]) -> Block:
    return Block(lines[0].start, lines[-1].end, tuple(lines))


def _starts(
    text: str, lines: Sequence[Line], stated: Callable[[int], frozenset[str]], names: Callable[[str], bool]
) -> Iterator[int]:
    """The lines with which an exercise begins: numbered ones of which several count, or headings."""
    numbered = [place for place, line in enumerate(lines) if line.number is not None]
    ends = [*numbered[1:], len(lines)]
    counting = (any("reps" in stated(at) for at in range(a, b)) for a, b in zip(numbered, ends, strict=False))
    if sum(counting) > 1:
        yield from numbered
        return
    for place, line in enumerate(lines):
        if place and not line.bullet and line.number is None and not stated(place):
            words = line.words(text)
            following = range(place + 1, min(place + REACH, len(lines)))
            named = _is_heading(words) and (_stands_alone(text, lines, place) or names(words))
            if named and any(map(stated, following)):
                yield place


def _is_heading(words: str) -> bool:
    return len(words) <= MOST_HEADING and words[:1].isupper() and not words.endswith((".", ",", ";", "!", "?"))


def _stands_alone(text: str, lines: Sequence[Line], place: int) -> bool:
    """Whether there is an empty line before it."""
    return text[lines[place - 1].end : lines[place].start].count("\n") > 1
