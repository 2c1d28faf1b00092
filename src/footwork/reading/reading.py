"""A text read: its exercises, with their doses as far as the text states them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from footwork.reading.blocks import Block, blocks_of
from footwork.reading.claims import Claim
from footwork.reading.dose_read import DoseRead, dose_of
from footwork.reading.found import Found, found_in
from footwork.reading.language import Grammar, grammar, languages
from footwork.reading.lexicon import split_words
from footwork.reading.names import Named, Names

OFTEN = frozenset({"sessions_per_day", "days_per_week"})
MOST_TEXT = 2_000_000
MOST_NAME = 60
"""More characters no leaflet has."""


@dataclass(frozen=True, slots=True)
class ExerciseRead:
    """One exercise: its `name` in the text, the exercise of the catalogue that it is, if it is one, what it says in
    lines, its dose, and pieces of text (with their places) that look like a dose and were not understood."""

    name: str
    named: Named | None
    steps: tuple[str, ...]
    dose: DoseRead
    unread: tuple[tuple[int, int, str], ...]
    start: int
    end: int

    @property
    def sure(self) -> bool:
        return not self.unread and not self.dose.doubts

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "dose": self.dose.as_json(),
            "sure": self.sure,
            "unread": [one[2] for one in self.unread],
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` is what was read; every place counts its characters."""

    text: str
    language: str
    exercises: tuple[ExerciseRead, ...]

    @property
    def sure(self) -> bool:
        return bool(self.exercises) and all(one.sure for one in self.exercises)

    def as_json(self) -> dict[str, Any]:
        return {"exercises": [one.as_json() for one in self.exercises]}


def read(text: str, names: Names, language: str = "") -> Reading:
    """What the text says; in the language whose words it has most of, where none is given."""
    text = text[:MOST_TEXT]
    language = language or _language_of(text)
    spoken = grammar(language)
    blocks = blocks_of(text, lambda piece: _counts(piece, spoken), lambda words: names.in_text(words) is not None)
    read_blocks = [(block, found_in(text[block.start : block.end], spoken)) for block in blocks]
    exercises = [_exercise(text, block, found, names) for block, found in read_blocks]
    return Reading(text, language, tuple(_with_general(exercises, read_blocks)))


def _language_of(text: str) -> str:
    """By the words of doses and the little words of each."""
    words = split_words(text[:20_000])
    counts = {code: sum(word in grammar(code).own_words for word in words) for code in languages()}
    return max(counts, key=lambda code: (counts[code], code == "en"))


def _counts(piece: str, spoken: Grammar) -> frozenset[str]:
    stated = {claim.field for claim in found_in(piece, spoken).claims}
    return frozenset(stated & {"reps", "sets", "hold_s", "work_s"})


def _exercise(text: str, block: Block, found: Found, names: Names) -> ExerciseRead:
    piece = text[block.start : block.end]
    steps = tuple(line.words(text) for line in block.lines)
    dose = dose_of(found.claims)
    spans = {name: (a + block.start, b + block.start) for name, (a, b) in dose.spans.items()}
    unread = tuple((one.start + block.start, one.end + block.start, piece[one.start : one.end]) for one in found.unread)
    named = names.in_text(piece)
    return ExerciseRead(_name(steps), named, steps, replace(dose, spans=spans), unread, block.start, block.end)


def _name(steps: tuple[str, ...]) -> str:
    """The first words, up to a colon or the end of a sentence."""
    first = steps[0]
    for mark in (":", ". ", ";", " – ", " - ", ", "):
        if 0 < first.find(mark) <= MOST_NAME:
            return first[: first.find(mark)].strip()
    return first[:MOST_NAME].rsplit(" ", 1)[0].rstrip(".,;: ") if len(first) > MOST_NAME else first.rstrip(".:;, ")


def _with_general(exercises: list[ExerciseRead], read_blocks: list[tuple[Block, Found]]) -> list[ExerciseRead]:
    """What an introduction says of all the exercises after it, such as "twice a day", belongs to each."""
    if len(exercises) < 2 or not _is_general(read_blocks[0][1].claims):
        return exercises
    first, *others = exercises
    general = first.dose
    return [replace(one, dose=_often_added(one.dose, general)) for one in others]


def _is_general(claims: tuple[Claim, ...]) -> bool:
    return all(claim.field in OFTEN for claim in claims)


def _often_added(dose: DoseRead, general: DoseRead) -> DoseRead:
    if OFTEN & dose.ranges.keys():
        return dose
    spans = {name: span for name, span in general.spans.items() if name in OFTEN}
    return replace(dose, ranges={**general.ranges, **dose.ranges}, spans={**spans, **dose.spans})
