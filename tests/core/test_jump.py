"""A jump of daily pain."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from footwork.core.jump import Jump, jump
from footwork.core.usual_pain import NOT_LONG_AGO

TODAY = date(2026, 3, 4)


def scores(*of_days: int | None) -> dict[date, int]:
    """Of the days up to today."""
    days = (TODAY - timedelta(days=back) for back in range(len(of_days) - 1, -1, -1))
    return {day: score for day, score in zip(days, of_days, strict=True) if score is not None}


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ((3, 3, 4, 9), Jump(9, 3, True)),
        ((3, 9), Jump(9, 3, False)),
        ((2, None, None, 5), Jump(5, 2, False)),
        ((3, 3, 4, 5), None),
        ((3, 5), None),
        ((9,), None),
        ((3, 3, 4, None), None),
        ((9, 3), None),
    ],
)
def test_a_jump_is_three_points_above_usual_or_above_the_last_answer(
    answered: tuple[int | None, ...], expected: Jump | None
) -> None:
    assert jump(scores(*answered), TODAY) == expected


def test_an_answer_of_long_ago_tells_nothing() -> None:
    assert jump({TODAY: 9, TODAY - NOT_LONG_AGO - timedelta(days=1): 3}, TODAY) is None
