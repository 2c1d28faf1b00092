"""A routine unrolled at a pace: a flat list of cues that touch each other and add up to its length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from footwork.core.cue_text import cue_text
from footwork.core.dose import Dose, Side
from footwork.core.open_end import Beat, OpenCount, OpenSpan, Rhythm, Unit
from footwork.core.phrases import Phrases
from footwork.core.ready import ready_length
from footwork.core.routine import Approach, Item, Routine
from footwork.core.saying import joined
from footwork.core.span import Pace
from footwork.core.steps import ZERO, Kind, Step, phases_in_rep, steps_of

SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Cue:
    """`at` is the distance from the start of the session; `item` the index in the routine, `exercise` an id. What is
    said comes in sentences, each of which can be said by itself.

    `counts` is the number of equal counts that the cue is divided into, 0 for one that is not counted. A phase ends in
    `pose` and begins `into` its repetition: the place in the figure of the exercise, which shows one repetition.

    A cue that `waits` ends when the person says so where the device is set to wait, one that is `until_done` whatever
    it is set to; `rhythm` is how it counts meanwhile where it has an open end.
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
    rep: int
    reps: int
    phase: str | None
    hold: bool
    sentences: tuple[str, ...]
    show: str
    waits: bool
    counts: int
    pose: str = ""
    into: timedelta = ZERO
    until_done: bool = False
    rhythm: Rhythm | None = None

    @property
    def ends(self) -> timedelta:
        return self.at + self.lasts

    @property
    def say(self) -> str:
        return joined(self.sentences)


class Part(NamedTuple):
    """One item's share of a timeline; `phases` is how many of its cues are phases."""

    item: int
    exercise: str
    name: str
    at: timedelta
    lasts: timedelta
    phases: int


@dataclass(frozen=True, slots=True)
class Timeline:
    routine: Routine
    pace: Pace
    cues: tuple[Cue, ...]

    @property
    def length(self) -> timedelta:
        return self.cues[-1].ends

    @property
    def is_estimate(self) -> bool:
        """Whether some of its cues last until the person says so."""
        return any(cue.until_done for cue in self.cues)

    def parts(self) -> list[Part]:
        """The timeline by item; the last cue, done, belongs to none."""
        parts = []
        for item, group in groupby(self.cues[:-1], key=attrgetter("item")):
            cues = list(group)
            phases = sum(cue.kind is Kind.PHASE for cue in cues)
            first, last = cues[0], cues[-1]
            parts.append(Part(item, first.exercise, first.name, first.at, last.ends - first.at, phases))
        return parts


def timeline_of(routine: Routine, pace: Pace) -> Timeline:
    """Unroll: per item get ready, then its steps; at the end, done. The sum of the cues is the length, exactly."""
    unrolled = [
        (item, approach, list(_steps(item, approach, index == 0, routine, pace)))
        for index, (item, approach) in enumerate(routine.approaches())
    ]
    left = sum((step.lasts for _, _, steps in unrolled for step in steps), routine.changeover.done.at(pace))
    cues: list[Cue] = []
    at = ZERO
    for index, (item, approach, steps) in enumerate(unrolled):
        sets, reps = item.dose.sets.at(pace), item.dose.expected_reps.at(pace)
        told = left if index else None
        for step in steps:
            sentences, show = cue_text(step, item, approach, told, sets, reps, routine.words)
            cues.append(_cue(at, step, index, item, sets, reps, pace, sentences, show, routine.words))
            at += step.lasts
            left -= step.lasts
    last, words = cues[-1], routine.words
    cues.append(
        Cue(at, routine.changeover.done.at(pace), Kind.DONE, last.item, last.exercise, last.name, last.set, last.sets,
            last.side, last.rep, last.reps, None, False, (words.done_say,), words.done_show, False, 0)
    )  # fmt: skip
    return Timeline(routine, pace, tuple(cues))


def _steps(item: Item, approach: Approach, first: bool, routine: Routine, pace: Pace) -> Iterator[Step]:
    lasts = ready_length(item, approach, first, routine.words, routine.changeover, pace)
    yield Step(Kind.READY, lasts, 1, item.dose.sides.in_turn[0], 1)
    yield from steps_of(item.dose, routine.changeover, pace)


def _cue(
    at: timedelta,
    step: Step,
    index: int,
    item: Item,
    sets: int,
    reps: int,
    pace: Pace,
    sentences: tuple[str, ...],
    show: str,
    words: Phrases,
) -> Cue:
    phase, exercise = step.phase, item.exercise
    rhythm = _rhythm(step, item.dose, pace, words)
    return Cue(
        at, step.lasts, step.kind, index, exercise.id, exercise.name, step.set, sets, step.side, step.rep, reps,
        phase.name if phase else None, bool(phase and phase.hold), sentences, show, bool(phase and phase.self_paced),
        phase.counts.at(pace) if phase and phase.counts else 0, phase.pose if phase else "", step.into,
        until_done=rhythm is not None or bool(phase and phase.waits), rhythm=rhythm,
    )  # fmt: skip


def _rhythm(step: Step, dose: Dose, pace: Pace, words: Phrases) -> Rhythm | None:
    if not step.phase:
        return None
    if isinstance(dose.reps, OpenCount):
        most = dose.reps.most or 0
        beats = tuple(Beat(into, phase.say) for phase, into in list(phases_in_rep(dose, pace))[1:])
        return Rhythm(Unit.REPS, step.rep_lasts, most, beats, "" if most else words.open.say_go_on)
    if isinstance(step.phase.lasts, OpenSpan):
        top = step.phase.lasts.most
        return Rhythm(Unit.SECONDS, SECOND, top // SECOND if top else 0, (), "" if top else words.open.say_go_on)
    return None
