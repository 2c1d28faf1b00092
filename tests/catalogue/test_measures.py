from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.measure import Scoring
from footwork.core.place import SITES
from footwork.core.record import WORST


def test_pain_is_asked_for_in_the_places_and_on_the_scale_of_a_record() -> None:
    pain = library().measure("pain")
    assert list(pain.places) == list(SITES)
    assert not library().measure("global-change").places
    assert (pain.lowest, pain.highest) == (0, WORST)


def test_the_rule_for_pain_is_that_of_the_evidence() -> None:
    """docs/evidence.md#measures: at least 2 points and 30 %, and nothing is called meaningful from below 3."""
    change = library().measure("pain").change
    assert change
    assert (change.points, change.share, change.from_least) == (2, 0.3, 3)


def test_the_questionnaire_for_the_back_has_its_24_statements() -> None:
    measure = library().measure("roland-morris")
    assert measure.scoring is Scoring.COUNT
    assert len(set(measure.statements)) == 24


@pytest.mark.parametrize("id", library().measure_ids())
def test_every_measure_says_whose_words_it_has_and_what_missing_answers_do(id: str) -> None:
    measure = library().measure(id)
    assert measure.licence.endswith(".")
    assert measure.missing.endswith(".")
