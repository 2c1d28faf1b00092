"""What the JSON says, field by field, in its order. A length is written in milliseconds, as `<name>_ms`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from footwork.core.frequency import USUAL, Frequency
from footwork.core.marks import Mark
from footwork.core.names import ABSENT_BY_DEFAULT
from footwork.core.open_end import Rhythm
from footwork.core.phase import CountOf
from footwork.core.programme import Stage
from footwork.core.side import Side
from footwork.core.steps import Kind


@dataclass(frozen=True, slots=True)
class Explanation:
    step: int
    steps: int
    say: str
    sentences: tuple[str, ...]
    show: str
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class Item:
    """`at` is where the item comes first and `lasts` how long it takes in all rounds of its `circuit`, a number, 0 for
    what is in none. `how_to` lies outside the session's time: a person hears it before they do the item for the
    first time."""

    item: int
    exercise: str
    name: str
    at: timedelta
    lasts: timedelta
    phases: int
    load: str
    effort: str
    circuit: int
    how_to: tuple[Explanation, ...]
    frequency: Frequency = field(default=USUAL, metadata={ABSENT_BY_DEFAULT: True})
    later: tuple[Stage, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})


@dataclass(frozen=True, slots=True)
class Cue:
    """`into_rep` is where in the figure, which shows one repetition, the cue begins. `side_name` is what the side is
    called: "left knee". `count_of` is what a counted cue counts, null for any other. `round` of `rounds` are those of a
    circuit; `alternates` where the sides take turns within a set, which is then one stretch to skip or to go back to.

    One that `waits` ends when the person says so where the device is set to wait, one that is `until_done` whatever it
    is set to; its `lasts` is an estimate, and `rhythm` says how it counts on where it has an open end.
    """

    at: timedelta
    lasts: timedelta
    kind: Kind
    item: int
    exercise: str
    name: str
    set: int
    sets: int
    side: Side
    side_name: str
    rep: int
    reps: int
    phase: str | None
    pose: str
    into_rep: timedelta
    hold: bool
    say: str
    sentences: tuple[str, ...]
    show: str
    waits: bool
    count_of: CountOf | None
    until_done: bool
    rhythm: Rhythm | None
    marks: tuple[Mark, ...]
    round: int
    rounds: int
    alternates: bool


@dataclass(frozen=True, slots=True)
class Session:
    """Times are from the start of the session, those of marks too."""

    routine: str
    title: str
    language: str
    pace: float
    length: timedelta
    items: tuple[Item, ...]
    cues: tuple[Cue, ...]
