"""What a course shows, in plain words. A trend is called a trend; no sentence says what caused it.

The headline says it in one sentence, `sentences` what to make of it, `numbers` how it was counted.
"""

from __future__ import annotations

from datetime import date, timedelta

from footwork.core.measure import Better, MeaningfulChange, Measure
from footwork.outcomes.change import LEAST_BASELINE, MOST_BASELINE, NOW, Change, TooLittle, Verdict
from footwork.outcomes.course import Course
from footwork.outcomes.series import DAYS_OF_A_WEEK, Scores
from footwork.outcomes.waiting import days_until_comparable, days_until_mean
from footwork.translation import gettext as _
from footwork.translation import ngettext, noop
from footwork.translation.dates import whole_date
from footwork.translation.numbers import decimal

HEADLINES = {
    Verdict.IMPROVED: noop("Pain in your {place} since you began: {by} on average"),
    Verdict.NO_CLEAR_CHANGE: noop("Pain in your {place}: no clear change since you began"),
    Verdict.WORSE: noop("Pain in your {place} since you began: {by} on average"),
    Verdict.TOO_LITTLE_DATA: noop("Pain in your {place}, day by day"),
    Verdict.NOT_BEFORE_THE_END: noop("Pain in your {place}: your trial is running"),
}
NO_PROOF = (
    noop("This is a trend, not proof."),
    noop("Pain often eases and returns by itself, so this does not show what the exercises did."),
)
_WORSE = noop("Please pause the exercises. See someone who can examine you, such as a physiotherapist or doctor.")


def headline(place: str, course: Course) -> str:
    by = points(course.found.difference) if isinstance(course.found, Change) else ""
    return _(HEADLINES[course.verdict]).format(place=place, by=by)


def sentences(course: Course) -> list[str]:
    if course.trial_until:
        return [
            _("We compare nothing before your trial ends on {day}.").format(day=whole_date(course.trial_until)),
            _("Looking early would spoil it."),
        ]
    match course.found:
        case Change():
            return _advice(course)
        case TooLittle() as little:
            return _too_little(little, course)
    return _before_the_start(course)


def numbers(course: Course) -> list[str]:
    """Before and now, and how sure the difference is."""
    if not isinstance(course.found, Change):
        return []
    before, now = decimal(course.found.before), decimal(course.found.now)
    return [
        _("On average {before} before you began and {now} in the last {weeks} weeks: {by}.").format(
            before=before, now=now, weeks=NOW // DAYS_OF_A_WEEK, by=points(course.found.difference)
        ),
        _("Your days vary, so the true change is likely between {low} and {high} (95 % interval).").format(
            low=points(course.found.low), high=points(course.found.high)
        ),
    ]


def since(measure: Measure, before: float, now: float) -> str:
    """Whether a measure that is asked now and then has changed by as much as people notice. Two single answers are no
    course, so more is not said."""
    rule, less = measure.change, measure.better is Better.LESS
    assert rule
    falls, rises = rule.is_fall(before, now), rule.is_rise(before, now)
    if not (falls or rises):
        said = _("Too small a change to notice (that takes {limit} or more).")
    elif falls == less:
        said = _("Better, by enough to notice ({limit} or more).")
    else:
        said = _("Worse, by enough to notice ({limit} or more).")
    return said.format(limit=_limit(rule))


def _limit(rule: MeaningfulChange) -> str:
    """2 points; 2 points and 30 %."""
    if not rule.share:
        return _("{points} points").format(points=f"{rule.points:g}")
    return _("{points} points and {share} %").format(points=f"{rule.points:g}", share=f"{100 * rule.share:g}")


def _advice(course: Course) -> list[str]:
    match course.verdict:
        case Verdict.WORSE:
            return [_(_WORSE), *map(_, NO_PROOF)]
        case Verdict.IMPROVED:
            return [*map(_, NO_PROOF)]
    return [
        _("We call a change clear from {limit}, if your usual ups and downs are seldom that large.").format(
            limit=_limit(course.meaningful)
        ),
        _("This could be a little better, a little worse or no change."),
    ]


def points(by: float) -> str:
    """3.1 points less; no change."""
    size = decimal(abs(by))
    if float(f"{abs(by):.1f}") == 0:
        return _("no change")
    one = f"{abs(by):.1f}" == "1.0"
    if by < 0:
        return (_("{size} point less") if one else _("{size} points less")).format(size=size)
    return (_("{size} point more") if one else _("{size} points more")).format(size=size)


def _too_little(little: TooLittle, course: Course) -> list[str]:
    assert course.start
    if little.before >= little.before_needed:
        answered = ngettext(
            "So far you have answered on {n} day of the last {weeks} weeks. To compare, we need {needed} days.",
            "So far you have answered on {n} days of the last {weeks} weeks. To compare, we need {needed} days.",
            little.now,
        ).format(n=little.now, weeks=NOW // DAYS_OF_A_WEEK, needed=little.now_needed)
        return [_comparable(days_until_comparable(course.scores, course.start, course.today)), answered]
    return [_no_baseline(little), *_this_week(course)]


def _comparable(days: int) -> str:
    if days == 0:
        return _("Answer today, and this page can compare.")
    return ngettext(
        "Answer every day, and this page can compare in {n} day.",
        "Answer every day, and this page can compare in {n} days.",
        days,
    ).format(n=days)


def _no_baseline(little: TooLittle) -> str:
    if little.before == 0:
        return _("There are no pain scores from before you started, so we can’t compare before and after.")
    return ngettext(
        "You answered on {n} day in the {weeks} weeks before you started. To compare, we need {needed} days.",
        "You answered on {n} days in the {weeks} weeks before you started. To compare, we need {needed} days.",
        little.before,
    ).format(n=little.before, weeks=MOST_BASELINE // DAYS_OF_A_WEEK, needed=little.before_needed)


def _this_week(course: Course) -> list[str]:
    """This week beside the last one, without a verdict."""
    last, this = [None, *(week.mean for week in course.weeks)][-2:]
    if last is not None and this is not None:
        compared = _("This week’s average is {this}; last week’s was {last}.")
        return [compared.format(this=decimal(this), last=decimal(last)), _("Weeks also differ by chance.")]
    if this is not None:
        return [_("This week’s average is {this}.").format(this=decimal(this))]
    return [average_in(course.scores, course.today)]


def average_in(scores: Scores, today: date) -> str:
    """When the first average of a week can be shown."""
    days = days_until_mean(scores, today)
    if days == 0:
        return _("Answer today, and you will see your average for this week.")
    return ngettext(
        "Answer every day, and you will see your average for the week in {n} day.",
        "Answer every day, and you will see your average for the week in {n} days.",
        days,
    ).format(n=days)


def _before_the_start(course: Course) -> list[str]:
    earliest = course.today - timedelta(days=MOST_BASELINE)
    missing = LEAST_BASELINE - sum(day > earliest for day in course.scores)
    if missing <= 0:
        return [_("Do your first session. This page then compares before and after.")]
    return [
        ngettext(
            "Answer on {n} more day before your first session, if you can.",
            "Answer on {n} more days before your first session, if you can.",
            missing,
        ).format(n=missing),
        _("Then this page can compare before and after."),
    ]
