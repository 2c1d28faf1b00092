"""What a session says, piece by piece: each can be said, or be recorded, by itself."""

from __future__ import annotations

from collections.abc import Iterator

from footwork.core.marks import marks_of
from footwork.core.open_end import Rhythm
from footwork.core.phrases import Phrases
from footwork.core.timeline import Cue, Timeline


def spoken(timeline: Timeline) -> Iterator[str]:
    """Every sentence and every mark that is said, in order; the same one as often as it is said."""
    for cue in timeline.cues:
        yield from cue.sentences
        yield from (mark.say for mark in marks_of(cue, timeline.routine.words) if mark.say)
        if cue.rhythm:
            yield from _beyond(cue, cue.rhythm, timeline.routine.words)


def _beyond(cue: Cue, rhythm: Rhythm, words: Phrases) -> Iterator[str]:
    """What is said where a person goes on after the estimate, to twice of it; then a player only ticks."""
    if rhythm.go_on:
        yield rhythm.go_on
    if cue.lasts < rhythm.most * rhythm.each or not rhythm.most:
        beyond = cue._replace(lasts=2 * cue.lasts)
        yield from (mark.say for mark in marks_of(beyond, words) if mark.at >= cue.ends and mark.say)
