"""More and less of a dose, also where its sets differ."""

from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.core.change_sets import with_hold, with_reps, with_sets
from footwork.core.dose import Dose
from footwork.core.own_dose import OwnDose, held_s
from footwork.core.phase import Phase
from footwork.core.span import Count, Span

HOLD = Phase(name="hold", say="Hold", lasts=(Span.of(45), Span.of(30), Span.of(20)), hold=True)
LIFT = Phase(name="lift", say="Lift", lasts=Span.of(2))


def pyramid(*reps: int) -> Dose:
    return Dose(phases=(LIFT,), reps=tuple(map(Count.of, reps)))


@pytest.mark.parametrize(
    ("sets", "left"), [(2, (12, 10)), (3, (12, 10, 8)), (5, (12, 10, 8, 8, 8))], ids=["fewer", "the same", "more"]
)
def test_fewer_sets_leave_out_the_last_and_more_do_the_last_again(sets: int, left: tuple[int, ...]) -> None:
    assert with_sets(pyramid(12, 10, 8), Count.of(sets)) == pyramid(*left)


def test_one_set_of_sets_that_differ_is_the_first() -> None:
    assert with_sets(pyramid(12, 10, 8), Count.of(1)) == Dose(phases=(LIFT,), reps=Count.of(12))


@pytest.mark.parametrize(("reps", "become"), [(10, (10, 8, 6)), (14, (14, 12, 10)), (3, (3, 1, 1))])
def test_repetitions_are_those_of_the_set_with_most_and_the_others_stay_below(reps: int, become: tuple[int]) -> None:
    assert with_reps(pyramid(12, 10, 8), reps) == pyramid(*become)


def test_a_longer_hold_is_longer_in_every_set() -> None:
    (held,) = with_hold(Dose(phases=(HOLD,)), timedelta(seconds=50)).phases
    assert held.lasts == (Span.of(50), Span.of(35), Span.of(25))


def test_a_persons_own_dose_changes_sets_that_differ() -> None:
    own = OwnDose(exercise="wall-sit", sets=2, hold_s=40)
    (held,) = own.of(Dose(phases=(HOLD,))).phases
    assert held.lasts == (Span.of(40), Span.of(25))
    assert held_s(Dose(phases=(HOLD,))) == 45


def test_an_interval_grows_with_a_set_that_no_longer_fits_into_it() -> None:
    dose = Dose(phases=(LIFT,), sets=Count.of(3), reps=Count.of(10), every=Span.of(30))
    assert with_reps(dose, 15).every == Span.of(30)
    assert with_reps(dose, 16).every == Span.of(32)
