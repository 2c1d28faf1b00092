"""What a dose, a phase and a frequency may be, and how long a phase lasts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.core.dose import MOST_PHASES_UNROLLED, Dose, Frequency, Phase, Side, Sides
from footwork.core.span import BRISK, ONCE, UNHURRIED, Count, Pace, Span

GRIP = Phase(name="grip", say="Grip", lasts=Span.of(3), hold=True)
CIRCLES = Phase(name="circles", say="Circle", counts=Count.of(10), each=Span.of(1, 2))


@pytest.mark.parametrize(
    ("lasts", "counts", "each"),
    [
        (None, None, None),
        (Span.of(3), Count.of(10), Span.of(1)),
        (Span.of(3), Count.of(10), None),
        (Span.of(3), None, Span.of(1)),
        (None, Count.of(10), None),
        (None, None, Span.of(1)),
    ],
)
def test_a_phase_either_lasts_or_counts(lasts: Span | None, counts: Count | None, each: Span | None) -> None:
    with pytest.raises(ValueError, match="either lasts, or counts together with each"):
        Phase(name="grip", say="Grip", lasts=lasts, counts=counts, each=each)


def test_a_counted_phase_lasts_its_counts_times_each() -> None:
    assert CIRCLES.length(BRISK) == timedelta(seconds=10)
    assert CIRCLES.length(Pace(50)) == timedelta(seconds=15)
    assert CIRCLES.length(UNHURRIED) == timedelta(seconds=20)


def test_a_ranged_number_of_counts_grows_together_with_its_counts() -> None:
    phase = Phase(name="circles", say="Circle", counts=Count(8, 12), each=Span.of(1, 2))
    assert (phase.length(BRISK), phase.length(UNHURRIED)) == (timedelta(seconds=8), timedelta(seconds=24))


def test_a_dose_without_phases_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one phase"):
        Dose(phases=())


def test_two_phases_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="a different name for each phase"):
        Dose(phases=(GRIP, CIRCLES, GRIP))


def test_a_dose_is_done_once_with_both_feet_where_it_does_not_say() -> None:
    dose = Dose(phases=(GRIP,))
    assert (dose.sets, dose.reps, dose.sides.in_turn) == (ONCE, ONCE, (Side.BOTH,))


def test_each_side_means_left_then_right() -> None:
    assert Sides.EACH.in_turn == (Side.LEFT, Side.RIGHT)


def test_the_largest_dose_is_accepted_and_one_more_phase_refused() -> None:
    largest = Dose(phases=(GRIP, CIRCLES), sets=Count.of(50), reps=Count.of(50), sides=Sides.EACH)
    assert largest.phases_unrolled == MOST_PHASES_UNROLLED
    with pytest.raises(ValueError, match="at most 10000 phases in sets x reps x sides x phases, not 10200"):
        Dose(phases=(GRIP, CIRCLES), sets=Count.of(50), reps=Count(1, 51), sides=Sides.EACH)


def test_a_frequency_is_once_a_day_every_day_where_it_does_not_say() -> None:
    assert Frequency() == Frequency(sessions_per_day=Count.of(1), days_per_week=Count.of(7))


@pytest.mark.parametrize("days", [Count.of(8), Count(5, 8)])
def test_a_week_has_seven_days(days: Count) -> None:
    with pytest.raises(ValueError, match="at most 7 days per week"):
        Frequency(days_per_week=days)
