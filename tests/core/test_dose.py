"""What a dose, a phase and a frequency may be, and how long a phase lasts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footwork.core.dose import MOST_PHASES_UNROLLED, Dose
from footwork.core.errors import FieldError
from footwork.core.phase import CountOf, InRep, Phase
from footwork.core.side import FirstSide, Side, Sides
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
    assert (dose.sets, dose.reps, dose.sides_in_turn) == (ONCE, ONCE, (Side.BOTH,))


@pytest.mark.parametrize(
    ("first_side", "in_turn"),
    [
        (None, (Side.LEFT, Side.RIGHT)),
        (FirstSide.LEFT, (Side.LEFT, Side.RIGHT)),
        (FirstSide.RIGHT, (Side.RIGHT, Side.LEFT)),
        (FirstSide.SORE, (Side.SORE, Side.OTHER)),
        (FirstSide.WEAKER, (Side.WEAKER, Side.OTHER)),
    ],
)
def test_each_side_means_left_then_right_unless_another_begins(
    first_side: FirstSide | None, in_turn: tuple[Side, ...]
) -> None:
    assert Dose(phases=(GRIP,), sides=Sides.EACH, first_side=first_side).sides_in_turn == in_turn


@pytest.mark.parametrize("sides", [Sides.LEFT, Sides.RIGHT, Sides.SORE, Sides.WEAKER])
def test_one_side_alone_is_the_only_one_that_works(sides: Sides) -> None:
    assert Dose(phases=(GRIP,), sides=sides).sides_in_turn == (Side(sides.value),)


@pytest.mark.parametrize("sides", [sides for sides in Sides if sides is not Sides.EACH])
def test_what_is_said_of_two_sides_is_refused_where_no_other_follows(sides: Sides) -> None:
    with pytest.raises(FieldError, match="sides that work in turn beside it"):
        Dose(phases=(GRIP,), sides=sides, first_side=FirstSide.RIGHT)
    with pytest.raises(FieldError, match="sides that work in turn beside it"):
        Dose(phases=(GRIP,), sides=sides, rest_between_sides=Span.of(20))


def test_what_is_counted_is_refused_where_nothing_is() -> None:
    with pytest.raises(ValueError, match="count_of only beside counts and each"):
        replace(GRIP, count_of=CountOf.BREATHS)


@pytest.mark.parametrize("side", Side)
def test_a_figure_shows_the_left_side_in_place_of_one_that_only_the_person_knows(side: Side) -> None:
    shown = {Side.SORE: Side.LEFT, Side.WEAKER: Side.LEFT, Side.OTHER: Side.RIGHT}
    assert side.drawn == shown.get(side, side)


def test_the_largest_dose_is_accepted_and_one_more_phase_refused() -> None:
    largest = Dose(phases=(GRIP, CIRCLES), sets=Count.of(50), reps=Count.of(50), sides=Sides.EACH)
    assert largest.phases_unrolled == MOST_PHASES_UNROLLED
    with pytest.raises(ValueError, match="at most 10000 phases in sets x reps x sides x phases, not 10200"):
        Dose(phases=(GRIP, CIRCLES), sets=Count.of(50), reps=Count(1, 51), sides=Sides.EACH)


@pytest.mark.parametrize(
    ("fields", "field", "expected"),
    [
        (
            {"reps": (Count.of(5), Count.of(3)), "sets": Count.of(3)},
            "sets",
            "nothing: the lists say that there are 2 sets",
        ),
        ({"every": Span.of(60, 70), "sets": Count.of(2)}, "every", "one time, no range"),
        ({"every": Span.of(60), "rest_between_sets": Span.of(9)}, "rest_between_sets", "nothing beside every"),
        (
            {"every": Span.of(60), "rest_between_sides": Span.of(9), "sides": Sides.EACH},
            "rest_between_sides",
            "nothing beside every",
        ),
        ({"every": Span.of(29), "reps": Count(6, 10)}, "every", "at least the 30 s that a set takes unhurried"),
        ({"every": Span.of(29), "reps": (Count.of(1), Count.of(10))}, "every", "at least the 30 s"),
    ],
)
def test_what_does_not_agree_is_told_at_its_field(fields: dict[str, Any], field: str, expected: str) -> None:
    with pytest.raises(FieldError, match=expected) as told:
        Dose(phases=(GRIP,), **fields)
    assert told.value.field == field


def test_sets_that_differ_say_how_many_there_are() -> None:
    assert Dose(phases=(GRIP,), reps=(Count.of(5), Count.of(3))).sets == Count.of(2)
    with pytest.raises(ValueError, match="lists of one length, not of 2 and 3"):
        Dose(phases=(GRIP,), reps=(Count.of(5), Count.of(3)), load=("a", "b", "c"))
    with pytest.raises(ValueError, match="a list of at least two sets"):
        Dose(phases=(GRIP,), reps=(Count.of(5),))


def test_every_repetition_has_a_phase() -> None:
    with pytest.raises(ValueError, match="a phase of every repetition"):
        Dose(phases=(replace(GRIP, in_rep=InRep.LAST),), reps=Count.of(3))


def test_the_phases_of_sets_that_differ_are_counted_set_by_set() -> None:
    assert Dose(phases=(GRIP, CIRCLES), reps=(Count.of(5), Count.of(3)), sides=Sides.EACH).phases_unrolled == 32
