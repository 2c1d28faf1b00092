"""Letters as paths on a grid, and what is said of those that are none."""

from __future__ import annotations

import pytest

from footwork.core.letters import path
from footwork.core.picture import Picture


def test_a_letter_is_the_points_that_it_names() -> None:
    assert path("0 0, 2 6, 4 0") == ((0, 0), (2, 6), (4, 0))


@pytest.mark.parametrize("letter", ["", "0 0", "0 0, 5 0", "0 0, 1 -1", "0 0, 1", "0 0, a b", "0 0 0, 1 1"])
def test_a_letter_of_other_points_is_refused_by_a_sentence(letter: str) -> None:
    with pytest.raises(ValueError, match='a letter as two points or more, from "0 0" at its lower left to "4 6"'):
        Picture(letters=(letter,))
