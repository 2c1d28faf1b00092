"""The pain rule on simulated people (bench/pain_rule.py), fewer than in docs/how-sure.md; the seeds are fixed."""

from __future__ import annotations

from statistics import fmean

import pytest
from bench.pain_rule import LATER, SOON, Truth, crowd, share

PEOPLE = 30


@pytest.mark.parametrize("places", [1, 4])
@pytest.mark.parametrize("usual", [0, 3, 6])
def test_unchanged_pain_is_not_stopped_and_mild_pain_goes_up(usual: int, places: int) -> None:
    told = crowd(Truth(usual=usual, places=places), PEOPLE)
    assert share([one.paused is not None for one in told]) <= 5
    assert usual > 3 or fmean(one.harder for one in told) >= 2


@pytest.mark.parametrize("truth", [Truth(usual=1, adds=2.5), Truth(usual=6, places=4, adds=2.5, only_one=True)])
def test_sessions_that_truly_hurt_are_answered_within_a_week(truth: Truth) -> None:
    assert share([one.was_stopped_by(SOON) for one in crowd(truth, PEOPLE)]) >= 95


@pytest.mark.parametrize("places", [1, 4])
def test_pain_that_creeps_up_is_found_within_forty_days(places: int) -> None:
    told = crowd(Truth(usual=3, places=places, drifts=0.1), PEOPLE)
    assert share([one.was_found_by(LATER) for one in told]) >= 95
