"""Every output of a timeline or a plan: nothing that a dose says is lost in it, or it is written down here why."""

from __future__ import annotations

from dataclasses import Field, fields, replace
from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.errors import UnknownName
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.plan import ScheduledSession
from footwork.core.planned_sessions import PlannedSessions
from footwork.core.pose import Leg, Pose
from footwork.core.position import Position
from footwork.core.routine import Circuit, Item, Routine
from footwork.core.span import Count, Pace
from footwork.core.timeline import Timeline, timeline_of
from footwork.outputs.table import OUTPUTS, Output, Source, output, outputs_of
from tests.core.dose_changes import BASES, CIRCUIT, CIRCUIT_CHANGES, DOSE, DOSE_CHANGES, LISTS, PHASE_CHANGES, STEADY
from tests.core.plans import FIRST, MORNING, plan
from tests.strategies import WORDS

IN_THE_PLAYER = "a calendar says when, for how long and which exercises; how to do them is the player's"
LEFT_OUT = {
    ("text", "Phase.say"): "the text is read before the session; what is said during it is the players'",
    ("text", "Dose.say_load"): "the text is read before the session; what is said during it is the players'",
    ("text", "Phase.show"): "the text is read before the session; what is shown during it is the players'",
    **{("text", f"Phase.{name}"): "seen in the figure" for name in ("pose", "through", "cycle", "as_seen")},
    **{("json", f"Phase.{name}"): "seen in the figure, which has it" for name in ("through", "cycle", "as_seen")},
    **{
        ("calendar", f"Dose.{name}"): IN_THE_PLAYER
        for name in ("phases", "first_side", "side_order", "load", "effort", "say_load")
    },
    **{
        ("calendar", f"Phase.{name}"): IN_THE_PLAYER
        for name in (
            "name",
            "say",
            "show",
            "count_of",
            "hold",
            "self_paced",
            "waits",
            "pose",
            "through",
            "cycle",
            "as_seen",
        )
    },
}
"""What an output does not tell, and why that is no loss. Anything else has to be told."""

POSES = {name: Pose(working=Leg(ip_flexion=angle)) for name, angle in (("rest", 0), ("grip", 30), ("reach", 5))}
POSES["out"] = Pose(working=Leg(mtp_extension=20))
ROUND: dict[str, Any] = {"pose": "rest", "through": ("out", "reach")}
LONG = Count.of(60)
"""So often that a phase that lasts longer is seen in minutes too."""

every_output = pytest.mark.parametrize("one", OUTPUTS, ids=lambda one: one.name)


def compiled(one: Output, dose: Dose, circuit: Circuit | None = None) -> str | bytes:
    exercise = Exercise(
        id="grip", name="Grip", position=Position.STANDING, dose=dose, poses=POSES, equipment=("pencil",)
    )
    return of_routine(one, Routine(id="one", title="One", items=(Item(exercise, dose, circuit),), words=WORDS))


def of_routine(one: Output, routine: Routine) -> str | bytes:
    """Planned for every morning, where the output is of a plan."""
    timeline = timeline_of(routine, Pace(50))
    source: Source = timeline
    if one.source is PlannedSessions:
        planned = ScheduledSession(routine=routine.id, time_of_day=MORNING)
        source = PlannedSessions(
            plan(replace(FIRST, schedule=(planned,))), {routine.id: timeline}, date(2026, 1, 1), alarms=True
        )
    return one.compile(source, render_to_string)


@every_output
@pytest.mark.parametrize("field", fields(Dose), ids=lambda field: field.name)
def test_a_change_of_any_field_of_a_dose_is_told_unless_there_is_a_reason(one: Output, field: Field[Any]) -> None:
    base = BASES.get(field.name, DOSE)
    changed = replace(base, **{field.name: DOSE_CHANGES[field.name]})
    same = compiled(one, changed) == compiled(one, base)
    assert same == ((one.name, f"Dose.{field.name}") in LEFT_OUT)


@every_output
@pytest.mark.parametrize("field", fields(Phase), ids=lambda field: field.name)
def test_a_change_of_any_field_of_a_phase_is_told_unless_there_is_a_reason(one: Output, field: Field[Any]) -> None:
    phase, value = PHASE_CHANGES[field.name]
    shown = replace(phase, **ROUND)
    changed = replace(shown, **{field.name: value})
    before, after = (Dose(phases=(one, STEADY), reps=LONG) for one in (shown, changed))
    same = compiled(one, before) == compiled(one, after)
    assert same == ((one.name, f"Phase.{field.name}") in LEFT_OUT)


@every_output
@pytest.mark.parametrize("name", LISTS)
def test_what_differs_by_set_is_told_unless_there_is_a_reason(one: Output, name: str) -> None:
    lists, same = LISTS[name], LISTS[name][:1] * 2
    unchanged = compiled(one, replace(DOSE, **{name: lists})) == compiled(one, replace(DOSE, **{name: same}))
    assert unchanged == ((one.name, f"Dose.{name}") in LEFT_OUT)


@every_output
@pytest.mark.parametrize("name", CIRCUIT_CHANGES)
def test_a_change_of_any_field_of_a_circuit_is_told(one: Output, name: str) -> None:
    changed = replace(CIRCUIT, **{name: CIRCUIT_CHANGES[name]})
    assert compiled(one, DOSE, changed) != compiled(one, DOSE, CIRCUIT)


@every_output
def test_an_exercise_of_a_circuit_is_told_otherwise_than_one_alone(one: Output) -> None:
    assert compiled(one, DOSE, CIRCUIT) != compiled(one, DOSE)


def test_a_circuit_has_no_field_without_a_change() -> None:
    assert {field.name for field in fields(Circuit)} == {"number", *CIRCUIT_CHANGES}


def test_every_reason_is_about_an_output_and_a_field_that_exist() -> None:
    names = {f"{cls.__name__}.{field.name}" for cls in (Dose, Phase) for field in fields(cls)}
    assert {name for _output, name in LEFT_OUT} <= names
    assert {name for name, _field in LEFT_OUT} <= {one.name for one in OUTPUTS}


@every_output
def test_an_output_is_found_by_its_name_and_compiles_every_routine_of_the_catalogue(one: Output) -> None:
    assert output(one.name) is one
    for id in library().routine_ids():
        made = of_routine(one, library().routine(id))
        assert isinstance(made, bytes) == one.binary
        if one.media_type.startswith(("text/", "application/json")):
            text = made.decode() if isinstance(made, bytes) else made
            assert library().routine(id).title in text
            assert text.endswith("\n")


@every_output
def test_the_same_is_compiled_twice_to_the_same(one: Output) -> None:
    assert compiled(one, DOSE) == compiled(one, DOSE)


def test_an_output_of_a_plan_is_none_of_a_timeline() -> None:
    of_a_plan, of_a_timeline = outputs_of(PlannedSessions), outputs_of(Timeline)
    assert sorted(one.name for one in (*of_a_plan, *of_a_timeline)) == sorted(one.name for one in OUTPUTS)
    assert output("calendar") in of_a_plan
    assert output("text") in of_a_timeline
    with pytest.raises(TypeError, match="calendar is compiled from PlannedSessions, not Timeline"):
        output("calendar").compile(timeline_of(library().routine("five-foot"), Pace(50)))


def test_names_and_suffixes_of_outputs_are_all_different() -> None:
    assert len({one.name for one in OUTPUTS}) == len({one.suffix for one in OUTPUTS}) == len(OUTPUTS)


def test_an_output_that_does_not_exist_is_answered_with_the_nearest_that_does() -> None:
    with pytest.raises(UnknownName, match=r"No output is called 'jsn' .*'json'"):
        output("jsn")
