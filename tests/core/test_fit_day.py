"""Any number of minutes: pace first, then fewer sets, then fewer exercises, and never a shorter hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.errors import TooLong
from footwork.core.fit_day import Fitted, fit_days
from footwork.core.phase import Phase
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import Circuit, Item, Routine
from footwork.core.span import BRISK, UNHURRIED, Count, Span
from footwork.core.steps import length_of
from footwork.core.timeline import timeline_of

ARTICLE = {id: library().routine(id) for id in library().routine_ids()}
DAY = [["five-foot", "toe-presses", "toe-presses"]]


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def lasts(fitted: Fitted, day: list[str]) -> timedelta:
    return sum((timeline_of(fitted.routines[id], fitted.pace).length for id in day), timedelta())


def holds(routine: Routine) -> dict[tuple[str, str], object]:
    return {(item.exercise.id, one.name): one.lasts for item in routine.items for one in item.dose.phases if one.hold}


def test_with_time_enough_nothing_is_changed() -> None:
    fitted = fit_days(ARTICLE, DAY, minutes(60))
    assert (fitted.pace, fitted.routines, fitted.told) == (UNHURRIED, ARTICLE, ())


def test_a_little_less_time_takes_pace_alone() -> None:
    fitted = fit_days(ARTICLE, DAY, minutes(17))
    assert fitted.routines == ARTICLE
    assert BRISK < fitted.pace < UNHURRIED
    assert fitted.told == (Reason(kind=ReasonKind.BRISKER),)


def test_six_minutes_at_a_desk_take_sets_first_and_then_exercises_and_say_so() -> None:
    fitted = fit_days(ARTICLE, DAY, minutes(6))
    assert lasts(fitted, DAY[0]) <= minutes(6)
    assert all(item.dose.sets.low == 1 for item in fitted.routines["five-foot"].items)
    assert {ReasonKind.FEWER_ROUNDS, ReasonKind.NO_TIME} <= {one.kind for one in fitted.told}


def test_what_cannot_fit_says_by_how_much() -> None:
    with pytest.raises(TooLong, match=r"over 0:00:30$"):
        fit_days(ARTICLE, DAY, timedelta(seconds=30))


def test_without_a_limit_nothing_is_changed() -> None:
    assert fit_days(ARTICLE, DAY, None, by_pace_alone=True) == Fitted(ARTICLE, UNHURRIED, ())


def test_days_for_which_nothing_is_scheduled_need_no_time() -> None:
    assert fit_days(ARTICLE, [[], []], timedelta(0)).pace == UNHURRIED


@given(st.integers(3, 60), st.lists(st.lists(st.sampled_from(sorted(ARTICLE)), max_size=3), max_size=3))
def test_every_day_fits_holds_stay_and_less_time_never_gives_more(number: int, days: list[list[str]]) -> None:
    try:
        fitted = fit_days(ARTICLE, days, minutes(number))
    except TooLong:
        assert number < 5
        return
    for day in days:
        assert lasts(fitted, day) <= minutes(number)
    for id, routine in fitted.routines.items():
        before = holds(ARTICLE[id])
        assert all(before[key] == span for key, span in holds(routine).items())
    more = fit_days(ARTICLE, days, minutes(number + 5))
    assert sum(len(one.items) for one in more.routines.values()) >= sum(
        len(one.items) for one in fitted.routines.values()
    )
    assert fitted == fit_days(ARTICLE, days, minutes(number))


def test_of_a_circuit_rounds_go_before_exercises_for_all_of_it_at_once() -> None:
    routine, circuit = ARTICLE["five-foot"], Circuit(number=1, rounds=Count.of(3), rest=Span.of(30))
    first, second, *_ = routine.items
    members = tuple(Item(item.exercise, item.dose, circuit) for item in (first, second))
    round_trip = {"circuit": replace(routine, id="circuit", items=members)}
    limit = length_of(round_trip["circuit"], BRISK) - timedelta(seconds=1)
    fitted = fit_days(round_trip, [["circuit"]], limit)
    fewer = replace(circuit, rounds=Count.of(2))
    assert [item.circuit for item in fitted.routines["circuit"].items] == [fewer, fewer]
    told = [one for one in fitted.told if one.kind is ReasonKind.FEWER_ROUNDS]
    assert [(one.exercises, one.before, one.now) for one in told] == [
        ((item.exercise.id,), 3, 2) for item in (first, second)
    ]


def test_of_sets_that_differ_the_last_goes_first() -> None:
    routine, lift = ARTICLE["five-foot"], Phase(name="lift", say="Lift", lasts=Span.of(3))
    reps = tuple(map(Count.of, (12, 10, 8)))
    only = replace(routine, items=(Item(routine.items[0].exercise, Dose(phases=(lift,), reps=reps)),))
    fitted = fit_days({"only": replace(only, id="only")}, [["only"]], length_of(only, BRISK) - timedelta(seconds=1))
    assert fitted.routines["only"].items[0].dose.reps == reps[:2]
