"""The timeline as JSON: the contract that every player outside this program reads. Names may grow; these stay."""

from __future__ import annotations

import json
from typing import Any

from footwork.core.dose import Dose
from footwork.core.explanation import Told, explanations
from footwork.core.marks import Mark, marks_of
from footwork.core.phrases import Phrases
from footwork.core.span import ms
from footwork.core.timeline import Cue, Part, Timeline


def compile(timeline: Timeline) -> str:
    """In ASCII, which every terminal and pipe passes on unharmed."""
    return json.dumps(document(timeline)) + "\n"


def document(timeline: Timeline) -> dict[str, Any]:
    """All times in milliseconds from the start of the session, those of marks too."""
    routine = timeline.routine
    how = list(explanations(routine))
    return {
        "routine": routine.id,
        "title": routine.title,
        "language": routine.words.language,
        "pace": float(timeline.pace),
        "length_ms": ms(timeline.length),
        "items": [_item(part, routine.items[part.item].dose, how[part.item]) for part in timeline.parts()],
        "cues": [_cue(cue, routine.words) for cue in timeline.cues],
    }


def _item(part: Part, dose: Dose, how: tuple[Told, ...]) -> dict[str, Any]:
    """`how_to` lies outside the session's time: it is told before the item to whoever does it for the first time."""
    return {
        "item": part.item,
        "exercise": part.exercise,
        "name": part.name,
        "at_ms": ms(part.at),
        "lasts_ms": ms(part.lasts),
        "phases": part.phases,
        "load": dose.load,
        "how_to": [_told(told) for told in how],
    }


def _told(told: Told) -> dict[str, Any]:
    return {
        "step": told.step,
        "steps": told.steps,
        "say": told.say,
        "sentences": list(told.sentences),
        "show": told.show,
        "lasts_ms": ms(told.lasts),
    }


def _cue(cue: Cue, words: Phrases) -> dict[str, Any]:
    return {
        "at_ms": ms(cue.at),
        "lasts_ms": ms(cue.lasts),
        "kind": cue.kind.value,
        "item": cue.item,
        "exercise": cue.exercise,
        "name": cue.name,
        "set": cue.set,
        "sets": cue.sets,
        "side": cue.side.value,
        "rep": cue.rep,
        "reps": cue.reps,
        "phase": cue.phase,
        "pose": cue.pose,
        "into_rep_ms": ms(cue.into),
        "hold": cue.hold,
        "say": cue.say,
        "sentences": list(cue.sentences),
        "show": cue.show,
        "waits": cue.waits,
        "marks": [_mark(mark) for mark in marks_of(cue, words)],
    }


def _mark(mark: Mark) -> dict[str, Any]:
    return {"at_ms": ms(mark.at), "say": mark.say, "show": mark.show}
