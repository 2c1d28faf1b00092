"""Doses as leaflets have them, each with what a person is told beside it, in a file that a physiotherapist can read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from footwork.core.dose_text import circuit_text, dose_text
from footwork.core.side import Side
from footwork.core.span import clock
from footwork.core.timeline import Cue, Timeline

FOLDER = Path(__file__).parent


def script_of(timeline: Timeline) -> str:
    """What is prescribed; then each cue with when it begins, how long it lasts, its side and what is said."""
    return "\n".join([*_prescribed(timeline), "", *map(_line, timeline.cues)]) + "\n"


def _prescribed(timeline: Timeline) -> Iterator[str]:
    words = timeline.routine.words
    yield timeline.routine.title
    for item in timeline.routine.items:
        yield f"{item.exercise.name}: {'; '.join(dose_text(item.dose, words, item.exercise.side_word))}"
        if item.circuit:
            yield f"  in a circuit: {circuit_text(item.circuit, words)}"


def _line(cue: Cue) -> str:
    side = "" if cue.side is Side.BOTH else cue.side.value
    return f"{clock(cue.at):>5} {cue.lasts.total_seconds():>5g} s  {cue.kind:<6} {side:<6} {cue.say}{_counted_on(cue)}"


def _counted_on(cue: Cue) -> str:
    """How a set or hold with an open end goes on until the person is done."""
    if not cue.rhythm:
        return " [until done]" if cue.until_done else ""
    beats = "".join(f", at {clock(beat.into)} “{beat.say}”" for beat in cue.rhythm.beats)
    most = f", {cue.rhythm.most} at most" if cue.rhythm.most else ""
    return f" [until done: counts {cue.rhythm.unit} every {cue.rhythm.each.total_seconds():g} s{most}{beats}]"
