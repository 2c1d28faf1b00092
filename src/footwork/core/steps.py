"""A dose as a sequence: where sets, repetitions, sides and rests become stretches of time, and how long they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from footwork.core.by_set import in_set
from footwork.core.dose import Dose
from footwork.core.open_end import OpenCount
from footwork.core.phase import Phase
from footwork.core.ready import ready_length
from footwork.core.routine import Changeover, Item, Routine
from footwork.core.set_length import set_length
from footwork.core.set_number import has_cue, has_room
from footwork.core.side import Side, SideOrder
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

    Ready, rest and switch carry the set, side and repetition that come next. `says_set`: here it is said which set
    begins, as no rest before it has; `says_side`: which side; `ends_rep`: the repetition is done with it. A set whose
    repetitions have an open end is one stretch: that of its first phase, of which each repetition takes `rep_lasts`.
    """

    kind: Kind
    lasts: timedelta
    set: int
    side: Side
    rep: int
    phase: Phase | None = None
    into: timedelta = ZERO
    says_set: bool = False
    says_side: bool = False
    ends_rep: bool = False
    rep_lasts: timedelta = ZERO


def steps_of(dose: Dose, changeover: Changeover, pace: Pace, *, turns: bool = False) -> Iterator[Step]:
    """An item's stretches in order, without its ready time. The one place where sets, repetitions, sides and rests
    become a sequence: a rest never follows the last set, and a switch lies between sides that do not alternate. A body
    that `turns` over for the other side always has the time for it."""
    phases = _phases(dose, pace)
    turn = changeover.turn.at(pace) if turns else ZERO
    differ, alternates = dose.sets_differ, dose.alternates and not (dose.rest_between_sides or turns)
    reps_differ = any(phase.in_rep for phase in dose.phases)
    before: _Set | None = None
    for number, sides in _sets_in_order(dose, pace):
        one = dose.of_set(number) if differ else dose
        now = _Set(number, sides, one, _lasting(phases, one, pace) if differ else phases, pace, reps_differ, turn)
        says_set, says_side = False, alternates
        if before:
            between = list(_between(dose, before, now, changeover))
            yield from between
            says_set = not between and now.follows(before) and has_room(one)
            switched = between and between[-1].kind is Kind.SWITCH
            says_side = not switched and (alternates or now.changes_side(before))
        yield from now.steps(says_set, says_side)
        before = now


_Phases = list[tuple[Phase, timedelta, timedelta]]
"""The phases of a repetition, how long each lasts, and how far into it it begins in the figure."""


def _phases(dose: Dose, pace: Pace) -> _Phases:
    """The figure shows a repetition with all of them, at their longest."""
    lengths = [phase.length(pace) for phase in dose.phases]
    return list(zip(dose.phases, lengths, accumulate(lengths, initial=ZERO), strict=False))


def _lasting(phases: _Phases, dose: Dose, pace: Pace) -> _Phases:
    """As long as they are in one set, which `dose` is that of."""
    pairs = zip(dose.phases, phases, strict=True)
    return [(phase, phase.length(pace), into) for phase, (_phase, _lasts, into) in pairs]


class PhaseBeat(NamedTuple):
    """A phase of a repetition that begins so far `into` it; where sides take turns, on which side."""

    phase: Phase
    side: Side | None
    into: timedelta
    lasts: timedelta


def beats_in_rep(dose: Dose, pace: Pace) -> Iterator[PhaseBeat]:
    """The phases of one repetition of a set with an open end, on both sides where these take turns by repetitions."""
    change = dose.rest_between_sides.at(pace) if dose.rest_between_sides else ZERO
    into = ZERO
    for number, side in enumerate(dose.sides_in_turn if dose.alternates_reps else (None,)):
        into += change if number else ZERO
        for phase in dose.phases:
            lasts = phase.length(pace)
            yield PhaseBeat(phase, side, into, lasts)
            into += lasts


class _Set(NamedTuple):
    """One set: its number, the sides that take turns in it, and what is done in it."""

    number: int
    sides: tuple[Side, ...]
    dose: Dose
    phases: _Phases
    pace: Pace
    reps_differ: bool
    turn: timedelta

    def steps(self, says_set: bool, says_side: bool) -> Iterator[Step]:
        """Its first phase says which set and which side begin where it has to."""
        if isinstance(self.dose.reps, OpenCount):
            yield self._open_ended(says_set, says_side)
            return
        dose, number, phase_kind = self.dose, self.number, Kind.PHASE
        reps = in_set(dose.expected_reps, 1).at(self.pace)
        pause = dose.rest_between_reps and dose.rest_between_reps.at(self.pace)
        change = max(dose.rest_between_sides.at(self.pace) if dose.rest_between_sides else ZERO, self.turn)
        several = len(self.sides) > 1
        phases, last = self.phases, dose.phases[-1]
        for rep in range(1, reps + 1):
            if self.reps_differ:
                phases = self._phases_in(rep, reps)
                last = phases[-1][0]
            if pause and rep > 1:
                yield Step(Kind.REST, pause, number, self.sides[0], rep)
            for side in self.sides:
                if several and (rep > 1 or side is not self.sides[0]):
                    says_side = not change
                    if change:
                        yield Step(Kind.SWITCH, change, number, side, rep)
                for phase, lasts, into in phases:
                    yield Step(phase_kind, lasts, number, side, rep, phase, into, says_set, says_side, phase is last)
                    says_set = says_side = False

    def _open_ended(self, says_set: bool, says_side: bool) -> Step:
        """One stretch at the rhythm of its repetitions, with the rests between them; where sides take turns by
        repetitions, of one on each."""
        dose, pace, several = self.dose, self.pace, len(self.sides) > 1
        pause = dose.rest_between_reps.at(pace) if dose.rest_between_reps else ZERO
        beats = list(beats_in_rep(dose, pace))
        change = dose.rest_between_sides.at(pace) if several and dose.rest_between_sides else ZERO
        each = beats[-1].into + beats[-1].lasts + pause + change
        lasts = each * in_set(dose.expected_reps, 1).at(pace) - pause - change
        side = Side.BOTH if several else self.sides[0]
        return Step(Kind.PHASE, lasts, self.number, side, 1, dose.phases[0], ZERO, says_set, says_side, False, each)

    def _phases_in(self, rep: int, reps: int) -> _Phases:
        return [one for one in self.phases if not one[0].in_rep or one[0].in_rep.is_in(rep, reps)]

    def follows(self, before: _Set) -> bool:
        return self.number > before.number

    def changes_side(self, before: _Set) -> bool:
        return self.sides[0] is not before.sides[-1]


def _between(dose: Dose, before: _Set, now: _Set, changeover: Changeover) -> Iterator[Step]:
    """Rest and switch between two sets; where sets start on an interval, what is left of that is one of them."""
    begins, follows = (now.number, now.sides[0], 1), now.follows(before)
    if dose.every:
        left = dose.every.low - set_length(before.dose, now.pace)
        if now.changes_side(before):
            left = max(left, now.turn)
        if left > ZERO:
            yield Step(Kind.REST if follows else Kind.SWITCH, left, *begins)
        return
    rests = follows and dose.rest_between_sets
    if rests:
        yield Step(Kind.REST, rests.at(now.pace), *begins)
    if now.changes_side(before) and (dose.rest_between_sides or now.turn or not dose.alternates):
        lasts = max((dose.rest_between_sides or changeover.switch).at(now.pace), now.turn)
        yield Step(Kind.SWITCH, lasts, *begins, says_set=follows and not rests)
    elif follows and not rests and has_cue(dose, now.dose):
        yield Step(Kind.REST, changeover.set.at(now.pace), *begins, says_set=True)


def _sets_in_order(dose: Dose, pace: Pace) -> list[tuple[int, tuple[Side, ...]]]:
    sets, sides = range(1, dose.sets.at(pace) + 1), dose.sides_in_turn
    match dose.side_order:
        case SideOrder.ALTERNATE_REPS:
            return [(number, sides) for number in sets]
        case SideOrder.ALTERNATE_SETS:
            return [(number, (side,)) for number in sets for side in sides]
    return [(number, (side,)) for side in sides for number in sets]


def length_of(routine: Routine, pace: Pace) -> timedelta:
    """The timeline's length without its cues; whole milliseconds, never shorter at a greater pace."""
    length = routine.changeover.done.at(pace)
    own: dict[int, timedelta] = {}
    for visit in routine.visits(pace):
        if visit.number not in own:
            own[visit.number] = item_length(visit.item, routine.changeover, pace)
        first = visit.number == 0 and visit.round == 1
        length += visit.rest + own[visit.number]
        length += ready_length(visit.item, visit.approach, first, routine.words, routine.changeover, pace)
    return length


def item_length(item: Item, changeover: Changeover, pace: Pace) -> timedelta:
    """How long an item is done at a time, without its ready time."""
    return sum((step.lasts for step in item_steps(item, changeover, pace)), ZERO)


def item_steps(item: Item, changeover: Changeover, pace: Pace) -> Iterator[Step]:
    return steps_of(item.dose, changeover, pace, turns=item.exercise.position.is_on_one_side)
