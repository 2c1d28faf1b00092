"""The arithmetic of a timeline, for routines of every shape at every pace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hypothesis import given

from footwork.core.by_set import in_set
from footwork.core.dose import Dose
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.ready import ready_length
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, MILLISECOND, UNHURRIED, Count, Pace, Span, ms
from footwork.core.steps import ZERO, Kind, item_length, length_of
from footwork.core.timeline import Cue, Timeline, timeline_of
from tests.quiet import QUIET
from tests.strategies import paces, routines


@given(routines(), paces())
def test_cues_touch_each_other_from_the_start_and_none_is_empty(routine: Routine, pace: Pace) -> None:
    cues = timeline_of(routine, pace).cues
    assert cues[0].at == ZERO
    assert all(before.ends == after.at for before, after in pairwise(cues))
    assert all(cue.lasts > ZERO for cue in cues)


@given(routines(), paces())
def test_the_length_is_the_sum_of_the_cues_and_known_without_them(routine: Routine, pace: Pace) -> None:
    timeline = timeline_of(routine, pace)
    assert timeline.length == sum((cue.lasts for cue in timeline.cues), ZERO) == length_of(routine, pace)


@given(routines(ranged=False), paces())
def test_with_fixed_whole_numbers_the_length_is_exactly_linear_in_the_pace(routine: Routine, pace: Pace) -> None:
    """As long as fetching and moving, and not what is said, tell how long it takes to get ready, and no rest is made
    longer for a body that turns over."""
    routine = replace(routine, words=QUIET, items=tuple(map(_without_turning, routine.items)))
    low, high = length_of(routine, BRISK), length_of(routine, UNHURRIED)
    assert 100 * (length_of(routine, pace) - low) == pace.hundredths * (high - low)


def _without_turning(item: Item) -> Item:
    turns = item.exercise.position.is_on_one_side
    return replace(item, exercise=replace(item.exercise, position=Position.LYING)) if turns else item


@given(routines(), paces(), paces())
def test_the_length_never_falls_as_the_pace_grows(routine: Routine, one: Pace, other: Pace) -> None:
    assert length_of(routine, min(one, other)) <= length_of(routine, max(one, other))


@given(routines(), paces())
def test_every_cue_begins_and_ends_on_whole_milliseconds(routine: Routine, pace: Pace) -> None:
    assert all(
        ms(instant) * MILLISECOND == instant
        for cue in timeline_of(routine, pace).cues
        for instant in (cue.at, cue.ends)
    )


@given(routines(), paces())
def test_every_phase_lasts_exactly_what_the_dose_says_at_the_pace(routine: Routine, pace: Pace) -> None:
    for cue, phase in _phases(timeline_of(routine, pace)):
        if phase.lasts:
            lasts = in_set(phase.lasts, cue.set)
            assert isinstance(lasts, Span)
            assert cue.lasts == lasts.at(pace)
            assert lasts.low <= cue.lasts <= lasts.high
        assert (cue.hold, cue.waits) == (phase.hold, phase.self_paced)


@given(routines(), paces())
def test_a_counted_phase_has_its_counts_at_the_pace_and_no_other_cue_has_any(routine: Routine, pace: Pace) -> None:
    timeline = timeline_of(routine, pace)
    for cue, phase in _phases(timeline):
        if phase.counts and phase.each:
            assert cue.counts == phase.counts.at(pace)
            assert cue.lasts == cue.counts * phase.each.at(pace)
        else:
            assert cue.counts == 0
    assert all(cue.counts == 0 for cue in timeline.cues if cue.kind is not Kind.PHASE)


@given(routines(), paces())
def test_each_phase_comes_in_every_repetition_that_it_belongs_to_of_every_set_side_and_round(
    routine: Routine, pace: Pace
) -> None:
    timeline = timeline_of(routine, pace)
    for number, item in enumerate(routine.items):
        dose, rounds = item.dose, item.circuit.rounds.at(pace) if item.circuit else 1
        repetitions = [(rep, _count(dose, one).at(pace)) for one in range(1, dose.sets.at(pace) + 1)
                       for rep in range(1, _count(dose, one).at(pace) + 1)]  # fmt: skip
        expected = Counter(phase.name for rep, reps in repetitions for phase in dose.phases_in(rep, reps))
        played = Counter(cue.phase for cue in timeline.cues if cue.item == number and cue.kind is Kind.PHASE)
        assert played == {name: n * rounds * len(dose.sides_in_turn) for name, n in expected.items()}
        assert sum(played.values()) <= dose.phases_unrolled * rounds


@given(routines(), paces())
def test_every_cue_counts_its_set_and_repetition_out_of_those_at_the_pace(routine: Routine, pace: Pace) -> None:
    for cue in timeline_of(routine, pace).cues:
        item = routine.items[cue.item]
        assert (cue.exercise, cue.name) == (item.exercise.id, item.exercise.name)
        assert (cue.sets, cue.reps) == (item.dose.sets.at(pace), _count(item.dose, cue.set).at(pace))
        assert 1 <= cue.round <= cue.rounds == (item.circuit.rounds.at(pace) if item.circuit else 1)
        assert 1 <= cue.set <= cue.sets
        assert 1 <= cue.rep <= cue.reps


@given(routines(), paces())
def test_the_parts_add_up_to_everything_but_the_last_cue(routine: Routine, pace: Pace) -> None:
    timeline = timeline_of(routine, pace)
    parts = timeline.parts()
    assert [part.item for part in parts] == list(range(len(routine.items)))
    first = [cue.at for cue in timeline.cues if cue.kind is Kind.READY and cue.round == 1]
    assert [part.at for part in parts] == first
    assert sum((part.lasts for part in parts), ZERO) == timeline.cues[-1].at
    assert sum(part.phases for part in parts) == sum(cue.kind is Kind.PHASE for cue in timeline.cues)
    lasts = [ZERO for _ in parts]
    for number, visit in enumerate(routine.visits(pace)):
        ready = ready_length(visit.item, visit.approach, number == 0, routine.words, routine.changeover, pace)
        lasts[visit.number] += visit.rest + ready + item_length(visit.item, routine.changeover, pace)
        part = parts[visit.number]
        assert (part.exercise, part.name) == (visit.item.exercise.id, visit.item.exercise.name)
    assert [part.lasts for part in parts] == lasts


def _phases(timeline: Timeline) -> Iterator[tuple[Cue, Phase]]:
    """Each phase cue with the phase of the dose that it came from."""
    for cue in timeline.cues:
        if cue.kind is Kind.PHASE:
            phases = timeline.routine.items[cue.item].dose.phases
            yield cue, next(phase for phase in phases if phase.name == cue.phase)


def _count(dose: Dose, set: int) -> Count:
    found = in_set(dose.reps, set)
    assert isinstance(found, Count)
    return found
