"""How long a person walked on each day of their walking plan, and what the pain rule says of each week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from footwork.catalogue.library import library
from footwork.core.felt import Felt
from footwork.core.pain_rule import Verdict, Way, verdict_of
from footwork.core.place_pain import pains_around, place_of
from footwork.core.same_activity import overlapping
from footwork.core.shares import shares
from footwork.core.times import DAY, MINUTE, WEEK
from footwork.core.usual_pain import NOT_LONG_AGO, has_risen
from footwork.web.diary.answers import tracked_pain
from footwork.web.diary.windows import Window, Windows, scores_in
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.week.models import Activity

WALK = "walk"
ON_FOOT = frozenset({WALK, "run"})
"""Kinds that count as a walk of the plan."""


class _Row(NamedTuple):
    """A walk as it is stored: the columns of the table, in this order."""

    kind: str
    started_at: datetime
    offset_minutes: int
    lasts_ms: int
    effort: str
    source: str
    source_id: str
    heart_rate: int | None
    steps: int | None
    distance_m: int | None

    @property
    def ended_at(self) -> datetime:
        return self.started_at + self.lasts_ms * _MS


_MS = timedelta(milliseconds=1)


@kept_by_version(of=(Part.REST,))
def walked_by_day(person: Person, first: date, last: date) -> dict[date, timedelta]:
    """Of the days on which anything was walked. Months of it outlast an answer."""
    minutes: defaultdict[date, timedelta] = defaultdict(timedelta)
    rows = Activity.objects.filter(person=person, day__gte=first - DAY, day__lte=last, kind__in=ON_FOOT)
    for together in overlapping(map(_Row._make, rows.order_by("started_at", "pk").values_list(*_Row._fields))):
        for day, lasts in _walked(tuple(together)):
            minutes[day] += lasts
    return dict(minutes)


@lru_cache(maxsize=1024)
def _walked(together: tuple[_Row, ...]) -> tuple[tuple[date, timedelta], ...]:
    """By day, of walks that overlap. By what is stored of them: another walk changes nothing of those before it."""
    return tuple((one.day, one.lasts) for one in shares(Activity(**one._asdict()).to_core() for one in together))


class Walked:
    """From the Monday on which the plan began."""

    def __init__(self, person: Person, first: date, today: date) -> None:
        self._first, self._today = first, today
        self._by_day = walked_by_day(person, first, today + WEEK)
        loads = library().week().kind(WALK).loads
        daily = tracked_pain(person, first - NOT_LONG_AGO).items()
        self._told = Windows({place: scores for place, scores in daily if place_of(place).loaded_as in loads})
        self._before = self._told.between(first - NOT_LONG_AGO, first + WEEK)

    def on(self, monday: date, asked: int) -> frozenset[date]:
        """The days of a week on which at least so many minutes were walked."""
        return frozenset(day for day in self._days(monday) if self._by_day[day] >= asked * MINUTE)

    def days(self, monday: date, asked: int) -> int:
        return len(self.on(monday, asked))

    def verdict(self, monday: date) -> Verdict:
        """What the pain rule says of a week: after its last walk, unless a walk before called for less already."""
        near = self._told.between(monday - NOT_LONG_AGO, monday + 2 * WEEK)
        return _verdict(self._days(monday), near, self._before, self._first, min(monday + WEEK, self._today))

    def _days(self, monday: date) -> tuple[date, ...]:
        return tuple(day for day in (monday + n * DAY for n in range(WEEK // DAY)) if day in self._by_day)


@lru_cache(maxsize=512)
def _verdict(walked: tuple[date, ...], near: Window, before: Window, first: date, last: date) -> Verdict:
    """By all that it looks at: an answer about today changes no verdict of a month ago."""
    scores, baseline = scores_in(near), scores_in(before)
    felt = [Felt(day, pains_around(day, {}, {}, scores)) for day in walked]
    risen = next((place for place, told in scores.items() if has_risen(baseline[place] | told, first, last)), "")
    verdicts = [verdict_of(felt[:count], risen=risen) for count in range(1, len(felt) + 1)]
    return _first_easier(verdicts) or verdict_of(felt, risen=risen)


def _first_easier(verdicts: Iterable[Verdict]) -> Verdict | None:
    return next((one for one in verdicts if one.way is Way.EASIER), None)
