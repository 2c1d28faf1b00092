"""What "easier from here" plays."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from footwork.catalogue.library import library
from footwork.core.easier import eased
from footwork.core.open_end import OpenCount
from footwork.core.routine import Routine
from footwork.core.span import Pace
from footwork.core.steps import Kind, length_of
from footwork.core.timeline import Timeline, timeline_of
from tests.strategies import paces, routines


def phases(timeline: Timeline) -> set[tuple[int, int, str, int, str | None]]:
    return {(cue.item, cue.set, cue.side.value, cue.rep, cue.phase) for cue in timeline.cues if cue.kind is Kind.PHASE}


@given(routines(open_ended=True), paces())
def test_easier_is_shorter_and_holds_nothing_that_the_plan_does_not_hold(routine: Routine, pace: Pace) -> None:
    easier = eased(routine)
    if easier is None:
        assert all(item.dose.sets.high == 1 for item in routine.items)
        assert all(isinstance(item.dose.reps, OpenCount) or item.dose.reps.high == 1 for item in routine.items)
        return
    assert length_of(easier, pace) <= length_of(routine, pace)
    assert phases(timeline_of(easier, pace)) <= phases(timeline_of(routine, pace))
    assert [item.exercise for item in easier.items] == [item.exercise for item in routine.items]


@given(routines(open_ended=True))
def test_phases_and_rests_stay_as_long_as_they_are(routine: Routine) -> None:
    for item, before in zip((eased(routine) or routine).items, routine.items, strict=True):
        assert replace(item.dose, sets=before.dose.sets, reps=before.dose.reps) == before.dose


def test_the_five_exercises_are_halved_in_rounds_where_they_have_rounds() -> None:
    easier = eased(library().routine("five-foot"))
    assert easier
    assert [(item.exercise.id, item.dose.sets.high, item.dose.expected_reps.high) for item in easier.items] == [
        ("toe-press", 1, 5),
        ("toe-pencil-pickup", 1, 3),
        ("toe-walk", 3, 1),
        ("resisted-flexion", 1, 5),
        ("ankle-circle", 3, 1),
    ]
