"""Nothing that a dose says is lost on the way: every field changes the timeline, or is declared timeless.

A field that is new and has no change here fails these tests until someone writes down what it changes.
"""

from __future__ import annotations

from dataclasses import Field, fields, replace
from typing import Any

import pytest

from footwork.core.dose import Dose, Phase, SideOrder, Sides
from footwork.core.exercise import Exercise, Position
from footwork.core.routine import Changeover, Item, Routine
from footwork.core.span import Count, Pace, Span
from footwork.core.timeline import Cue, timeline_of
from tests.strategies import WORDS

TIMED = Phase(name="grip", say="Grip", lasts=Span.of(3))
COUNTED = Phase(name="circle", say="Circle", counts=Count.of(10), each=Span.of(1))
DOSE = Dose(phases=(TIMED, COUNTED), sets=Count.of(2), reps=Count.of(2), sides=Sides.EACH)

DOSE_CHANGES: dict[str, Any] = {
    "phases": (COUNTED, TIMED),
    "sets": Count.of(3),
    "reps": Count.of(3),
    "sides": Sides.TOGETHER,
    "side_order": SideOrder.ALTERNATE_SETS,
    "rest_between_reps": Span.of(4),
    "rest_between_sets": Span.of(9),
    "rest_between_sides": Span.of(20),
    "load": "the red band",
}
PHASE_CHANGES: dict[str, tuple[Phase, Any]] = {
    "name": (TIMED, "press"),
    "say": (TIMED, "Press"),
    "show": (TIMED, "Press"),
    "lasts": (TIMED, Span.of(3, 5)),
    "counts": (COUNTED, Count(10, 12)),
    "each": (COUNTED, Span.of(1, 2)),
    "hold": (TIMED, True),
    "self_paced": (TIMED, True),
    "pose": (TIMED, "grip"),
    "through": (TIMED, ("reach",)),
    "cycle": (TIMED, Span.of(1)),
    "as_seen": (COUNTED, True),
}
CHANGEOVER_CHANGES = {name: Span.of(30) for name in ("ready", "fetch", "move", "switch", "done")}


def cues(dose: Dose, changeover: Changeover = Changeover()) -> tuple[Cue, ...]:
    exercise = Exercise(name="Grip", position=Position.STANDING, dose=dose, equipment=("pencil",))
    routine = Routine(id="one", title="One", items=(Item(exercise, dose),), words=WORDS, changeover=changeover)
    return timeline_of(routine, Pace(50)).cues


@pytest.mark.parametrize("field", fields(Dose), ids=lambda field: field.name)
def test_a_change_of_any_one_field_of_a_dose_changes_the_timeline_unless_timeless(field: Field[Any]) -> None:
    changed = replace(DOSE, **{field.name: DOSE_CHANGES[field.name]})
    assert changed != DOSE
    assert (cues(changed) == cues(DOSE)) == field.metadata.get("timeless", False)


@pytest.mark.parametrize("field", fields(Phase), ids=lambda field: field.name)
def test_a_change_of_any_one_field_of_a_phase_changes_the_timeline_unless_timeless(field: Field[Any]) -> None:
    phase, value = PHASE_CHANGES[field.name]
    changed = replace(phase, **{field.name: value})
    assert changed != phase
    same = cues(replace(DOSE, phases=(phase,))) == cues(replace(DOSE, phases=(changed,)))
    assert same == field.metadata.get("timeless", False)


@pytest.mark.parametrize("field", fields(Changeover), ids=lambda field: field.name)
def test_a_change_of_any_time_around_exercises_changes_the_timeline(field: Field[Any]) -> None:
    changed = replace(Changeover(), **{field.name: CHANGEOVER_CHANGES[field.name]})
    assert cues(DOSE, changed) != cues(DOSE)


def test_only_what_cannot_be_timed_or_is_seen_in_the_figure_alone_is_declared_timeless() -> None:
    timeless = {field.name for field in (*fields(Dose), *fields(Phase)) if field.metadata.get("timeless")}
    assert timeless == {"load", "through", "cycle", "as_seen"}
