"""Fitting a routine into a time: as unhurried as the time allows, and a hold is never cut short."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import accumulate, combinations, count

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footwork.core.dose import Dose
from footwork.core.errors import RoutineTooLong, TooLong
from footwork.core.exercise import Exercise
from footwork.core.fit import fit, items_to_leave_out
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import Changeover, Item, Routine
from footwork.core.span import BRISK, MILLISECOND, UNHURRIED, Count, Pace, Span, ms
from footwork.core.steps import length_of
from tests.quiet import QUIET
from tests.strategies import routines

SHARES = st.fractions(0, 1, max_denominator=1000)


def within(share: float, low: timedelta, high: timedelta) -> timedelta:
    return low + int((ms(high) - ms(low)) * share) * MILLISECOND


def routine_of(*seconds: int, ready: int = 1) -> Routine:
    """A routine of one phase an item, with `ready` seconds before each and one second for done."""
    phases = [Phase(name="hold", say="Hold", lasts=Span.of(length)) for length in seconds]
    doses = [Dose(phases=(phase,)) for phase in phases]
    numbered = zip(count(1), doses, strict=False)
    exercises = [Exercise(name=f"No {number}", position=Position.STANDING, dose=dose) for number, dose in numbered]
    changeover = Changeover(ready=Span.of(ready), move=Span.of(1), done=Span.of(1))
    items = tuple(Item(exercise, exercise.dose) for exercise in exercises)
    return Routine(id="plain", title="Plain", items=items, words=QUIET, changeover=changeover)


@given(routines(open_ended=True), SHARES)
def test_the_fitted_pace_is_the_largest_that_meets_the_limit(routine: Routine, share: float) -> None:
    limit = within(share, length_of(routine, BRISK), length_of(routine, UNHURRIED))
    pace = fit(routine, limit)
    assert length_of(routine, pace) <= limit
    assert pace == UNHURRIED or length_of(routine, Pace(pace.hundredths + 1)) > limit


@given(routines(open_ended=True))
def test_a_limit_met_exactly_is_met(routine: Routine) -> None:
    assert length_of(routine, fit(routine, length_of(routine, BRISK))) == length_of(routine, BRISK)
    assert fit(routine, length_of(routine, UNHURRIED)) == UNHURRIED


@given(routines(open_ended=True))
def test_a_millisecond_less_than_the_briskest_is_too_long_by_a_millisecond(routine: Routine) -> None:
    with pytest.raises(TooLong) as caught:
        fit(routine, length_of(routine, BRISK) - MILLISECOND)
    assert caught.value.over == MILLISECOND


@given(routines(most_items=6, ranged=False), SHARES)
def test_too_long_leaves_out_the_fewest_items_that_help_and_of_those_loses_least(
    routine: Routine, share: float
) -> None:
    limit = within(share, timedelta(seconds=5), length_of(routine, BRISK) - MILLISECOND)
    assume(limit < length_of(routine, BRISK))
    with pytest.raises(RoutineTooLong) as caught:
        fit(routine, limit)
    left_out = caught.value.leave_out
    assert caught.value.over == length_of(routine, BRISK) - limit
    if best := _best(routine, limit):
        assert (len(left_out), _length_without(left_out, routine)) == best
        assert list(left_out) == sorted(set(left_out))
    else:
        assert left_out == ()


def test_fixed_lengths_fit_unhurried_or_not_at_all() -> None:
    routine = routine_of(10)
    assert fit(routine, timedelta(seconds=13)) == UNHURRIED
    with pytest.raises(TooLong):
        fit(routine, timedelta(seconds=12))


def test_what_does_not_fit_knows_how_long_it_takes_and_what_to_leave_out() -> None:
    with pytest.raises(RoutineTooLong) as caught:
        fit(routine_of(10, 100, 40), timedelta(seconds=90))
    error = caught.value
    assert (error.title, error.least, error.without) == ("Plain", timedelta(seconds=155), ("No 2",))


def test_an_excess_of_less_than_a_second_is_not_told_as_none() -> None:
    with pytest.raises(TooLong) as caught:
        fit(routine_of(10), timedelta(milliseconds=12_999))
    assert caught.value.over == timedelta(milliseconds=1)


def test_where_no_single_exercise_fits_nothing_is_to_be_left_out() -> None:
    with pytest.raises(RoutineTooLong) as caught:
        fit(routine_of(100, 100), timedelta(seconds=90))
    assert (caught.value.leave_out, caught.value.without) == ((), ())


def test_of_two_items_that_would_do_the_shorter_goes() -> None:
    assert items_to_leave_out(routine_of(30, 50, 20, 40), timedelta(seconds=120)) == (0,)


def test_an_item_whose_things_the_next_one_needs_hands_its_fetching_on() -> None:
    routine = routine_of(20, 20)
    first, second = routine.items
    fetching = Item(replace(first.exercise, equipment=("band",)), first.dose)
    after = Item(replace(second.exercise, equipment=("band",)), second.dose)
    with_band = replace(routine, items=(fetching, after), changeover=replace(routine.changeover, fetch=Span.of(50)))
    assert items_to_leave_out(with_band, timedelta(seconds=72)) == ()
    assert items_to_leave_out(with_band, timedelta(seconds=73)) == (0,)


def test_of_very_many_items_the_longest_are_left_out() -> None:
    lengths = [20 + index % 40 for index in range(500)]
    left_out = items_to_leave_out(routine_of(*lengths), timedelta(minutes=20))
    over = sum(lengths) + len(lengths) + 2 - 20 * 60
    gained = accumulate(length + 1 for length in sorted(lengths, reverse=True))
    assert len(left_out) == next(number for number, gain in enumerate(gained, 1) if gain >= over)
    assert _length_without(left_out, routine_of(*lengths)) <= timedelta(minutes=20)


def test_a_range_of_repetitions_is_fitted_too() -> None:
    routine = routine_of(10)
    item = Item(routine.items[0].exercise, replace(routine.items[0].dose, reps=Count(8, 12)))
    ranged = replace(routine, items=(item,))
    assert [length_of(ranged, fit(ranged, timedelta(seconds=limit))).seconds for limit in (83, 92, 93, 999)] == [
        83,
        83,
        93,
        123,
    ]


def _length_without(left_out: tuple[int, ...], routine: Routine) -> timedelta:
    kept = tuple(item for index, item in enumerate(routine.items) if index not in left_out)
    return length_of(replace(routine, items=kept), BRISK)


def _best(routine: Routine, limit: timedelta) -> tuple[int, timedelta] | None:
    """By trying every choice: the fewest items to leave out, and the most time that can be kept then."""
    for size in range(1, len(routine.items)):
        lengths = [_length_without(choice, routine) for choice in combinations(range(len(routine.items)), size)]
        if fitting := [length for length in lengths if length <= limit]:
            return size, max(fitting)
    return None
