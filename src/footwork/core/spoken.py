"""What a session says, piece by piece: each can be said, or be recorded, by itself."""

from __future__ import annotations

from collections.abc import Iterator

from footwork.core.marks import marks_of
from footwork.core.timeline import Timeline


def spoken(timeline: Timeline) -> Iterator[str]:
    """Every sentence and every mark that is said, in order; the same one as often as it is said."""
    for cue in timeline.cues:
        yield from cue.sentences
        yield from (mark.say for mark in marks_of(cue, timeline.routine.words) if mark.say)
