"""A dose as a sequence: where sets, repetitions, sides and rests become stretches of time, and how long they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from footwork.core.dose import Dose, Phase, Side, SideOrder
from footwork.core.open_end import OpenCount
from footwork.core.ready import ready_length
from footwork.core.routine import Changeover, Item, Routine
from footwork.core.span import Pace

ZERO = timedelta(0)


class Kind(StrEnum):
    READY = "ready"
    PHASE = "phase"
    REST = "rest"
    SWITCH = "switch"
    DONE = "done"


class Step(NamedTuple):
    """One stretch of an item's time before it is given words; `phase` is None except for Kind.PHASE, which begins
    `into` its repetition.

    Ready, rest and switch carry the set, side and repetition that come next. A set whose repetitions have an open end
    is one stretch: that of its first phase, of which each repetition takes `rep_lasts`.
    """

    kind: Kind
    lasts: timedelta
    set: int
    side: Side
    rep: int
    phase: Phase | None = None
    into: timedelta = ZERO
    rep_lasts: timedelta = ZERO


def steps_of(dose: Dose, changeover: Changeover, pace: Pace) -> Iterator[Step]:
    """An item's stretches in order, without its ready time. The one place where sets, repetitions, sides and rests
    become a sequence: a rest never follows the last set, and a switch lies between sides."""
    reps = dose.expected_reps.at(pace)
    switch = (dose.rest_between_sides or changeover.switch).at(pace)
    rest = dose.rest_between_sets and dose.rest_between_sets.at(pace)
    pause = dose.rest_between_reps and dose.rest_between_reps.at(pace)
    phases = _phases(dose, pace)
    before: tuple[int, Side] | None = None
    for number, side in _sets_in_order(dose, pace):
        if before and rest and number > before[0]:
            yield Step(Kind.REST, rest, number, side, 1)
        if before and side is not before[1]:
            yield Step(Kind.SWITCH, switch, number, side, 1)
        if isinstance(dose.reps, OpenCount):
            yield _open_set(dose, number, side, pace)
        for rep in () if isinstance(dose.reps, OpenCount) else range(1, reps + 1):
            if pause and rep > 1:
                yield Step(Kind.REST, pause, number, side, rep)
            for phase, lasts, into in phases:
                yield Step(Kind.PHASE, lasts, number, side, rep, phase, into)
        before = number, side


def _open_set(dose: Dose, number: int, side: Side, pace: Pace) -> Step:
    """At the rhythm of its repetitions, with the rests between them."""
    pause = dose.rest_between_reps.at(pace) if dose.rest_between_reps else ZERO
    each = sum((phase.length(pace) for phase in dose.phases), pause)
    lasts = each * dose.expected_reps.at(pace) - pause
    return Step(Kind.PHASE, lasts, number, side, 1, dose.phases[0], ZERO, each)


def phases_in_rep(dose: Dose, pace: Pace) -> Iterator[tuple[Phase, timedelta]]:
    """Each phase and how far into its repetition it begins."""
    return ((phase, into) for phase, _, into in _phases(dose, pace))


def _phases(dose: Dose, pace: Pace) -> list[tuple[Phase, timedelta, timedelta]]:
    """The phases of a repetition, how long each is and how far into the repetition it begins."""
    lengths = [phase.length(pace) for phase in dose.phases]
    return list(zip(dose.phases, lengths, accumulate(lengths, initial=ZERO), strict=False))


def _sets_in_order(dose: Dose, pace: Pace) -> list[tuple[int, Side]]:
    sets, sides = range(1, dose.sets.at(pace) + 1), dose.sides.in_turn
    if dose.side_order is SideOrder.ALTERNATE_SETS:
        return [(number, side) for number in sets for side in sides]
    return [(number, side) for side in sides for number in sets]


def length_of(routine: Routine, pace: Pace) -> timedelta:
    """The timeline's length without its cues; whole milliseconds, never shorter at a greater pace."""
    length = routine.changeover.done.at(pace)
    for index, (item, approach) in enumerate(routine.approaches()):
        length += ready_length(item, approach, index == 0, routine.words, routine.changeover, pace)
        length += item_length(item, routine.changeover, pace)
    return length


def item_length(item: Item, changeover: Changeover, pace: Pace) -> timedelta:
    """An item's length without its ready time."""
    return sum((step.lasts for step in steps_of(item.dose, changeover, pace)), ZERO)
