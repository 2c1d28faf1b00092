"""The touch test: two or more of six toes missed mean lost feeling."""

from __future__ import annotations

from itertools import product

import pytest

from footwork.core.side import Side
from footwork.core.touch_test import TOE_IDS, TOES, is_complete, lost_feeling, missed, next_toe

EVERY_RESULT = [dict(zip(TOE_IDS, felt, strict=True)) for felt in product((True, False), repeat=6)]


def test_toes_one_three_and_five_of_each_foot_are_touched_once() -> None:
    assert len(set(TOES)) == 6
    for side in (Side.LEFT, Side.RIGHT):
        assert {toe.number for toe in TOES if toe.side is side} == {1, 3, 5}


@pytest.mark.parametrize("felt", EVERY_RESULT)
def test_two_missed_are_lost_feeling_and_one_is_not(felt: dict[str, bool]) -> None:
    assert is_complete(felt)
    assert lost_feeling(felt) == (sum(not one for one in felt.values()) >= 2)


def test_a_test_that_was_broken_off_counts_what_was_missed() -> None:
    assert not lost_feeling({})
    assert not lost_feeling({"left-1": False})
    assert lost_feeling({"left-1": False, "right-5": False})
    assert missed({"left-1": False, "right-1": True}) == 1


def test_one_toe_comes_after_the_other() -> None:
    felt: dict[str, bool] = {}
    while toe := next_toe(felt):
        felt[toe.id] = True
    assert tuple(felt) == TOE_IDS
