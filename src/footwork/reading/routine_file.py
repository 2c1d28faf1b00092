"""A reading as a routine's file, with a comment wherever something was guessed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from footwork.core.names import printable
from footwork.reading.item_dose import Written, changed_dose, whole_dose
from footwork.reading.language import Grammar, grammar
from footwork.reading.lexicon import Lexicon, split_words
from footwork.reading.reading import ExerciseRead, Reading

Table = Mapping[str, Any]
MOST_TITLE = 80
TIMES_OF_DAY = {1: (), 2: ("morning", "evening")}
ALL_DAY = ("morning", "midday", "evening")


def routine_file(reading: Reading, dose_table: Callable[[str], Table]) -> str:
    """TOML; `dose_table` gives the dose of an exercise of the catalogue as its file has it."""
    return "\n".join(_lines(reading, dose_table)) + "\n"


def _lines(reading: Reading, dose_table: Callable[[str], Table]) -> Iterator[str]:
    spoken = grammar(reading.language)
    yield "# Read from a text. Look at every line that says guessed or unsure."
    yield f"title = {_quoted(_title(reading))}"
    yield f"language = {_quoted(reading.language)}"
    times = _times_of_day(reading)
    if times:
        yield f"times_of_day = {_value(list(times))}"
    own: list[tuple[str, ExerciseRead]] = []
    for number, one in enumerate(reading.exercises, 1):
        yield ""
        yield "[[items]]"
        yield from _comments(reading, one, spoken)
        if one.named:
            yield f"exercise = {_quoted(one.named.id)}"
            yield from _dose_lines("dose", changed_dose(one.dose, dose_table(one.named.id)))
        else:
            own.append((f"own-{number}", one))
            yield f'exercise = "own-{number}"'
    for id, one in own:
        yield from _own_lines(id, one, spoken, reading)


def _comments(reading: Reading, one: ExerciseRead, spoken: Grammar) -> Iterator[str]:
    yield f"# {printable(one.name)}"
    if one.named and one.named.nearness < 1:
        yield f"# unsure: is this {one.named.id}?"
    for _, _, text in one.unread:
        yield f"# unsure: not understood: {printable(text)}"
    for name in sorted(one.dose.doubts):
        start, end = one.dose.spans.get(name, (one.start, one.end))
        yield f"# unsure: {name} from: {printable(reading.text[start:end])}"
    for name, word in (("sessions_per_day", "per_day"), ("days_per_week", "per_week")):
        value = one.dose.ranges.get(name)
        if value:
            ends = "-".join(f"{end:g}" for end in dict.fromkeys(value) if end is not None)
            yield f"# {spoken.written[word].format(n=ends)}"


def _own_lines(id: str, one: ExerciseRead, spoken: Grammar, reading: Reading) -> Iterator[str]:
    yield ""
    yield f"[exercises.{id}]"
    yield f"name = {_quoted(one.name)}"
    position = _position(reading.text[one.start : one.end], spoken)
    yield f'position = "{position or "standing"}"' + ("" if position else "  # guessed")
    yield f"how_to = {_value([printable(step) for step in one.steps])}"
    yield from _dose_lines("dose", whole_dose(one.dose, spoken))


def _dose_lines(key: str, written: Written) -> Iterator[str]:
    for guess in written.guesses:
        yield f"# guessed: {guess}"
    if written.table:
        yield f"{key} = {_value(written.table)}"


def _title(reading: Reading) -> str:
    return printable(reading.exercises[0].name if reading.exercises else "-")[:MOST_TITLE] or "-"


def _times_of_day(reading: Reading) -> tuple[str, ...]:
    most = [one.dose.ranges.get("sessions_per_day", (1, 1)) for one in reading.exercises]
    times = max((int(low or high or 1) for low, high in most), default=1)
    return TIMES_OF_DAY.get(times, ALL_DAY)


def _position(text: str, spoken: Grammar) -> str:
    words = split_words(text)
    places = {name: _first(lexicon, words) for name, lexicon in spoken.positions.items()}
    found = {name: place for name, place in places.items() if place is not None}
    return min(found, key=lambda name: found[name]) if found else ""


def _first(lexicon: Lexicon, words: list[str]) -> int | None:
    return next((place for place in range(len(words)) if lexicon.at(words, place)), None)


def _value(value: Any) -> str:
    """As TOML writes it."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return _quoted(value) if isinstance(value, str) else json.dumps(value)


def _quoted(text: str) -> str:
    return json.dumps(printable(text).strip() or "-", ensure_ascii=False)
