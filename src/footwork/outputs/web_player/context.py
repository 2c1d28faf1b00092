"""What the player's page is made from, on the site and in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from footwork.core.correction import FALSE_START, REVISED
from footwork.core.easier import eased_timeline
from footwork.core.place import MAIN, MORE_EXACT, Place, in_order
from footwork.core.place_pain import LARGE_RISE, RISE
from footwork.core.record import ASKED, MOST_NOTE, WORST
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.side import Side
from footwork.core.span import ms
from footwork.core.timeline import Timeline
from footwork.outputs.cues import document
from footwork.translation import gettext as _
from footwork.translation import noop

CHANNELS = [
    ("voice", noop("Spoken instructions"), noop("Volume of the spoken instructions")),
    ("counts", noop("Spoken numbers"), noop("Volume of the spoken numbers")),
    ("tones", noop("Bells"), noop("Volume of the bells")),
    ("vibration", noop("Vibration"), noop("Strength of the vibration")),
]
"""What can be heard and felt: its name in the form, and the labels of its switch and of its volume."""


FIRST_ASKED = (Place.FOOT,)
"""Where pain is asked for first, of a person who follows no place yet."""


def player_context(unrolled: Timeline, followed: Sequence[Place] = ()) -> dict[str, Any]:
    """Pain is asked for in the places `followed`; the others can be added."""
    asked = followed or FIRST_ASKED
    return {
        "timeline": unrolled,
        "words": unrolled.routine.words,
        "document": document(unrolled),
        "easier": easier_document(unrolled),
        "places": [place.value for place in asked],
        "other_places": [place.value for place in MAIN if place not in asked],
        "more_places": [place.value for place in MORE_EXACT if place not in asked],
        "reasons": [reason.value for reason in ASKED],
        "scores": range(WORST + 1),
        "most_note": MOST_NOTE,
        "all_places": [place.value for place in in_order([*Place, *asked])],
        "exercises": list({item.exercise.id: item.exercise.name for item in unrolled.routine.items}.items()),
        "accepted_pain": TOO_MUCH_PAIN,
        "rise": RISE,
        "large_rise": LARGE_RISE,
        "false_start_ms": ms(FALSE_START),
        "revised_ms": ms(REVISED),
        "channels": [(name, _(label), _(volume)) for name, label, volume in CHANNELS],
    }


def document_on_page(told: Mapping[str, Any]) -> dict[str, Any]:
    """`told` with the marks of each cue counted from its beginning: so what comes again is the same, and compresses to
    three quarters. `fromPage` in the player's cues.js makes the contract of it."""
    return {**told, "cues": [{**cue, "marks": _from(cue["at_ms"], cue["marks"])} for cue in told["cues"]]}


def _from(start: int, marks: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{**mark, "at_ms": mark["at_ms"] - start} for mark in marks]


def easier_document(unrolled: Timeline) -> dict[str, Any] | None:
    """Without what is the same in both: how each exercise is done."""
    easier = eased_timeline(unrolled)
    if easier is None:
        return None
    told = document(easier)
    return told | {"items": [{**item, "how_to": []} for item in told["items"]]}


def pictured(unrolled: Timeline) -> Iterator[tuple[int, Side]]:
    """Which figures a session shows: each item that has poses, side by side."""
    for number, item in enumerate(unrolled.routine.items):
        if item.dose.posed:
            for side in item.dose.sides_in_turn:
                yield number, side
