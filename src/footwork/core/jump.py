"""A jump of daily pain: today far above what is usual, or above the last answer where nothing is known to be usual."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from footwork.core.place_pain import LARGE_RISE
from footwork.core.usual_pain import NOT_LONG_AGO, Scores, usual_pain


class Jump(NamedTuple):
    """`before` is what is usual; where `is_usual` is False, the answer before."""

    score: int
    before: float
    is_usual: bool


def jump(scores: Scores, day: date) -> Jump | None:
    """Days differ by themselves, so it takes as much as ends a session."""
    score = scores.get(day)
    if score is None:
        return None
    usual = usual_pain(scores, day)
    before = _last_before(scores, day) if usual is None else usual
    if before is None or score - before < LARGE_RISE:
        return None
    return Jump(score, before, usual is not None)


def _last_before(scores: Scores, day: date) -> int | None:
    days = (day - timedelta(days=back) for back in range(1, NOT_LONG_AGO.days + 1))
    return next((scores[one] for one in days if one in scores), None)
