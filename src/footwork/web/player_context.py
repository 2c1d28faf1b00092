"""What the player's page is made from, on the site and in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from footwork.core.dose import Side
from footwork.core.easier import eased
from footwork.core.record import ASKED, MOST_NOTE, WORST, Place
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.timeline import Timeline, timeline_of
from footwork.outputs.cues import document

CHANNELS = [
    ("voice", "Voice: what to do", "Volume of the voice"),
    ("counts", "Spoken numbers", "Volume of the numbers"),
    ("tones", "Bells", "Volume of the bells"),
    ("vibration", "Vibration", "Strength of the vibration"),
]
"""What can be heard and felt: its name in the form, and the labels of its switch and of its volume."""


def player_context(unrolled: Timeline) -> dict[str, Any]:
    easier = eased(unrolled.routine)
    return {
        "timeline": unrolled,
        "words": unrolled.routine.words,
        "document": document(unrolled),
        "easier": document(timeline_of(easier, unrolled.pace)) if easier else None,
        "places": [place.value for place in Place],
        "reasons": [reason.value for reason in ASKED],
        "scores": range(WORST + 1),
        "most_note": MOST_NOTE,
        "accepted_pain": TOO_MUCH_PAIN,
        "channels": CHANNELS,
    }


def pictured(unrolled: Timeline) -> Iterator[tuple[int, Side]]:
    """Which figures a session shows: each item that has poses, side by side."""
    for number, item in enumerate(unrolled.routine.items):
        if item.dose.posed:
            for side in item.dose.sides.in_turn:
                yield number, side
