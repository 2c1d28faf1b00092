"""What a week came to, in words. It is counted and never judged."""

from __future__ import annotations

from dataclasses import dataclass

from footwork.catalogue import reason_text
from footwork.catalogue.library import library
from footwork.core.activity import Activity, Effort
from footwork.core.load_rise import LoadRise
from footwork.core.pain_rule import Way
from footwork.core.place import SITES
from footwork.core.span import Count
from footwork.core.times import DAY, MINUTE, WEEK
from footwork.core.walking import MOST_WEEKS
from footwork.core.week import Bar, KnownBy, Target, effort_of, known_by
from footwork.core.week_sums import WeekSums
from footwork.web.week.walking import WalkingPlan

DAYS = WEEK // DAY

TALK_TEST = {
    Effort.LIGHT: "I could have sung",
    Effort.MODERATE: "I could talk, but not sing",
    Effort.VIGOROUS: "I could only say a few words",
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
    """30 minutes of running, counted twice because they were hard."""
    if (minutes := sums.vigorous // MINUTE) < 1:
        return ""
    kinds = {library().week().kind(id).verb for id in sums.by_kind}
    of = f" of {kinds.pop()}" if len(kinds) == 1 else ""
    one = minutes == 1
    return f"{minutes} minute{'s' * (not one)}{of}, counted twice because {'it was' if one else 'they were'} hard."


def _share(part: int, whole: int) -> int:
    return round(100 * part / whole)


def _amount(bar: Bar, came_to: int, advised: Count | None) -> str:
    """70 minutes of 150–300; 1 day of 2; beyond that 400 minutes (150–300), 4 days (2 or more)."""
    unit = "minute" if bar is Bar.AEROBIC else "day"
    told = f"{came_to} {unit}{'s' * (came_to != 1)}"
    if advised is None:
        return told
    ranged = advised.high > advised.low
    ends = f"{advised.low}–{advised.high}" if ranged else f"{advised.low}"
    if came_to <= advised.high:
        return f"{told} of {ends}"
    return f"{told} ({ends if ranged else f'{ends} or more'})"


def name_of(activity: Activity) -> str:
    """By the person's own title, else by its kind."""
    return activity.title or library().week().kind(activity.kind).name


def length_of(activity: Activity) -> str:
    minutes = max(round(activity.lasts / MINUTE), 1)
    return f"{minutes} minute{'s' * (minutes != 1)}"


EFFORTS = {Effort.LIGHT: "easy", Effort.MODERATE: "moderate", Effort.VIGOROUS: "hard"}
_KNOWN_BY = {
    KnownBy.PERSON: "as you said",
    KnownBy.HEART_RATE: "by your heart rate",
    KnownBy.CADENCE: "by your steps",
}


def effort_told(activity: Activity, age: int | None) -> str:
    """Moderate, by your steps. Nothing where it does not matter, or nothing tells."""
    kind = library().week().kind(activity.kind)
    known, effort = known_by(activity, kind, age), effort_of(activity, kind, age)
    if Bar.AEROBIC not in kind.counts or known is None or effort is None:
        return ""
    return f"{EFFORTS[effort]}, {_KNOWN_BY.get(known, f'usual for {kind.verb}')}"


def walking_told(plan: WalkingPlan) -> list[str]:
    """Why the week asks for what it asks, and what pain calls for."""
    if plan.verdict:
        eased = ["This week asks for less."] if plan.verdict.way is Way.EASIER else []
        return [reason_text.sentences([plan.verdict.reason]), *eased]
    told = {
        Way.EASIER: "Pain rose after your walks last week, so this week asks for less.",
        Way.SAME: "Last week again: take the time you need.",
        Way.HARDER: "",
    }
    return [*filter(None, [told.get(plan.week.way, "") if plan.week.way else ""])]


def week_number(plan: WalkingPlan) -> str:
    return f"Week {plan.week.number} of {MOST_WEEKS}"


def steps_told(rise: LoadRise) -> str:
    return f"{rise.steps:,} steps, where {rise.usual:,} are usual."


def pain_told(rise: LoadRise) -> str:
    """Without a word of cause."""
    place = SITES[rise.place].name
    return f"The day after, pain in your {place} was higher than usual. It may have been the steps, or not."
