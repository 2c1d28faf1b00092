"""A dose in words and back: the same prescription, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.phase import Phase
from footwork.core.side import SideOrder, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import ONCE
from footwork.reading.in_words import dose_from_words, dose_in_words
from tests.strategies import differing_doses, doses, open_ended_doses

LANGUAGES = library().languages()


def _as_words_say(dose: Dose, held: str) -> Dose:
    """Without what words do not say: what a phase says, and what steers nothing."""
    each, several = dose.sides is Sides.EACH, dose.sets != ONCE
    order = dose.side_order if each else SideOrder.ONE_SIDE_FIRST
    if order is SideOrder.ALTERNATE_SETS and not several:
        order = SideOrder.ONE_SIDE_FIRST
    return replace(
        dose,
        phases=tuple(_phase_as_words_say(phase, held) for phase in dose.phases),
        sets=ONCE if dose.sets_differ else dose.sets,
        side_order=order,
        rest_between_reps=dose.rest_between_reps if dose.expected_reps != ONCE else None,
        rest_between_sets=dose.rest_between_sets if several else None,
        every=dose.every if several or each else None,
    )


def _phase_as_words_say(phase: Phase, held: str) -> Phase:
    name = phase.name
    return replace(phase, say=name[0].upper() + name[1:], hold=phase.hold or name == held)


@given(
    dose=doses() | differing_doses() | open_ended_doses(),
    side_word=st.sampled_from(SideWord),
    language=st.sampled_from(LANGUAGES),
)
def test_what_words_say_of_a_dose_is_that_dose(dose: Dose, side_word: SideWord, language: str) -> None:
    words = library().speaking(language).words()
    said = dose_in_words(dose, words, side_word)
    assert dose_from_words(said, words, side_word) == _as_words_say(dose, words.dose.held)


@pytest.mark.parametrize("id", library().exercise_ids())
def test_the_dose_of_each_exercise_of_the_catalogue_comes_back(id: str) -> None:
    words, exercise = library().words(), library().exercise(id)
    said = dose_in_words(exercise.dose, words, exercise.side_word)
    assert dose_in_words(dose_from_words(said, words, exercise.side_word), words, exercise.side_word) == said


@pytest.mark.parametrize("text", ["", "nothing of a dose", "3 rounds of 10; both feet", "hold 3 s; x" * 200])
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        dose_from_words(text, library().words(), SideWord.FOOT)
