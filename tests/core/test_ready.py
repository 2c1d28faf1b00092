"""Getting ready lasts at least as long as what is said then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from footwork.core.ready import LAST_SECONDS
from footwork.core.routine import Routine
from footwork.core.saying import takes
from footwork.core.span import Pace
from footwork.core.steps import Kind
from footwork.core.timeline import timeline_of
from tests.strategies import paces, routines


@given(routines(), paces())
def test_there_is_time_for_all_that_is_said_and_for_counting_down(routine: Routine, pace: Pace) -> None:
    for cue in timeline_of(routine, pace).cues:
        if cue.kind is Kind.READY:
            assert cue.lasts >= takes(cue.sentences) + timedelta(seconds=LAST_SECONDS)


@given(routines(), paces())
def test_fetching_and_moving_have_the_time_that_they_take(routine: Routine, pace: Pace) -> None:
    ready = [cue.lasts for cue in timeline_of(routine, pace).cues if cue.kind is Kind.READY]
    assert all(
        lasts >= approach.length(routine.changeover, pace)
        for lasts, (_, approach) in zip(ready, routine.approaches(), strict=True)
    )


@given(routines(), paces())
def test_a_longer_name_gets_the_time_to_say_it(routine: Routine, pace: Pace) -> None:
    first, *others = routine.items
    exercise = replace(first.exercise, name="Standing single-leg heel raise with the knee bent, on the edge of a step")
    longer = replace(routine, items=(replace(first, exercise=exercise), *others))
    cue = timeline_of(longer, pace).cues[0]
    assert cue.lasts >= takes(cue.sentences) > timedelta(seconds=5)
