"""What a course shows, in plain words. A trend is called a trend; no sentence says what caused it."""

from __future__ import annotations

from footwork.core.measure import Better, Measure
from footwork.outcomes.change import Change, TooLittle, Verdict
from footwork.outcomes.course import Course
from footwork.translation.numbers import decimal

HEADLINES = {
    Verdict.IMPROVED: "Less pain than before",
    Verdict.NO_CLEAR_CHANGE: "No clear change",
    Verdict.WORSE: "More pain than before",
    Verdict.TOO_LITTLE_DATA: "Too little to say yet",
    Verdict.NOT_BEFORE_THE_END: "In your trial",
}
NO_PROOF = (
    "This is a trend and no proof: pain often eases and returns by itself, so it does not show what the exercises did."
)
_WORSE = "Please pause the exercises and talk to somebody who can look at it, such as a physiotherapist or doctor."


def sentences(course: Course) -> list[str]:
    if course.trial_until:
        return [
            f"Nothing is compared before {course.trial_until}, the end of your trial: looking early would spoil it."
        ]
    match course.found:
        case Change() as change:
            return [_change(change), *_advice(course)]
        case TooLittle() as little:
            return [_too_little(little)]
    return ["Do your first session, and this page compares before and after it."]


def since(measure: Measure, before: float, now: float) -> str:
    """Whether a measure that is asked now and then has changed by as much as people notice. Two single answers are no
    course, so more is not said."""
    rule, less = measure.change, measure.better is Better.LESS
    assert rule
    limits = f"{rule.points:g} points" + (f" and {100 * rule.share:g} %" if rule.share else "")
    if rule.is_fall(before, now):
        return f"That is a change people notice, for the {'better' if less else 'worse'} (from {limits} on)."
    if rule.is_rise(before, now):
        return f"That is a change people notice, for the {'worse' if less else 'better'} (from {limits} on)."
    return f"That is no change that people would notice ({limits} or more)."


def _advice(course: Course) -> list[str]:
    match course.verdict:
        case Verdict.WORSE:
            return [_WORSE, NO_PROOF]
        case Verdict.IMPROVED:
            return [NO_PROOF]
    rule = course.meaningful
    return [
        f"A change counts as clear from {rule.points:g} points and {100 * rule.share:g} % on, and when days alone "
        "would seldom differ so much. This one may be a little better, a little worse or nothing."
    ]


def _change(change: Change) -> str:
    return (
        f"On average {decimal(change.before)} before you began and {decimal(change.now)} in the last two weeks: "
        f"{_points(change.difference)}. With days as different as yours, the true change is "
        f"likely between {_points(change.low)} and {_points(change.high)} (95 % interval)."
    )


def _points(by: float) -> str:
    size = decimal(abs(by))
    if float(size) == 0:
        return "no change"
    return f"{size} {'points' if size != '1.0' else 'point'} {'less' if by < 0 else 'more'}"


def _too_little(little: TooLittle) -> str:
    if little.before < little.before_needed:
        return (
            f"You answered on {_days(little.before)} in the four weeks before your first session. "
            f"It takes {little.before_needed} to know how it was before, so your diary alone cannot compare."
        )
    return f"You answered on {_days(little.now)} of the last two weeks; it takes {little.now_needed} to compare."


def _days(count: int) -> str:
    return "no day" if count == 0 else f"{count} {'day' if count == 1 else 'days'}"
