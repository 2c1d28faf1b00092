"""What is offered in place of an exercise asks no more than it."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.core.substitutes import easier, substitute

SHELF = [library().exercise(id) for id in library().exercise_ids()]
find = library().find


@pytest.mark.parametrize(
    ("exercise", "expected"),
    [("toe-walk", "supported-tiptoe-walk"), ("single-leg-heel-raise", "heel-raise"), ("pads-down-press", None)],
)
def test_the_nearest_easier_way_comes_first(exercise: str, expected: str | None) -> None:
    found = easier(library().exercise(exercise), find, lambda _one: True)
    assert (found.id if found else None) == expected


def test_an_easier_way_that_does_not_suit_is_passed_over() -> None:
    found = easier(library().exercise("toe-walk"), find, lambda one: "wall" not in one.equipment)
    assert found
    assert found.id == "seated-heel-raise"


def test_what_needs_nothing_and_trains_the_same_is_offered_for_what_needs_a_band() -> None:
    found = substitute(library().exercise("resisted-flexion"), SHELF, find, lambda one: not one.equipment)
    assert found
    assert "shin_strength" in found.trains


@pytest.mark.parametrize("one", SHELF, ids=lambda one: one.id)
def test_nothing_offered_is_harder_or_a_treatment_or_leads_down_to_the_floor(one: Exercise) -> None:
    found = substitute(one, SHELF, find, lambda _one: True)
    if found:
        assert found.id != one.id
        assert found.level <= one.level
        assert not found.treatment
        assert one.position.is_on_the_floor or not found.position.is_on_the_floor


def test_where_nothing_suits_nothing_is_offered() -> None:
    assert substitute(library().exercise("toe-walk"), SHELF, find, lambda _one: False) is None
