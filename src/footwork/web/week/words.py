"""What a week came to, in words. It is counted and never judged."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext, pgettext_lazy

from footwork.catalogue import reason_text
from footwork.catalogue.library import library
from footwork.catalogue.place_text import site_name
from footwork.core.activity import OTHER, Activity, Effort
from footwork.core.load_rise import LoadRise
from footwork.core.pain_rule import Way
from footwork.core.span import Count
from footwork.core.times import DAY, MINUTE, WEEK
from footwork.core.walking import MOST_WEEKS
from footwork.core.week import Bar, KnownBy, Target, effort_of, known_by
from footwork.core.week_sums import WeekSums
from footwork.web.week.walking import WalkingPlan

DAYS = WEEK // DAY

TALK_TEST = {
    Effort.LIGHT: lazy("I could have sung"),
    Effort.MODERATE: lazy("I could talk, but not sing"),
    Effort.VIGOROUS: lazy("I could only say a few words"),
}


@dataclass(frozen=True, slots=True)
class BarShown:
    """One bar of a week. `filled` is a share of its length in hundredths, and so is where what is advised begins, if
    anything is: it reaches to the end. `note` says how it is counted, where that is not plain."""

    target: Target
    amount: str
    filled: int
    least: int | None
    note: str = ""

    @property
    def advised(self) -> int:
        """How wide what is advised is."""
        return 100 - (self.least or 0)


def bars(sums: WeekSums, *, older: bool, held: bool = False) -> list[BarShown]:
    """Where the person is `held` back, only what was done, beside nothing that asks for more."""
    return [_bar(target, sums, target.of(older=older), held) for target in library().week().targets]


def _bar(target: Target, sums: WeekSums, advised: Count | None, held: bool) -> BarShown:
    came_to = sums.of(target.id)
    whole = DAYS if target.id is not Bar.AEROBIC or advised is None else advised.high
    asked = None if held else advised
    least = _share(asked.low, whole) if asked else None
    note = _twice(sums) if target.id is Bar.AEROBIC else ""
    return BarShown(target, _amount(target.id, came_to, asked), min(_share(came_to, whole), 100), least, note)


def _twice(sums: WeekSums) -> str:
    """30 hard minutes of running count twice."""
    minutes = sums.vigorous // MINUTE
    if minutes < 1:
        return ""
    kinds = {library().week().kind(id).verb for id in sums.by_kind}
    if len(kinds) > 1:
        return ngettext("{n} hard minute counts twice.", "{n} hard minutes count twice.", minutes).format(n=minutes)
    return ngettext(
        "{n} hard minute of {activity} counts twice.", "{n} hard minutes of {activity} count twice.", minutes
    ).format(n=minutes, activity=kinds.pop())


def _share(part: int, whole: int) -> int:
    return round(100 * part / whole)


def _amount(bar: Bar, came_to: int, advised: Count | None) -> str:
    """70 minutes of 150–300; 1 day of 2; beyond that 400 minutes (150–300), 4 days (2 or more)."""
    if advised is None:
        return (minutes_told if bar is Bar.AEROBIC else days_told)(came_to)
    ranged = advised.high > advised.low
    asked = f"{advised.low}–{advised.high}" if ranged else f"{advised.low}"
    if came_to <= advised.high:
        return _of(bar, came_to).format(n=came_to, advised=asked)
    return (_beyond(bar, came_to) if ranged else _or_more(bar, came_to)).format(n=came_to, advised=asked)


def minutes_told(n: int) -> str:
    return ngettext("{n} minute", "{n} minutes", n).format(n=n)


def days_told(n: int) -> str:
    return ngettext("{n} day", "{n} days", n).format(n=n)


def _of(bar: Bar, n: int) -> str:
    if bar is Bar.AEROBIC:
        return ngettext("{n} minute of {advised}", "{n} minutes of {advised}", n)
    return ngettext("{n} day of {advised}", "{n} days of {advised}", n)


def _beyond(bar: Bar, n: int) -> str:
    if bar is Bar.AEROBIC:
        return ngettext("{n} minute ({advised})", "{n} minutes ({advised})", n)
    return ngettext("{n} day ({advised})", "{n} days ({advised})", n)


def _or_more(bar: Bar, n: int) -> str:
    if bar is Bar.AEROBIC:
        return ngettext("{n} minute ({advised} or more)", "{n} minutes ({advised} or more)", n)
    return ngettext("{n} day ({advised} or more)", "{n} days ({advised} or more)", n)


def name_of(activity: Activity) -> str:
    """By the person's own title, else by its kind."""
    return activity.title or library().week().kind(activity.kind).name


def moved_as(sums: WeekSums) -> str:
    """What the minutes of a week are called: by the one kind that they are of, else as their bar is."""
    kinds = {library().week().kind(id) for id in sums.by_kind}
    only = kinds.pop() if len(kinds) == 1 else None
    return only.name if only and only.id != OTHER else library().week().target(Bar.AEROBIC).name


def length_of(activity: Activity) -> str:
    return minutes_told(max(round(activity.lasts / MINUTE), 1))


EFFORTS = {
    Effort.LIGHT: pgettext_lazy("an activity", "easy"),
    Effort.MODERATE: pgettext_lazy("an activity", "moderate"),
    Effort.VIGOROUS: pgettext_lazy("an activity", "hard"),
}
_KNOWN_BY = {
    KnownBy.PERSON: lazy("{effort}, as you said"),
    KnownBy.HEART_RATE: lazy("{effort}, by your heart rate"),
    KnownBy.CADENCE: lazy("{effort}, by your steps"),
}
_USUAL = lazy("{effort}, usual for {activity}")


def effort_told(activity: Activity, age: int | None) -> str:
    """Moderate, by your steps. Nothing where it does not matter, or nothing tells."""
    kind = library().week().kind(activity.kind)
    known, effort = known_by(activity, kind, age), effort_of(activity, kind, age)
    if Bar.AEROBIC not in kind.counts or known is None or effort is None:
        return ""
    return str(_KNOWN_BY.get(known, _USUAL)).format(effort=EFFORTS[effort], activity=kind.verb)


def walking_told(plan: WalkingPlan) -> list[str]:
    """Why the week asks for what it asks, and what pain calls for."""
    if plan.verdict:
        eased = [_("This week asks for less.")] if plan.verdict.way is Way.EASIER else []
        return [reason_text.sentences([plan.verdict.reason]), *eased]
    told = {
        Way.EASIER: _("Pain rose after your walks last week, so this week asks for less."),
        Way.SAME: _("This week is the same as last week. Take the time you need."),
    }
    return [told[plan.week.way]] if plan.week.way in told else []


def week_number(plan: WalkingPlan) -> str:
    return _("Week {n} of {all}").format(n=plan.week.number, all=MOST_WEEKS)


def steps_told(rise: LoadRise) -> str:
    steps, usual = (number_format(n, force_grouping=True) for n in (rise.steps, rise.usual))
    return _("{steps} steps. Your usual is {usual}.").format(steps=steps, usual=usual)


def pain_told(rise: LoadRise) -> str:
    """Without a word of cause."""
    place = site_name(rise.place)
    return _(
        "The day after, the pain in your {place} was higher than usual. Steps may or may not be the cause."
    ).format(place=place)
