from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.outcomes.blocks import Blocks, effect_of_blocks
from footwork.outcomes.effect import Finding, finding_of
from tests.outcomes.diaries import FIRST, diary, on

IN_TURN = (True, False) * 4


def scores_of(trial: Blocks, with_: int, without: int) -> list[int | None]:
    return [with_ if trial.is_with(on(day)) else without for day in range((trial.last - trial.first).days + 1)]


def test_a_difference_in_every_pair_is_found() -> None:
    trial = Blocks(FIRST, 4, 1, IN_TURN)
    scores = [None if score is None else score + day % 2 for day, score in enumerate(scores_of(trial, 3, 6))]
    effect = effect_of_blocks(trial, diary(scores))
    assert effect is not None
    assert effect.estimate == pytest.approx(-3, abs=0.4)
    assert effect.chance == 1 / 2**7
    assert finding_of(effect) is Finding.HELPS


def test_which_days_are_with() -> None:
    trial = Blocks(FIRST, 2, 0, (False, True, True, True, True, True))
    assert [trial.is_with(on(day)) for day in (-1, 0, 1, 2, 3, 4, 5, 6, 24)] == [
        None, False, False, True, True, True, True, False, None,
    ]  # fmt: skip
    assert trial.last == on(23)


def test_the_first_days_of_a_block_are_not_looked_at() -> None:
    trial = Blocks(FIRST, 4, 2, IN_TURN)
    scores = scores_of(trial, 3, 6)
    spoilt = [10 if day % 4 < 2 else score for day, score in enumerate(scores)]
    assert effect_of_blocks(trial, diary(spoilt)) == effect_of_blocks(trial, diary(scores))


def test_pairs_that_cannot_be_compared_are_left_out_and_too_few_say_nothing() -> None:
    trial = Blocks(FIRST, 2, 0, IN_TURN[:7])
    scores = scores_of(trial, 3, 6)
    scores[0:2] = [None, None]
    assert len(list(trial.differences(diary(scores)))) == 6
    assert effect_of_blocks(trial, diary(scores)) is not None
    scores[4:6] = [None, None]
    assert effect_of_blocks(trial, diary(scores)) is None


@given(st.lists(st.integers(0, 10), min_size=12, max_size=16).filter(lambda scores: len(scores) % 2 == 0))
def test_p_is_what_going_through_all_orders_gives(scores: list[int]) -> None:
    """Against the plain form of the test: 2^k orders, how many are as far."""
    pairs = [a - b for a, b in zip(scores[::2], scores[1::2], strict=True)]
    trial = Blocks(FIRST, 1, 0, (True,) * len(pairs))
    effect = effect_of_blocks(trial, diary(scores))
    assert effect is not None
    distances = [
        abs(sum(sign * d for sign, d in zip(signs, pairs, strict=True)))
        for signs in product((1, -1), repeat=len(pairs))
    ]
    assert effect.chance == sum(distance >= abs(sum(pairs)) for distance in distances) / len(distances)
    assert effect.low <= effect.estimate <= effect.high


@given(st.lists(st.integers(0, 10), min_size=16, max_size=16), st.integers(-300, 300))
def test_the_interval_holds_what_the_test_does_not_reject(scores: list[int], hundredths: int) -> None:
    trial, taken = Blocks(FIRST, 1, 0, (True,) * 8), hundredths / 100 + 0.003
    effect = effect_of_blocks(trial, diary(scores))
    assert effect is not None
    shifted = {on(day): score - (taken if day % 2 == 0 else 0) for day, score in enumerate(scores)}
    left = effect_of_blocks(trial, shifted)  # type: ignore[arg-type]  # whole scores are not needed here
    assert left is not None
    assert (left.chance > 0.05) is (effect.low <= taken <= effect.high)


@pytest.mark.parametrize(("pairs", "days", "washout"), [(5, 4, 1), (13, 4, 1), (8, 2, 2), (8, 2, -1)])
def test_a_trial_that_could_not_tell_is_refused(pairs: int, days: int, washout: int) -> None:
    with pytest.raises(ValueError, match="blocks"):
        Blocks(FIRST, days, washout, (True,) * pairs)
