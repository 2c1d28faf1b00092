from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.measure import MeaningfulChange
from footwork.outcomes.change import Change, TooLittle, Verdict, change_since
from tests.outcomes.diaries import diary, on

RULE = MeaningfulChange(points=2, share=0.3, from_least=3)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        (Change(6, 3, -4, -2), Verdict.IMPROVED),
        (Change(6, 4.1, -3, -0.8), Verdict.NO_CLEAR_CHANGE),  # less than 2 points
        (Change(8, 6, -3, -1), Verdict.NO_CLEAR_CHANGE),  # 2 points, but less than 30 %
        (Change(6, 3, -6.5, 0.5), Verdict.NO_CLEAR_CHANGE),  # as much might be chance
        (Change(2.9, 0.5, -3, -2), Verdict.NO_CLEAR_CHANGE),  # from a level too low to be called meaningful
        (Change(3, 6, 2, 4), Verdict.WORSE),
        (Change(0, 2, 1, 3), Verdict.WORSE),  # a rise is told from every level
        (Change(5, 6.5, 0.2, 2.8), Verdict.NO_CLEAR_CHANGE),
    ],
)
def test_the_rule_of_the_evidence_decides(change: Change, verdict: Verdict) -> None:
    assert change.verdict(RULE) is verdict


def test_before_and_now_are_the_weeks_on_either_side() -> None:
    scores = diary([10] * 7 + [6, 5, 6, 7, 6, 6] * 4 + [6] * 4 + [3, 2, 3, 4, 3, 3, 3] * 3)
    change = change_since(on(35), scores, on(55))
    assert isinstance(change, Change)
    assert (change.before, change.now) == (6.0, 3.0)
    assert change.low < -3 < change.high < 0


@pytest.mark.parametrize(
    ("before", "now", "missing"),
    [(6, 14, TooLittle(6, 14)), (7, 7, TooLittle(7, 7)), (0, 0, TooLittle(0, 0))],
)
def test_too_little_says_what_there_is(before: int, now: int, missing: TooLittle) -> None:
    scores = diary([None] * (28 - before) + [5] * before + [None] * (14 - now) + [5] * now)
    assert change_since(on(28), scores, on(41)) == missing


def test_days_after_today_are_not_looked_at() -> None:
    scores = diary([6, 5] * 14 + [5, 6] * 7 + [0] * 20)
    assert change_since(on(28), scores, on(41)) == change_since(on(28), diary([6, 5] * 14 + [5, 6] * 7), on(41))


def test_a_diary_that_never_changes_is_no_change_for_certain() -> None:
    change = change_since(on(14), diary([4] * 40), on(39))
    assert change == Change(4, 4, 0, 0)
    assert change.verdict(RULE) is Verdict.NO_CLEAR_CHANGE


@given(st.lists(st.one_of(st.none(), st.integers(0, 10)), min_size=30, max_size=120))
def test_the_difference_is_always_within_its_interval(scores: list[int | None]) -> None:
    change = change_since(on(15), diary(scores), on(len(scores) - 1))
    if isinstance(change, Change):
        assert change.low <= change.difference <= change.high
