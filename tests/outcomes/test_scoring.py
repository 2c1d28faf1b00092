from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.outcomes.scoring import score


def test_statements_are_counted_and_none_chosen_is_a_score_of_zero() -> None:
    measure = library().measure("roland-morris")
    assert score(measure, [0, 5, 23]) == 3
    assert score(measure, [5, 5]) == 1
    assert score(measure, []) == 0
    assert score(measure, None) is None, "not sent is not zero"


def test_a_mean_is_of_what_was_answered() -> None:
    measure = library().measure("activity")
    assert score(measure, [2, 7]) == 4.5
    assert score(measure, []) is None


@pytest.mark.parametrize(
    ("id", "answers"), [("roland-morris", [24]), ("pain", [11]), ("pain", [3, 4]), ("activity", [-1])]
)
def test_what_the_measure_does_not_have_is_refused(id: str, answers: list[int]) -> None:
    with pytest.raises(ValueError):
        score(library().measure(id), answers)
