"""A week in a few short sentences. It is counted and never judged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from footwork.catalogue.library import library
from footwork.core.span import Count
from footwork.core.times import WEEK
from footwork.core.week import Bar
from footwork.core.week_sums import WeekSums
from footwork.web.week.walking import WalkingPlan
from footwork.web.week.words import DAYS, moved_as

ANY_IS_BETTER = gettext_lazy("Less is still better than none.")
MOST_ADVISED = 30
"""Minutes more a day: who is told of more gives up. The number is ours."""

ROUND = 5


def sentence(sums: WeekSums, today: date, *, older: bool, urges: bool = True, plan: WalkingPlan | None = None) -> str:
    """Walking: 70 of 150 minutes. Stretching: 5 days. 10 minutes more a day would get you to 150. With a walking plan
    what is left of it takes the place of more minutes; without `urges` it says what was done and asks for nothing."""
    advised = library().week().target(Bar.AEROBIC).of(older=older) if urges else None
    left = [_left(plan)] if plan and urges else []
    if not any(map(sums.of, Bar)):
        is_over = today >= sums.monday + WEEK
        return _("Nothing was entered for this week.") if is_over else " ".join([_("No walks or sports yet."), *left])
    ending = left or filter(None, [_ending(sums, advised, today)])
    return " ".join([_minutes_told(sums, advised), *_days_told(sums), *ending])


def _left(plan: WalkingPlan) -> str:
    left, minutes = plan.left, plan.walks.minutes
    if not left:
        return _("All walks of your plan are done.")
    if plan.walked:
        told = ngettext(
            "Your plan: {n} more walk of {minutes} minutes.", "Your plan: {n} more walks of {minutes} minutes.", left
        )
    else:
        told = ngettext("Your plan: {n} walk of {minutes} minutes.", "Your plan: {n} walks of {minutes} minutes.", left)
    return told.format(n=left, minutes=minutes)


def _days_told(sums: WeekSums) -> Iterator[str]:
    for target in library().week().targets:
        days = sums.of(target.id)
        if target.id is not Bar.AEROBIC and days:
            yield ngettext("{name}: {n} day.", "{name}: {n} days.", days).format(name=target.name, n=days)


def _minutes_told(sums: WeekSums, advised: Count | None) -> str:
    minutes, name = sums.moderate_minutes, moved_as(sums)
    if advised and minutes < advised.low:
        return _("{name}: {n} of {advised} minutes.").format(name=name, n=minutes, advised=advised.low)
    return ngettext("{name}: {n} minute.", "{name}: {n} minutes.", minutes).format(name=name, n=minutes)


def _ending(sums: WeekSums, advised: Count | None, today: date) -> str:
    days = min((sums.monday + WEEK - today).days, DAYS)
    missing = advised.low - sums.moderate_minutes if advised else 0
    if advised is None or days <= 0 or missing <= 0:
        return ""
    more = ROUND * ceil(missing / days / ROUND)
    if more > MOST_ADVISED:
        return str(ANY_IS_BETTER)
    told = (
        ngettext(
            "{n} more minute a day would get you to {advised}.",
            "{n} more minutes a day would get you to {advised}.",
            more,
        )
        if days > 1
        else ngettext(
            "{n} more minute today would get you to {advised}.",
            "{n} more minutes today would get you to {advised}.",
            more,
        )
    )
    return told.format(n=more, advised=advised.low)
