"""The part of Today that tells of the week."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from footwork.core.day_mark import DayMark, day_mark
from footwork.core.occurrences import Due
from footwork.core.times import DAY, day_at, monday_of
from footwork.web.people.models import Person
from footwork.web.screening.answers import is_older
from footwork.web.views.walking_card import WalkingCard, walking_card
from footwork.web.week.sums import activities_of_week, week_sums
from footwork.web.week.walked import ON_FOOT
from footwork.web.week.words import BarShown, bars, length_of, name_of


@dataclass(frozen=True, slots=True)
class TodayWeek:
    """`saved` is what was walked today, `is_personal` says whether it tells what the person entered."""

    bars: tuple[BarShown, ...]
    walking: WalkingCard
    is_personal: bool
    saved: tuple[str, ...] = ()


def today_week(person: Person, day: date) -> TodayWeek:
    monday, walking = monday_of(day), walking_card(person, day)
    shown = tuple(bars(week_sums(person, monday), older=is_older(person, day), held=bool(walking.status.headline)))
    stored = activities_of_week(person, monday)
    walked = (one for _, one in stored if one.kind in ON_FOOT and day_at(one.started_at) == day)
    saved = tuple(f"{name_of(one)}, {length_of(one)}" for one in walked)
    return TodayWeek(shown, walking, bool(stored or walking.plan), saved)


class StripDay(NamedTuple):
    day: date
    mark: DayMark
    is_today: bool


def week_strip(week_due: Iterable[Iterable[Due]], playable: Container[str], today: date) -> list[StripDay]:
    """`week_due` is what each day of this week has, from Monday on."""
    monday = monday_of(today)
    days = ((monday + at * DAY, due) for at, due in enumerate(week_due))
    return [StripDay(day, day_mark(due, playable, day, today), day == today) for day, due in days]
