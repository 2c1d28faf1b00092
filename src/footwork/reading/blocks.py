"""A text taken apart: one block for each exercise, with its heading and its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_NUMBERED = re.compile(
    r"[ \t]{0,8}(?:\(?(\d{1,2})[.)]|(?:exercise|übung|step|schritt)[ ](\d{1,2})\b[:.]?)[ \t]{0,8}", re.IGNORECASE
)
_BULLET = re.compile(r"[ \t]{0,8}[-–•*●➔>][ \t]{1,8}")
MOST_HEADING = 60


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
    """`counts` says what of a dose a piece of text states, `names` whether a heading names an exercise."""
    lines = lines_of(text)
    if not lines:
        return []
    starts = sorted({0, *_starts(text, lines, counts, names)})
    ends = [*starts[1:], len(lines)]
    return [_block(lines[first:last]) for first, last in zip(starts, ends, strict=True) if first < last]


def _block(lines: Sequence[Line]) -> Block:
    return Block(lines[0].start, lines[-1].end, tuple(lines))


def _starts(
    text: str, lines: Sequence[Line], counts: Callable[[str], frozenset[str]], names: Callable[[str], bool]
) -> Iterator[int]:
    """The lines with which an exercise begins: numbered ones of which each counts, headings, or named ones."""
    numbered = [place for place, line in enumerate(lines) if line.number is not None]
    ends = [*numbered[1:], len(lines)]
    pieces = [text[lines[a].start : lines[b - 1].end] for a, b in zip(numbered, ends, strict=False)]
    if sum("reps" in counts(piece) for piece in pieces) > 1:
        yield from numbered
        return
    for place, line in enumerate(lines):
        words = line.words(text)
        if place and not line.bullet and _is_heading(words) and not counts(words):
            following = text[line.end : lines[min(place + 8, len(lines) - 1)].end]
            if line.number is None and (names(words) or _stands_alone(text, lines, place)) and counts(following):
                yield place


def _is_heading(words: str) -> bool:
    return len(words) <= MOST_HEADING and words[:1].isupper() and not words.endswith((".", ",", ";", "!", "?"))


def _stands_alone(text: str, lines: Sequence[Line], place: int) -> bool:
    """Whether there is an empty line before it."""
    return text[lines[place - 1].end : lines[place].start].count("\n") > 1
