"""Where the number of a set is said that no rest says: before the words of its first phase, or in a cue of its own."""

from __future__ import annotations

from datetime import timedelta

from footwork.core.dose import Dose
from footwork.core.phase import Phase
from footwork.core.saying import takes
from footwork.core.side import ON_THE_BODY
from footwork.core.span import BRISK, ONCE

NUMBER_SAID = timedelta(milliseconds=1500)
SIDE_SAID = timedelta(milliseconds=700)
SORE_SAID = timedelta(milliseconds=1200)
"""More than each takes to say in any language, so that no length depends on one."""

LONG = timedelta(seconds=8)
"""What lasts so long says half time; what is held for less says every second."""

SECOND = timedelta(seconds=1)


def has_room(dose: Dose) -> bool:
    """Whether the first phase of a set has time for the set's number, at every pace; `dose` is that of one set."""
    first, free = dose.phases[0], room(dose.phases[0])
    needed = NUMBER_SAID + (_side_said(dose) if dose.alternates else timedelta(0))
    return needed < free and needed + takes([first.say]) <= free


def _side_said(dose: Dose) -> timedelta:
    """Left and right are shorter than the sore foot and the other one."""
    return SIDE_SAID if ON_THE_BODY.issuperset(dose.sides_in_turn) else SORE_SAID


def has_cue(dose: Dose, one: Dose) -> bool:
    """Whether the number has a cue of its own; `one` is the dose of the set. Repetitions that follow each other without
    a pause are not torn apart for it, and a set of one repetition is one; but another load takes a moment to fetch."""
    return isinstance(dose.load, tuple) or (one.reps != ONCE and not has_room(one))


def room(phase: Phase) -> timedelta:
    """How much of a phase at its briskest is free for words, before the first number is counted into it."""
    if phase.each:
        return phase.each.at(BRISK)
    length = phase.length(BRISK)
    if length >= LONG:
        return length / 2
    return SECOND if phase.hold else length
