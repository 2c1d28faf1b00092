"""Conditions are found by the words that people use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.catalogue.search import search_conditions


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("hard skin", "corn-and-callus"),
        ("spur", "heel-pain"),
        ("Policeman’s heel", "heel-pain"),
        ("plantar fasciitis", "heel-pain"),
        ("flat feet", "flat-foot"),
        ("runner's knee", "kneecap-pain"),
        ("wear and tear", "knee-arthritis"),
        ("bone on the toe", "bunion"),
        ("twisted ankle", "ankle-sprain"),
        ("SHIN", "shin-splints"),
        ("numb", "diabetes-feet"),
        ("wobbly", "falls"),
        ("bad back", "back-pain"),
    ],
)
def test_lay_words_find_the_condition(words: str, id: str) -> None:
    assert id in [one.id for one in search_conditions(words).conditions]


@pytest.mark.parametrize(("slip", "id"), [("bunoin", "bunion"), ("calus", "corn-and-callus"), ("achiles", "achilles")])
def test_a_slip_of_the_finger_is_forgiven_and_said(slip: str, id: str) -> None:
    found = search_conditions(slip)
    assert [one.id for one in found.conditions] == [id]
    assert found.instead_of == slip


def test_no_words_give_all_and_nonsense_gives_none() -> None:
    assert search_conditions("  ").conditions == library().conditions()
    assert search_conditions("xyzzy").conditions == []


@given(st.text(max_size=100))
def test_whatever_is_typed_gives_an_answer(text: str) -> None:
    found = search_conditions(text)
    assert bool(found.instead_of) == bool(found.meant)
