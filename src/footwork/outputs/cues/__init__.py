"""The timeline as JSON: the contract that every player outside this program reads. Names may grow; these stay."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, TypeVar

from footwork.catalogue.documents import document_of
from footwork.core.dose_text import load_text
from footwork.core.explanation import explanations
from footwork.core.marks import marks_of
from footwork.core.timeline import Timeline
from footwork.outputs.cues.contract import Cue, Explanation, Item, Session

Part = TypeVar("Part", Cue, Explanation, Item)


def compile(timeline: Timeline) -> str:
    """In ASCII, which every terminal and pipe passes on unharmed."""
    return json.dumps(document(timeline)) + "\n"


def document(timeline: Timeline) -> dict[str, Any]:
    routine = timeline.routine
    return document_of(
        Session(
            routine=routine.id,
            title=routine.title,
            language=routine.words.language,
            pace=float(timeline.pace),
            length=timeline.length,
            items=tuple(_items(timeline)),
            cues=tuple(_cues(timeline)),
        )
    )


def _items(timeline: Timeline) -> Iterator[Item]:
    routine = timeline.routine
    how_to = list(explanations(routine))
    for part in timeline.parts():
        steps = tuple(_part_of(Explanation, step) for step in how_to[part.item])
        item = routine.items[part.item]
        load, circuit = load_text(item.dose, routine.words), item.circuit.number if item.circuit else 0
        yield _part_of(
            Item,
            part,
            load=load,
            effort=item.dose.effort,
            circuit=circuit,
            how_to=steps,
            frequency=item.frequency,
            later=item.later,
        )


def _cues(timeline: Timeline) -> Iterator[Cue]:
    routine = timeline.routine
    alternates = [item.dose.alternates_reps for item in routine.items]
    for cue in timeline.cues:
        marks = tuple(marks_of(cue, routine.words))
        yield _part_of(Cue, cue, into_rep=cue.into, marks=marks, alternates=alternates[cue.item])


def _part_of(cls: type[Part], of: object, **more: Any) -> Part:
    """What core calls by the same name, and what it has under another or elsewhere."""
    return cls(**more, **{name: getattr(of, name) for name in _NAMES[cls] if name not in more})


_NAMES = {cls: [field.name for field in fields(cls)] for cls in (Cue, Explanation, Item)}
