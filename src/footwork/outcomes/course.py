"""The course of one score: its days, its weeks, and what may be said of before and now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from footwork.core.measure import MeaningfulChange
from footwork.outcomes.change import Change, TooLittle, Verdict, change_since
from footwork.outcomes.series import Scores, Week, weeks


@dataclass(frozen=True, slots=True)
class Course:
    """`start` is the day of the first exercises, None where there were none; `found` compares before with now,
    `verdict` is what it may be called."""

    scores: Scores
    start: date | None
    today: date
    weeks: tuple[Week, ...]
    found: Change | TooLittle | None
    verdict: Verdict


def course_of(scores: Scores, start: date | None, today: date, meaningful: MeaningfulChange) -> Course:
    """`scores` has at least one day."""
    found = change_since(start, scores, today) if start else None
    verdict = found.verdict(meaningful) if isinstance(found, Change) else Verdict.TOO_LITTLE_DATA
    return Course(scores, start, today, tuple(weeks(scores, min(scores), today)), found, verdict)
