"""A routine unrolled at a pace: a flat list of cues that touch each other and add up to its length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from footwork.core.cue_text import cue_text
from footwork.core.dose import CountOf, Side
from footwork.core.ready import ready_length
from footwork.core.routine import Approach, Item, Routine
from footwork.core.saying import joined
from footwork.core.span import Pace
from footwork.core.steps import ZERO, Kind, Step, item_steps


@dataclass(frozen=True, slots=True)
class Cue:
    """`at` is the distance from the start of the session; `item` the index in the routine, `exercise` an id. What is
    said comes in sentences, each of which can be said by itself.

    `side_name` is what the side is called: "left knee". `counts` is the number of equal counts that the cue is divided
    into and `count_of` what they are; 0 and None for one that is not counted. A phase ends in
    `pose` and begins `into` its repetition: the place in the figure of the exercise, which shows one repetition.
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
    hold: bool
    sentences: tuple[str, ...]
    show: str
    waits: bool
    counts: int
    count_of: CountOf | None = None
    pose: str = ""
    into: timedelta = ZERO

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
        sets, reps = item.dose.sets.at(pace), item.dose.reps.at(pace)
        told = left if index else None
        for step in steps:
            sentences, show = cue_text(step, item, approach, told, sets, reps, routine.words)
            name = routine.words.of_sides(item.exercise).name[step.side]
            cues.append(_cue(at, step, name, index, item, sets, reps, pace, sentences, show))
            at += step.lasts
            left -= step.lasts
    last, words = cues[-1], routine.words
    cues.append(
        Cue(at, routine.changeover.done.at(pace), Kind.DONE, last.item, last.exercise, last.name, last.set, last.sets,
            last.side, last.side_name, last.rep, last.reps, None, False, (words.done_say,), words.done_show, False, 0)
    )  # fmt: skip
    return Timeline(routine, pace, tuple(cues))


def _steps(item: Item, approach: Approach, first: bool, routine: Routine, pace: Pace) -> Iterator[Step]:
    lasts = ready_length(item, approach, first, routine.words, routine.changeover, pace)
    yield Step(Kind.READY, lasts, 1, item.dose.sides_in_turn[0], 1)
    yield from item_steps(item, routine.changeover, pace)


def _cue(
    at: timedelta,
    step: Step,
    side_name: str,
    index: int,
    item: Item,
    sets: int,
    reps: int,
    pace: Pace,
    sentences: tuple[str, ...],
    show: str,
) -> Cue:
    phase, exercise = step.phase, item.exercise
    return Cue(
        at, step.lasts, step.kind, index, exercise.id, exercise.name, step.set, sets, step.side, side_name, step.rep,
        reps, phase.name if phase else None, bool(phase and phase.hold), sentences, show,
        bool(phase and phase.self_paced),
        phase.counts.at(pace) if phase and phase.counts else 0, phase.count_of if phase and phase.counts else None,
        phase.pose if phase else "", step.into,
    )  # fmt: skip
