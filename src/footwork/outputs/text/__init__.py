"""A routine on paper-width lines: what comes when, how much of it, what to fetch, how it is done, and who must not."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from footwork.catalogue.frequency_text import later_text, often
from footwork.core.dose_text import circuit_text, item_text
from footwork.core.exercise import Exercise
from footwork.core.frequency import USUAL
from footwork.core.names import printable
from footwork.core.phrases import Phrases
from footwork.core.routine import Circuit, Item, Routine
from footwork.core.span import ms
from footwork.core.timeline import Part, Timeline
from footwork.translation import gettext as _
from footwork.translation import noop
from footwork.translation.numbers import decimal

WIDTH = 78
INDENT = " " * 9


def compile(timeline: Timeline) -> str:
    return "\n".join(map(printable, _lines(timeline))) + "\n"


def clock(milliseconds: int) -> str:
    """Minutes and seconds; tenths only where there are any."""
    seconds, rest = divmod(milliseconds, 1000)
    tenths = f".{rest:03}".rstrip("0") if rest else ""
    return f"{seconds // 60}:{seconds % 60:02}{tenths}"


def _lines(timeline: Timeline) -> Iterator[str]:
    routine = timeline.routine
    yield routine.title
    if routine.purpose:
        yield from wrap(routine.purpose, WIDTH)
    says = (
        _("{length} at pace {pace} (0 brisk, 1 unhurried), limit {limit}")
        if routine.limit
        else _("{length} at pace {pace} (0 brisk, 1 unhurried)")
    )
    limit = clock(ms(routine.limit)) if routine.limit else ""
    pace = decimal(float(timeline.pace), 2)
    yield says.format(length=clock(ms(timeline.length)), pace=pace, limit=limit)
    if timeline.is_estimate:
        yield _("The length is an estimate: some of it ends when you say so.")
    of_all = _of_all(routine)
    for line in of_all:
        yield from wrap(line, WIDTH)
    before: Circuit | None = None
    for part, item in zip(timeline.parts(), routine.items, strict=True):
        yield ""
        if item.circuit and item.circuit != before:
            yield from _indented(_("Circuit: {rounds}.").format(rounds=circuit_text(item.circuit, routine.words)))
        before = item.circuit
        yield from _part(part, item, routine.words, of_all)


def _of_all(routine: Routine) -> list[str]:
    """The cautions that every exercise of several has, which come once and first."""
    first, *others = (list(_cautions(item.exercise)) for item in routine.items)
    return [line for line in first if others and all(line in other for other in others)]


def _cautions(exercise: Exercise) -> Iterator[str]:
    for says, cautions in (
        (noop("Do not start with: {caution}"), exercise.do_not_start),
        (noop("Take extra care: {caution}"), exercise.ask_first),
    ):
        yield from (_(says).format(caution=caution) for caution in cautions)


def _part(part: Part, item: Item, words: Phrases, of_all: list[str]) -> Iterator[str]:
    exercise = item.exercise
    yield f"{clock(ms(part.at)):>7}  {part.name}, {clock(ms(part.lasts))}"
    yield from _indented(words.placed(exercise))
    yield from _indented("; ".join(item_text(item, words)))
    if item.frequency != USUAL:
        yield from _indented(_("How often: {often}.").format(often=often(item.frequency)))
    for line in later_text(item, words):
        yield from _indented(f"{line}.")
    if exercise.equipment:
        yield from _indented(words.fetch.format(things=words.things(exercise.equipment)))
    for number, step in enumerate(exercise.how_to, 1):
        yield from _indented(f"{number}. {step}")
    for caution in _cautions(exercise):
        if caution not in of_all:
            yield from _indented(caution)


def _indented(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
