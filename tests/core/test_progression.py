"""The pain rule, row by row of docs/evidence.md#pain-while-loading, and what it does to a dose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.own_dose import OwnDose
from footwork.core.progression import Felt, NextDose, Verdict, Way, next_dose, way_of
from footwork.core.routine import Item
from footwork.core.span import Count

MONDAY = date(2026, 3, 2)
PRESS = OwnDose(exercise="toe-press")


def felt(*told: tuple[int | None, float | None], every: int = 2) -> list[Felt]:
    return [Felt(MONDAY + timedelta(days=every * n), worst, after) for n, (worst, after) in enumerate(told)]


GOOD = (2, 0.0)


@pytest.mark.parametrize(
    ("sessions", "way"),
    [
        ([], Way.SAME),
        ([GOOD, GOOD], Way.SAME),
        ([GOOD, GOOD, GOOD], Way.HARDER),
        ([(3, -1.0), (0, 0.0), (3, 0.0)], Way.HARDER),
        ([GOOD, (4, 0.0), GOOD, GOOD], Way.SAME),
        ([GOOD, GOOD, (4, 0.0)], Way.SAME),
        ([GOOD, GOOD, (5, 0.0)], Way.SAME),
        ([GOOD, GOOD, (6, 0.0)], Way.EASIER),
        ([(6, 0.0), GOOD, (6, 0.0)], Way.PAUSE),
        ([GOOD, GOOD, (2, 1.0)], Way.SAME),
        ([GOOD, GOOD, (2, 2.0)], Way.EASIER),
        ([GOOD, GOOD, (2, 0.5)], Way.SAME),
        ([GOOD, GOOD, (None, 0.0)], Way.SAME),
        ([GOOD, (2, None), GOOD], Way.SAME),
    ],
)
def test_each_row_of_the_rule(sessions: list[tuple[int | None, float | None]], way: Way) -> None:
    assert way_of(felt(*sessions))[0] is way


def test_two_stops_count_only_within_a_week() -> None:
    assert way_of(felt((6, 0.0), GOOD, (6, 0.0), every=4))[0] is Way.EASIER


def test_a_stop_before_the_dose_was_changed_counts_and_a_good_session_does_not() -> None:
    stop, good, now, new = felt((6, 0.0), GOOD, (6, 0.0), GOOD)
    assert way_of([now], before=[stop, good])[0] is Way.PAUSE
    assert way_of([new], before=[good, good])[0] is Way.SAME
    assert way_of([], before=[stop, now])[0] is Way.SAME


@pytest.mark.parametrize(
    ("means", "way"),
    [
        ([3.0, 5.0, 5.0], Way.PAUSE),
        ([3.0, 5.0, 4.0], Way.HARDER),
        ([3.0, None, 5.0], Way.HARDER),
        ([1.0, 3.0, 5.0, 5.0], Way.PAUSE),
        ([5.0], Way.HARDER),
    ],
)
def test_weeks_that_rise_and_stay_high_ask_for_a_pause(means: list[float | None], way: Way) -> None:
    assert way_of(felt(GOOD, GOOD, GOOD), means)[0] is way


def step(own: OwnDose, way: Way) -> NextDose:
    exercise = library().exercise(own.exercise)
    return next_dose(own, Item(exercise, exercise.dose), Verdict(way, "So."))


def test_one_variable_goes_up_by_one_step_as_the_exercise_has_it() -> None:
    assert step(PRESS, Way.HARDER) == NextDose(
        Way.HARDER, OwnDose(exercise="toe-press", hold_s=4), ("So.", "Seconds of the hold: 4 instead of 3.")
    )


def test_where_nothing_is_left_to_build_up_another_exercise_comes() -> None:
    done = OwnDose(exercise="toe-press", hold_s=10)
    assert (step(done, Way.HARDER).dose, step(done, Way.HARDER).instead) == (done, "single-leg-toe-press")


def test_what_was_built_up_goes_down_first_and_then_what_the_exercise_has() -> None:
    assert step(OwnDose(exercise="toe-press", hold_s=5), Way.EASIER).dose.hold_s == 4
    assert step(PRESS, Way.EASIER).dose == OwnDose(exercise="toe-press", reps=8)
    assert step(OwnDose(exercise="toe-walk", sets=1), Way.EASIER).instead == "supported-tiptoe-walk"


def test_what_the_minutes_have_left_is_what_goes_down() -> None:
    walk = library().exercise("toe-walk")
    short = replace(walk.dose, sets=Count.of(2))
    told = next_dose(OwnDose(exercise="toe-walk"), Item(walk, walk.dose), Verdict(Way.EASIER, "So."), short)
    assert (told.dose.sets, told.reasons[1]) == (1, "Rounds: 1 instead of 2.")


def test_a_pinned_dose_stays_and_a_pause_is_told_all_the_same() -> None:
    pinned = OwnDose(exercise="toe-press", pinned=True)
    for way in (Way.HARDER, Way.EASIER):
        assert (step(pinned, way).way, step(pinned, way).dose) == (Way.SAME, pinned)
    assert step(pinned, Way.PAUSE).way is Way.PAUSE


EVERY = st.sampled_from(library().exercise_ids())


@given(EVERY, st.lists(st.sampled_from([Way.HARDER, Way.EASIER]), max_size=60))
def test_every_step_changes_one_thing_and_can_be_undone_by_the_version_before(id: str, ways: list[Way]) -> None:
    own = OwnDose(exercise=id)
    for way in ways:
        following = step(own, way).dose
        before, after = ((one.sets, one.reps, one.hold_s) for one in (own, following))
        assert sum(a != b for a, b in zip(before, after, strict=True)) <= 1
        following.of(library().exercise(id).dose)
        own = following
