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
    `verdict` is what it may be called by the rule `meaningful`. While a trial of it runs, `trial_until` is the last day
    of that, and nothing is compared."""

    scores: Scores
    start: date | None
    today: date
    weeks: tuple[Week, ...]
    found: Change | TooLittle | None
    verdict: Verdict
    meaningful: MeaningfulChange
    trial_until: date | None = None


def shown_only(scores: Scores, start: date | None, today: date, meaningful: MeaningfulChange) -> Course:
    """The course of something that is drawn and of which nothing is said. `scores` has at least one day."""
    known = tuple(weeks(scores, min(scores), today))
    return Course(scores, start, today, known, None, Verdict.TOO_LITTLE_DATA, meaningful)


def course_of(
    scores: Scores, start: date | None, today: date, meaningful: MeaningfulChange, trial_until: date | None = None
) -> Course:
    """`scores` has at least one day."""
    known = tuple(weeks(scores, min(scores), today))
    if trial_until:
        return Course(scores, start, today, known, None, Verdict.NOT_BEFORE_THE_END, meaningful, trial_until)
    found = change_since(start, scores, today) if start else None
    verdict = found.verdict(meaningful) if isinstance(found, Change) else Verdict.TOO_LITTLE_DATA
    return Course(scores, start, today, known, found, verdict, meaningful)
