"""Nothing that a dose says is lost on the way: every field changes the timeline, or is declared timeless.

A field that is new and has no change here fails these tests until someone writes down what it changes.
"""

from __future__ import annotations

from dataclasses import Field, fields, replace
from typing import Any

import pytest

from footwork.core.dose import Dose, Phase
from footwork.core.exercise import Exercise, Position
from footwork.core.routine import Changeover, Item, Routine
from footwork.core.span import Pace, Span
from footwork.core.timeline import Cue, timeline_of
from tests.core.dose_changes import BASES, DOSE, DOSE_CHANGES, PHASE_CHANGES
from tests.strategies import WORDS

CHANGEOVER_CHANGES = {name: Span.of(30) for name in ("ready", "fetch", "move", "shoes", "switch", "done")}


def cues(dose: Dose, changeover: Changeover = Changeover()) -> tuple[Cue, ...]:
    exercise = Exercise(name="Grip", position=Position.STANDING, dose=dose, equipment=("pencil",), in_shoes=True)
    routine = Routine(id="one", title="One", items=(Item(exercise, dose),), words=WORDS, changeover=changeover)
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
    same = cues(replace(DOSE, phases=(phase,))) == cues(replace(DOSE, phases=(changed,)))
    assert same == field.metadata.get("timeless", False)


@pytest.mark.parametrize("field", fields(Changeover), ids=lambda field: field.name)
def test_a_change_of_any_time_around_exercises_changes_the_timeline(field: Field[Any]) -> None:
    changed = replace(Changeover(), **{field.name: CHANGEOVER_CHANGES[field.name]})
    assert cues(DOSE, changed) != cues(DOSE)


def test_only_what_cannot_be_timed_or_is_seen_in_the_figure_alone_is_declared_timeless() -> None:
    timeless = {field.name for field in (*fields(Dose), *fields(Phase)) if field.metadata.get("timeless")}
    assert timeless == {"load", "through", "cycle", "as_seen"}
