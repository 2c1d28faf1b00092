"""A week in one sentence. It is counted and never judged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil

from footwork.catalogue.library import library
from footwork.core.span import Count
from footwork.core.times import WEEK
from footwork.core.week import Bar
from footwork.core.week_sums import WeekSums
from footwork.web.week.walking import WalkingPlan
from footwork.web.week.words import DAYS

ANY_IS_BETTER = "Less is still better than none."
MOST_ADVISED = 30
"""Minutes more a day: who is told of more gives up. The number is ours."""

ROUND = 5


def sentence(sums: WeekSums, today: date, *, older: bool, urges: bool = True, plan: WalkingPlan | None = None) -> str:
    """Stretching 5 days, walking 70 of 150 minutes: 10 minutes more a day would do. With a walking plan what is left of
    it takes the place of more minutes; without `urges` it says what was done and asks for nothing."""
    advised = library().week().target(Bar.AEROBIC).of(older=older) if urges else None
    left = f" {_left(plan)}" if plan and urges else ""
    if not any(map(sums.of, Bar)):
        return f"Nothing yet this week.{left}" if today < sums.monday + WEEK else "Nothing was entered for this week."
    told = ", ".join([*_days_told(sums), _minutes_told(sums, advised)])
    return f"{told[0].upper()}{told[1:]}{f'.{left}' if left else _ending(sums, advised, today)}"


def _left(plan: WalkingPlan) -> str:
    if not plan.left:
        return "All walks of your plan are done."
    more = " more" if plan.walked else ""
    return f"Your plan: {plan.left}{more} walk{'s' * (plan.left != 1)} of {plan.walks.minutes} minutes."


def _days_told(sums: WeekSums) -> Iterator[str]:
    for target in library().week().targets:
        days = sums.of(target.id)
        if target.id is not Bar.AEROBIC and days:
            yield f"{target.name.lower()} {days} day{'s' * (days != 1)}"


def _minutes_told(sums: WeekSums, advised: Count | None) -> str:
    kinds = {library().week().kind(id).verb for id in sums.by_kind}
    verb = kinds.pop() if len(kinds) == 1 else library().week().target(Bar.AEROBIC).name.lower()
    of = f" of {advised.low}" if advised and sums.moderate_minutes < advised.low else ""
    return f"{verb} {sums.moderate_minutes}{of} minutes"


def _ending(sums: WeekSums, advised: Count | None, today: date) -> str:
    days = min((sums.monday + WEEK - today).days, DAYS)
    missing = advised.low - sums.moderate_minutes if advised else 0
    if days <= 0 or missing <= 0:
        return "."
    more = ROUND * ceil(missing / days / ROUND)
    if more > MOST_ADVISED:
        return f". {ANY_IS_BETTER}"
    return f": {more} minutes more {'a day' if days > 1 else 'today'} would do."
