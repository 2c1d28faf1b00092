"""What there is no time to say: a phase that is shorter than its own words, which a voice would cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from footwork.core.dose import Dose
from footwork.core.phase import Phase
from footwork.core.phrases import SidePhrases
from footwork.core.saying import joined, takes
from footwork.core.span import Pace
from footwork.core.steps import Kind
from footwork.core.timeline import Cue, Timeline

FADES = timedelta(milliseconds=60)
"""So much of a last word may be lost: it fades."""


class Unsaid(NamedTuple):
    """`phase` is the number of a phase in its dose."""

    phase: int
    say: str
    takes: timedelta
    has: timedelta


SLOWEST = 160 / 150
"""So much longer the slowest usual voice takes than the recorded one, by which words are measured."""


class CutOff(NamedTuple):
    """A sentence that the slowest voice would not end within its cue."""

    cue: Cue
    takes: timedelta


def cut_off(timeline: Timeline) -> Iterator[CutOff]:
    """Each once. Of several sentences of a cue those after the first are only said where there is time; what waits for
    the person has time; and getting ready is as long as its words."""
    seen: set[str] = set()
    for cue in timeline.cues:
        first = cue.sentences[0] if cue.sentences else ""
        needed = takes([first]) * SLOWEST
        if needed > cue.lasts + FADES and first not in seen and not cue.until_done and cue.kind is not Kind.READY:
            seen.add(first)
            yield CutOff(cue, needed)


def unsaid(dose: Dose, pace: Pace, words: SidePhrases) -> Iterator[Unsaid]:
    """The first phase says the side too, where sides alternate without a pause."""
    for number, phase in enumerate(dose.phases):
        says_side = number == 0 and dose.alternates and not dose.rest_between_sides
        side = words.said[dose.sides_in_turn[-1]] if says_side else ""
        needed, has = takes([side, phase.say]), _shortest(phase, pace)
        if needed > has + FADES:
            yield Unsaid(number, joined([side, phase.say]), needed, has)


def _shortest(phase: Phase, pace: Pace) -> timedelta:
    """Of sets that differ, in the one in which it is over soonest."""
    return min(one.at(pace) for one in phase.lasts) if isinstance(phase.lasts, tuple) else phase.length(pace)
