"""What "easier from here" plays."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from footwork.catalogue.library import library
from footwork.core.by_set import most_of
from footwork.core.dose import Dose
from footwork.core.easier import eased
from footwork.core.open_end import OpenCount
from footwork.core.phase import Phase
from footwork.core.routine import Circuit, Item, Routine
from footwork.core.span import Count, Pace, Span
from footwork.core.steps import Kind, length_of
from footwork.core.timeline import Timeline, timeline_of
from tests.strategies import paces, routines

LIFT = Phase(name="lift", say="Lift", lasts=Span.of(3))


def phases(timeline: Timeline) -> set[tuple[int, int, str, int, str | None]]:
    return {(cue.item, cue.set, cue.side.value, cue.rep, cue.phase) for cue in timeline.cues if cue.kind is Kind.PHASE}


@given(routines(open_ended=True), paces())
def test_easier_is_shorter_and_holds_nothing_that_the_plan_does_not_hold(routine: Routine, pace: Pace) -> None:
    easier = eased(routine)
    if easier is None:
        assert all(item.dose.sets.high == 1 for item in routine.items)
        closed = (item.dose.reps for item in routine.items if not isinstance(item.dose.reps, OpenCount))
        assert all(most_of(reps).high == 1 for reps in closed)
        return
    assert length_of(easier, pace) <= length_of(routine, pace)
    if not any(phase.in_rep for item in routine.items for phase in item.dose.phases):
        assert phases(timeline_of(easier, pace)) <= phases(timeline_of(routine, pace))
    assert [item.exercise for item in easier.items] == [item.exercise for item in routine.items]


@given(routines(open_ended=True))
def test_phases_and_rests_stay_as_long_as_they_are(routine: Routine) -> None:
    for item, before in zip((eased(routine) or routine).items, routine.items, strict=True):
        if not before.dose.sets_differ:
            assert replace(item.dose, sets=before.dose.sets, reps=before.dose.reps) == before.dose
        assert item.dose.rest_between_sets == before.dose.rest_between_sets
        assert {one.lasts for one in item.dose.of_set(1).phases} == {one.lasts for one in before.dose.of_set(1).phases}


def test_the_last_of_sets_that_differ_and_the_last_rounds_of_a_circuit_are_left_out() -> None:
    reps = tuple(map(Count.of, (12, 10, 8)))
    exercise = replace(library().exercise("toe-press"), dose=Dose(phases=(LIFT,), reps=reps))
    item = Item(exercise, exercise.dose)
    routine = replace(library().routine("five-foot"), items=(item,))
    easier = eased(routine)
    assert easier
    assert easier.items[0].dose.reps == reps[:2]
    circuit = Circuit(number=1, rounds=Count.of(3))
    easier = eased(replace(routine, items=(replace(item, circuit=circuit),)))
    assert easier
    assert easier.items == (replace(item, circuit=replace(circuit, rounds=Count.of(2))),)


def test_the_five_exercises_are_halved_in_rounds_where_they_have_rounds() -> None:
    easier = eased(library().routine("five-foot"))
    assert easier
    assert [
        (item.exercise.id, item.dose.sets.high, most_of(item.dose.expected_reps).high) for item in easier.items
    ] == [
        ("toe-press", 1, 5),
        ("toe-pencil-pickup", 1, 3),
        ("toe-walk", 3, 1),
        ("resisted-flexion", 1, 5),
        ("ankle-circle", 3, 1),
    ]
