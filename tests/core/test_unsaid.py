"""Phases that are too short for their own words."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose, Phase, SideOrder, Sides
from footwork.core.fit import fit
from footwork.core.side_word import SideWord
from footwork.core.span import BRISK, UNHURRIED, Span
from footwork.core.unsaid import unsaid
from tests.strategies import WORDS

FEET = WORDS.sides[SideWord.FOOT]
LONG = "Lift the arm slowly towards the ceiling and breathe out while you spread your toes"


def test_a_phase_that_is_shorter_than_its_words_is_found() -> None:
    short = Phase(name="raise", say=LONG, lasts=Span.of(1))
    (found,) = unsaid(Dose(phases=(Phase(name="up", say="Up", lasts=Span.of(1)), short)), UNHURRIED, FEET)
    assert (found.phase, found.say) == (1, LONG)
    assert found.takes > found.has


def test_whether_there_is_time_depends_on_the_pace() -> None:
    dose = Dose(phases=(Phase(name="raise", say=LONG, lasts=Span.of(1, 10)),))
    assert list(unsaid(dose, BRISK, FEET))
    assert not list(unsaid(dose, UNHURRIED, FEET))


def test_where_sides_alternate_the_first_phase_needs_time_for_the_side_too() -> None:
    phases = (Phase(name="lift", say="Lift the knee", lasts=Span.of(1.2)),)
    assert not list(unsaid(Dose(phases=phases, sides=Sides.EACH), UNHURRIED, FEET))
    (found,) = unsaid(Dose(phases=phases, sides=Sides.EACH, side_order=SideOrder.ALTERNATE_REPS), UNHURRIED, FEET)
    assert found.say == "Right. Lift the knee"


def test_where_sets_differ_the_shortest_has_time_for_the_words() -> None:
    phase = Phase(name="raise", say=LONG, lasts=(Span.of(10), Span.of(1)))
    assert list(unsaid(Dose(phases=(phase,)), UNHURRIED, FEET))


@pytest.mark.parametrize("id", library().exercise_ids())
def test_every_exercise_of_the_catalogue_has_time_for_its_words_in_its_standard_dose(id: str) -> None:
    assert not list(unsaid(library().exercise(id).dose, UNHURRIED, FEET))


@pytest.mark.parametrize("id", library().routine_ids())
def test_every_routine_of_the_catalogue_has_time_for_its_words_within_its_limit(id: str) -> None:
    routine = library().routine(id)
    pace = fit(routine, routine.limit) if routine.limit else UNHURRIED
    assert not [
        found for item in routine.items for found in unsaid(item.dose, pace, routine.words.of_sides(item.exercise))
    ]
