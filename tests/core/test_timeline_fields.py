"""Nothing that a dose says is lost on the way: every field changes the timeline, or is declared timeless.

A field that is new and has no change here fails these tests until someone writes down what it changes.
"""

from __future__ import annotations

from dataclasses import Field, fields, replace
from typing import Any

import pytest

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import Changeover, Circuit, Item, Routine
from footwork.core.span import Pace, Span
from footwork.core.timeline import Cue, timeline_of
from tests.core.dose_changes import BASES, CIRCUIT, CIRCUIT_CHANGES, DOSE, DOSE_CHANGES, LISTS, PHASE_CHANGES, STEADY
from tests.strategies import WORDS

CHANGEOVER_CHANGES = {field.name: Span.of(30) for field in fields(Changeover)}
QUICK = replace(DOSE, phases=(Phase(name="tap", say="Tap", lasts=Span.of(1)),))
"""So quick that a set's number has a time of its own."""


def cues(
    dose: Dose,
    changeover: Changeover = Changeover(),
    circuit: Circuit | None = None,
    position: Position = Position.STANDING,
) -> tuple[Cue, ...]:
    exercise = Exercise(name="Grip", position=position, dose=dose, equipment=("pencil",), in_shoes=True)
    routine = Routine(id="one", title="One", items=(Item(exercise, dose, circuit),), words=WORDS, changeover=changeover)
    return timeline_of(routine, Pace(50)).cues


@pytest.mark.parametrize("field", fields(Dose), ids=lambda field: field.name)
def test_a_change_of_any_one_field_of_a_dose_changes_the_timeline_unless_timeless(field: Field[Any]) -> None:
    base = BASES.get(field.name, DOSE)
    changed = replace(base, **{field.name: DOSE_CHANGES[field.name]})
    assert changed != base
    assert (cues(changed) == cues(base)) == field.metadata.get("timeless", False)


@pytest.mark.parametrize("field", fields(Phase), ids=lambda field: field.name)
def test_a_change_of_any_one_field_of_a_phase_changes_the_timeline_unless_timeless(field: Field[Any]) -> None:
    phase, value = PHASE_CHANGES[field.name]
    changed = replace(phase, **{field.name: value})
    assert changed != phase
    same = cues(replace(DOSE, phases=(phase, STEADY))) == cues(replace(DOSE, phases=(changed, STEADY)))
    assert same == field.metadata.get("timeless", False)


@pytest.mark.parametrize("name", LISTS)
def test_what_differs_by_set_changes_the_timeline(name: str) -> None:
    assert cues(replace(DOSE, **{name: LISTS[name]})) != cues(replace(DOSE, **{name: LISTS[name][:1] * 2}))


@pytest.mark.parametrize("field", fields(Changeover), ids=lambda field: field.name)
def test_a_change_of_any_time_around_exercises_changes_the_timeline(field: Field[Any]) -> None:
    changed = replace(Changeover(), **{field.name: CHANGEOVER_CHANGES[field.name]})
    position = Position.SIDE_LYING if field.name in ("kneel", "turn") else Position.STANDING
    assert cues(QUICK, changed, CIRCUIT, position) != cues(QUICK, circuit=CIRCUIT, position=position)


@pytest.mark.parametrize("name", CIRCUIT_CHANGES)
def test_a_change_of_any_field_of_a_circuit_changes_the_timeline(name: str) -> None:
    assert cues(DOSE, circuit=replace(CIRCUIT, **{name: CIRCUIT_CHANGES[name]})) != cues(DOSE, circuit=CIRCUIT)


def test_only_what_cannot_be_timed_or_is_seen_in_the_figure_alone_is_declared_timeless() -> None:
    timeless = {field.name for field in (*fields(Dose), *fields(Phase)) if field.metadata.get("timeless")}
    assert timeless == {"through", "cycle", "as_seen"}
