"""Pain in one place around one session, and what of it is news."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from footwork.core.place import Place
from footwork.core.place_pain import PlacePain, pains_around
from footwork.core.safety import RepeatReason

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("before", "worst", "usual", "news"),
    [
        (None, None, 6, None),
        (6, 6, 6, None),
        (6, 6, None, None),
        (None, 6, 6, None),
        (None, 8, 6, None),
        (None, 9, 6, RepeatReason.MORE_THAN_USUAL),
        (6, 9, 6, RepeatReason.MORE_THAN_USUAL),
        (8, 9, 6, None),
        (1, 4, 1, RepeatReason.MORE_THAN_USUAL),
        (1, 3, 1, None),
        (None, 5, None, None),
        (None, 6, None, RepeatReason.MUCH_PAIN),
        (4, 6, None, RepeatReason.MUCH_PAIN),
        (5, 6, None, None),
    ],
)
def test_news_is_a_rise_to_more_than_2_above_usual(
    before: int | None, worst: int | None, usual: float | None, news: RepeatReason | None
) -> None:
    assert PlacePain(before=before, worst=worst, usual=usual).news is news


def test_a_zero_is_an_answer_and_no_answer_is_none() -> None:
    assert PlacePain(before=0, worst=0, usual=0, next_day=0).rise == 0
    assert PlacePain(before=0, worst=0, usual=0, next_day=0).mornings == (0, None)
    assert PlacePain(worst=3).rise is None
    assert PlacePain(worst=3).above_usual is None


def test_a_session_takes_the_worse_side_as_usual_and_each_side_has_its_own_mornings() -> None:
    left = {MONDAY - timedelta(days=n): 2 for n in range(1, 8)} | {MONDAY + timedelta(days=1): 5}
    right = {MONDAY - timedelta(days=n): 6 for n in range(1, 8)} | {MONDAY + timedelta(days=1): 6}
    pains = pains_around(MONDAY, {Place.KNEE: 6}, {Place.KNEE: 7}, {"knee-left": left, "knee-right": right})
    assert pains["knee"] == PlacePain(before=6, worst=7, usual=6)
    assert pains["knee-left"] == PlacePain(usual=2, next_day=5)
    assert pains["knee-right"] == PlacePain(usual=6, next_day=6)
