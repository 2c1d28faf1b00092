"""A routine unrolled at a pace: a flat list of cues that touch each other and add up to its length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from footwork.core.dose import Dose, Phase, Side, SideOrder
from footwork.core.routine import Approach, Changeover, Item, Routine
from footwork.core.span import Pace
from footwork.core.words import Words

ZERO = timedelta(0)


class Kind(StrEnum):
    READY = "ready"
    PHASE = "phase"
    REST = "rest"
    SWITCH = "switch"
    DONE = "done"


class Step(NamedTuple):
    """One stretch of an item's time before it is given words; `phase` is None except for Kind.PHASE.

    Ready, rest and switch carry the set, side and repetition that come next.
    """

    kind: Kind
    lasts: timedelta
    set: int
    side: Side
    rep: int
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """`at` is the distance from the start of the session; `item` the index in the routine, `exercise` an id.

    `counts` is the number of equal counts that the cue is divided into, 0 for one that is not counted.
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
    say: str
    show: str
    waits: bool
    counts: int

    @property
    def ends(self) -> timedelta:
        return self.at + self.lasts


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


def steps_of(dose: Dose, changeover: Changeover, pace: Pace) -> Iterator[Step]:
    """An item's stretches in order, without its ready time. The one place where sets, repetitions, sides and rests
    become a sequence: a rest never follows the last set, and a switch lies between sides."""
    reps = dose.reps.at(pace)
    switch = (dose.rest_between_sides or changeover.switch).at(pace)
    rest = dose.rest_between_sets and dose.rest_between_sets.at(pace)
    pause = dose.rest_between_reps and dose.rest_between_reps.at(pace)
    phases = [(phase, phase.length(pace)) for phase in dose.phases]
    before: tuple[int, Side] | None = None
    for number, side in _sets_in_order(dose, pace):
        if before and rest and number > before[0]:
            yield Step(Kind.REST, rest, number, side, 1)
        if before and side is not before[1]:
            yield Step(Kind.SWITCH, switch, number, side, 1)
        for rep in range(1, reps + 1):
            if pause and rep > 1:
                yield Step(Kind.REST, pause, number, side, rep)
            for phase, lasts in phases:
                yield Step(Kind.PHASE, lasts, number, side, rep, phase)
        before = number, side


def _sets_in_order(dose: Dose, pace: Pace) -> list[tuple[int, Side]]:
    sets, sides = range(1, dose.sets.at(pace) + 1), dose.sides.in_turn
    if dose.side_order is SideOrder.ALTERNATE_SETS:
        return [(number, side) for number in sets for side in sides]
    return [(number, side) for side in sides for number in sets]


def length_of(routine: Routine, pace: Pace) -> timedelta:
    """The timeline's length without its cues; whole milliseconds, never shorter at a greater pace."""
    length = routine.changeover.done.at(pace)
    for item, approach in routine.approaches():
        length += approach.length(routine.changeover, pace) + item_length(item, routine.changeover, pace)
    return length


def item_length(item: Item, changeover: Changeover, pace: Pace) -> timedelta:
    """An item's length without its ready time."""
    return sum((step.lasts for step in steps_of(item.dose, changeover, pace)), ZERO)


def timeline_of(routine: Routine, pace: Pace) -> Timeline:
    """Unroll: per item get ready, then its steps; at the end, done. The sum of the cues is the length, exactly."""
    cues: list[Cue] = []
    at = ZERO
    for index, (item, approach) in enumerate(routine.approaches()):
        ready = Step(Kind.READY, approach.length(routine.changeover, pace), 1, item.dose.sides.in_turn[0], 1)
        sets, reps = item.dose.sets.at(pace), item.dose.reps.at(pace)
        for step in (ready, *steps_of(item.dose, routine.changeover, pace)):
            say, show = _wording(step, item, approach, index, sets, routine.words)
            cues.append(_cue(at, step, index, item, sets, reps, pace, say, show))
            at += step.lasts
    last, words = cues[-1], routine.words
    cues.append(
        Cue(at, routine.changeover.done.at(pace), Kind.DONE, last.item, last.exercise, last.name, last.set, last.sets,
            last.side, last.rep, last.reps, None, False, words.done_say, words.done_show, False, 0)
    )  # fmt: skip
    return Timeline(routine, pace, tuple(cues))


def _cue(
    at: timedelta, step: Step, index: int, item: Item, sets: int, reps: int, pace: Pace, say: str, show: str
) -> Cue:
    phase, exercise = step.phase, item.exercise
    return Cue(
        at, step.lasts, step.kind, index, exercise.id, exercise.name, step.set, sets, step.side, step.rep, reps,
        phase.name if phase else None, bool(phase and phase.hold), say, show, bool(phase and phase.self_paced),
        phase.counts.at(pace) if phase and phase.counts else 0,
    )  # fmt: skip


def _wording(step: Step, item: Item, approach: Approach, index: int, sets: int, words: Words) -> tuple[str, str]:
    """What a step says and shows."""
    if step.phase:
        return step.phase.say, step.phase.show or step.phase.say
    side = words.sides[step.side]
    if step.kind is Kind.SWITCH:
        return words.switch_say.format(side=side), words.switch_show.format(side=side)
    if step.kind is Kind.REST:
        if step.rep > 1:
            return words.rest_say, words.rest_show
        return f"{words.rest_say} {words.next_set.format(set=step.set, sets=sets)}", words.rest_show
    return " ".join(_ready_sentences(item, approach, index, side, words)), item.exercise.name


def _ready_sentences(item: Item, approach: Approach, index: int, side: str, words: Words) -> Iterator[str]:
    exercise = item.exercise
    yield (words.ready_next if index else words.ready_first).format(exercise=exercise.name)
    if approach.fetch:
        yield words.fetch.format(things=words.things(approach.fetch))
    position = words.positions[exercise.position]
    yield words.stand.format(position=f"{position}, {exercise.stance}" if exercise.stance else position)
    if len(item.dose.sides.in_turn) > 1:
        yield words.side_first.format(side=side)
