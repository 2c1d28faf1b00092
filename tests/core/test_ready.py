"""Getting ready lasts at least as long as what is said then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from footwork.core.ready import LAST_SECONDS
from footwork.core.routine import Routine
from footwork.core.saying import takes
from footwork.core.span import BRISK, Pace
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
        lasts >= visit.approach.length(routine.changeover, pace)
        for lasts, visit in zip(ready, routine.visits(pace), strict=True)
    )


@given(routines(), paces())
def test_a_longer_name_gets_the_time_to_say_it(routine: Routine, pace: Pace) -> None:
    first, *others = routine.items
    exercise = replace(first.exercise, name="Standing single-leg heel raise with the knee bent, on the edge of a step")
    longer = replace(routine, items=(replace(first, exercise=exercise), *others))
    cue = timeline_of(longer, pace).cues[0]
    assert cue.lasts >= takes(cue.sentences) > timedelta(seconds=5)


@given(routines())
def test_what_comes_again_in_a_circuit_needs_nothing_fetched_and_says_no_time_left(routine: Routine) -> None:
    for visit, cue in zip(
        routine.visits(BRISK), (one for one in timeline_of(routine, BRISK).cues if one.kind is Kind.READY), strict=True
    ):
        if visit.round > 1:
            assert not visit.approach.fetch
            assert routine.words.minutes_left(1) not in cue.sentences
