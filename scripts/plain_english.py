"""Read every sentence that people see or hear, as it stands in the message catalogue, the way a strict editor would.

A screen sentence has at most 20 words, eight in ten have under 13, and none has a phrase that nobody would say to a
friend.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.pofile import read_po

SOURCE = Path(__file__).parent.parent / "src/footwork/translation/locale/footwork.pot"

MOST_WORDS = 20
SHORT = 13
SHARE_OF_SHORT = 0.8

NOT_SAID = (
    r"\bkept\b|\bit holds\b|\bwhatever holds\b",
    r"\botherwise\b",
    r"\btold\b",
    r"\bsomebody\b|\bwhoever\b|\bwhomever\b|\bnobody is\b",
    r"\btake (it|them) (over|along|in)\b|\btaken (over|along|in)\b",
    r"\bby way of\b",
    r"\bmiddling\b|\bhow much it (may )?asks?\b",
    r"\bhow it came about\b|\bback to it\b",
    r"\bnothing was (kept|saved): expected\b|\bexpected an?\b",
    r"\banew\b|\bhowever (much|long|often)\b",
    r"\btold of\b|\btell of\b|\bled to\b",
    r"\bone takes\b|\bone has to\b",
    r"\bempty is as\b",
    r"\bin the main\b|\bthereof\b|\btherein\b|\bwhereby\b|\bhereby\b|\bupon\b",
)
"""Of the table in the style guide, and of its kind: what reads like a translation."""

_NOT_SAID = re.compile("|".join(NOT_SAID), re.IGNORECASE)
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\{?\s*[\w.]*\s*\}?\}|<[^>]+>|&\w+;")
_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+|\n+|<br>|</?p>|</?li>")
_WORD = re.compile(r"[\w'’%–-]*\w[\w'’%–-]*")


class Sentence(NamedTuple):
    text: str
    where: str

    @property
    def words(self) -> int:
        return len(_WORD.findall(_PLACEHOLDER.sub("x", self.text)))


def sentences(catalogue: Path) -> Iterator[Sentence]:
    with catalogue.open("rb") as file:
        for message in read_po(file):
            texts = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
            where = ", ".join(sorted({place for place, _ in message.locations}))
            yield from (Sentence(part, where) for text in texts for part in split(text))


def split(text: str) -> Iterator[str]:
    """Its sentences."""
    return (part.strip() for part in _END.split(text) if part and part.strip())


def faults(found: list[Sentence]) -> Iterator[str]:
    for one in found:
        if one.words > MOST_WORDS:
            yield f"{one.where}: {one.words} words, at most {MOST_WORDS}: {one.text}"
        if phrase := _NOT_SAID.search(_PLACEHOLDER.sub("", one.text)):
            yield f'{one.where}: "{phrase.group()}" is nothing we say: {one.text}'
    spoken = [one for one in found if one.words > 1]
    share = sum(one.words < SHORT for one in spoken) / max(len(spoken), 1)
    if share < SHARE_OF_SHORT:
        yield f"{share:.0%} of the sentences have under {SHORT} words, at least {SHARE_OF_SHORT:.0%} should"


def main() -> int:
    found = list(sentences(SOURCE))
    mistakes = list(faults(found))
    sys.stdout.writelines(f"{one}\n" for one in mistakes)
    return bool(mistakes)


if __name__ == "__main__":
    sys.exit(main())
