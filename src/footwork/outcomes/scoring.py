"""From the answers to a measure to its score, by the rule of the measure; no answer gives no score."""

from __future__ import annotations

from collections.abc import Collection
from statistics import fmean

from footwork.core.measure import Measure, Scoring


def score(measure: Measure, answers: Collection[int] | None) -> float | None:
    """`answers` are numbers on the scale or, where statements are counted, the numbers of those that were chosen, from
    0 on; None is a measure that was not answered at all. ValueError for an answer that the measure does not have."""
    if answers is None:
        return None
    if measure.scoring is Scoring.COUNT:
        if not set(answers) <= set(range(len(measure.statements))):
            raise ValueError(f"statements from 0 to {len(measure.statements) - 1}")
        return len(set(answers))
    if not all(measure.takes(answer) for answer in answers):
        raise ValueError(f"whole numbers from {measure.lowest} to {measure.highest}")
    if measure.scoring is Scoring.SINGLE and len(answers) > 1:
        raise ValueError("one answer")
    return fmean(answers) if answers else None
