"""Diaries for the tests of judging."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

FIRST = date(2026, 1, 5)
"""A Monday."""


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


def diary(scores: Sequence[int | None]) -> dict[date, int]:
    """One score a day from `FIRST` on; None is a day without an answer."""
    return {on(day): score for day, score in enumerate(scores) if score is not None}
