"""What there is no time to say: a phase that is shorter than its own words, which a voice would cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from footwork.core.dose import Dose
from footwork.core.saying import takes
from footwork.core.span import Pace

FADES = timedelta(milliseconds=60)
"""So much of a last word may be lost: it fades."""


class Unsaid(NamedTuple):
    """`phase` is the number of a phase in its dose."""

    phase: int
    say: str
    takes: timedelta
    has: timedelta


def unsaid(dose: Dose, pace: Pace) -> Iterator[Unsaid]:
    for number, phase in enumerate(dose.phases):
        needed, has = takes([phase.say]), phase.length(pace)
        if needed > has + FADES:
            yield Unsaid(number, phase.say, needed, has)
