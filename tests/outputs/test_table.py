"""Every output that compiles a timeline: nothing that a dose says is lost in it, or it is written down here why."""

from __future__ import annotations

from dataclasses import Field, fields, replace
from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose, Phase
from footwork.core.errors import UnknownName
from footwork.core.exercise import Exercise, Position
from footwork.core.routine import Item, Routine
from footwork.core.span import Pace
from footwork.core.timeline import timeline_of
from footwork.outputs.table import OUTPUTS, Output, output
from tests.core.dose_changes import DOSE, DOSE_CHANGES, PHASE_CHANGES
from tests.strategies import WORDS

LEFT_OUT = {
    ("text", "Phase.say"): "the text is read before the session; what is said during it is the players'",
    ("text", "Phase.show"): "the text is read before the session; what is shown during it is the players'",
    **{("text", f"Phase.{name}"): "seen in the figure" for name in ("pose", "through", "cycle", "as_seen")},
    **{("json", f"Phase.{name}"): "seen in the figure, which has it" for name in ("through", "cycle", "as_seen")},
}
"""What an output does not tell, and why that is no loss. Anything else has to be told."""

every_output = pytest.mark.parametrize("one", OUTPUTS, ids=lambda one: one.name)


def compiled(one: Output, dose: Dose) -> str:
    exercise = Exercise(id="grip", name="Grip", position=Position.STANDING, dose=dose, equipment=("pencil",))
    routine = Routine(id="one", title="One", items=(Item(exercise, dose),), words=WORDS)
    return one.compile(timeline_of(routine, Pace(50)))


@every_output
@pytest.mark.parametrize("field", fields(Dose), ids=lambda field: field.name)
def test_a_change_of_any_field_of_a_dose_is_told_unless_there_is_a_reason(one: Output, field: Field[Any]) -> None:
    changed = replace(DOSE, **{field.name: DOSE_CHANGES[field.name]})
    same = compiled(one, changed) == compiled(one, DOSE)
    assert same == ((one.name, f"Dose.{field.name}") in LEFT_OUT)


@every_output
@pytest.mark.parametrize("field", fields(Phase), ids=lambda field: field.name)
def test_a_change_of_any_field_of_a_phase_is_told_unless_there_is_a_reason(one: Output, field: Field[Any]) -> None:
    phase, value = PHASE_CHANGES[field.name]
    before, after = Dose(phases=(phase,)), Dose(phases=(replace(phase, **{field.name: value}),))
    same = compiled(one, before) == compiled(one, after)
    assert same == ((one.name, f"Phase.{field.name}") in LEFT_OUT)


def test_every_reason_is_about_an_output_and_a_field_that_exist() -> None:
    names = {f"{cls.__name__}.{field.name}" for cls in (Dose, Phase) for field in fields(cls)}
    assert {name for _output, name in LEFT_OUT} <= names
    assert {name for name, _field in LEFT_OUT} <= {one.name for one in OUTPUTS}


@every_output
def test_an_output_is_found_by_its_name_and_compiles_every_routine_of_the_catalogue(one: Output) -> None:
    assert output(one.name) is one
    for id in library().routine_ids():
        text = one.compile(timeline_of(library().routine(id), Pace(50)))
        assert library().routine(id).title in text
        assert text.endswith("\n")


def test_names_and_suffixes_of_outputs_are_all_different() -> None:
    assert len({one.name for one in OUTPUTS}) == len({one.suffix for one in OUTPUTS}) == len(OUTPUTS)


def test_an_output_that_does_not_exist_is_answered_with_the_nearest_that_does() -> None:
    with pytest.raises(UnknownName, match=r"No output is called 'jsn' .*'json'"):
        output("jsn")
