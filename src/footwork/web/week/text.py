"""A week on lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import fill

from django.utils.translation import gettext as _

from footwork.core.times import day_at, monday_of
from footwork.translation.dates import hour_and_minute, long_date, short_weekday
from footwork.web.people.models import Person
from footwork.web.week.headline import sentence
from footwork.web.week.sums import activities_of_week, week_sums
from footwork.web.week.walking import walking_plan
from footwork.web.week.words import BarShown, bars, length_of, name_of

_WIDTH = 78
_BAR = 40
_FILLED, _EMPTY, _LEAST = "█", "·", "|"


def week_text(person: Person, monday: date, today: date, *, older: bool, held: str = "", urges: bool = True) -> str:
    """The sentence, the four bars and what was done, of the week from `monday` on; before them what to do first, where
    the person is `held` back."""
    sums = week_sums(person, monday)
    plan = walking_plan(person, today) if monday == monday_of(today) else None
    return "\n".join(
        [
            _("Week of {day}").format(day=long_date(monday)),
            *([held] if held else []),
            fill(sentence(sums, today, older=older, urges=urges, plan=plan), _WIDTH),
            "",
            *(_line(bar) for bar in bars(sums, older=older, held=bool(held))),
            *_activities(person, monday),
            "",
        ]
    )


def _line(bar: BarShown) -> str:
    """With a stroke where what is advised begins."""
    filled = round(bar.filled * _BAR / 100)
    drawn = _FILLED * filled + _EMPTY * (_BAR - filled)
    if bar.least:
        at = round(bar.least * _BAR / 100)
        drawn = f"{drawn[:at]}{_LEAST}{drawn[at:]}"
    return f"{bar.target.name:<11}{drawn:<{_BAR + 1}}  {bar.amount}"


def _activities(person: Person, monday: date) -> Iterator[str]:
    inside = [one.activity for one in activities_of_week(person, monday) if day_at(one.activity.started_at) >= monday]
    if inside:
        yield ""
    for one in inside:
        began = one.started_at
        yield f"{short_weekday(began)} {hour_and_minute(began):>5}  {name_of(one)}, {length_of(one)}"
