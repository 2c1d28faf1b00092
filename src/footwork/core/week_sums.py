"""What a week came to: minutes of moderate activity, vigorous ones counted twice, and days of strength, balance and
stretching. There is no shortest bout: every minute counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from footwork.core.activity import Activity, Effort
from footwork.core.exercise import Exercise, Trains
from footwork.core.shares import Share, shares
from footwork.core.times import MINUTE, WEEK
from footwork.core.week import Bar, Week, effort_of, is_unknown

TWICE = 2
"""A vigorous minute counts as two moderate ones."""

BALANCE_EXERCISES, BALANCE_TIME = 2, timedelta(minutes=5)
"""So many different balance exercises in a day, or so long with them, make it a day of balance. Both are ours."""

_STRETCHES = frozenset({Trains.CALF_STRETCH, Trains.SOLE_STRETCH})
_STRENGTHENS = frozenset(
    {
        Trains.TOE_STRENGTH, Trains.ARCH_CONTROL, Trains.CALF_STRENGTH, Trains.SHIN_STRENGTH, Trains.ANKLE_STRENGTH,
        Trains.THIGH_STRENGTH, Trains.HIP_STRENGTH,
    }
)  # fmt: skip


class ExerciseDone(NamedTuple):
    """How many phases of it were played to their end, at least one."""

    exercise: Exercise
    phases: int


@dataclass(frozen=True, slots=True)
class SessionDone:
    """A session of Footwork: its day, how long it ran, and what was done in it."""

    day: date
    played: timedelta
    done: tuple[ExerciseDone, ...]

    def time_with(self, counts: Callable[[Exercise], bool]) -> timedelta:
        """How long exercises that count were done; an estimate, by their share of the phases."""
        counted = sum(one.phases for one in self.done if counts(one.exercise))
        return self.played * counted / max(sum(one.phases for one in self.done), 1)


@dataclass(frozen=True, slots=True)
class WeekSums:
    """`moderate` and `vigorous` are times that count as aerobic, `by_kind` both together by kind, `days` the days of
    each other bar. On the days of `partly` Footwork trained some muscles, which is no day of strength. `unknown` is
    how many activities were left out because nothing tells how hard they were."""

    monday: date
    moderate: timedelta = timedelta()
    vigorous: timedelta = timedelta()
    days: Mapping[Bar, frozenset[date]] = field(default_factory=dict)
    partly: frozenset[date] = frozenset()
    by_kind: Mapping[str, timedelta] = field(default_factory=dict)
    unknown: int = 0

    @property
    def moderate_minutes(self) -> int:
        """Whole ones, a vigorous one counted as two."""
        return (self.moderate + TWICE * self.vigorous) // MINUTE

    def of(self, bar: Bar) -> int:
        """Minutes of the aerobic bar, days of any other."""
        return self.moderate_minutes if bar is Bar.AEROBIC else len(self.days.get(bar, ()))


def stretches(exercise: Exercise) -> bool:
    """Whether it stretches a muscle: as its aim, or in one of its poses."""
    return not _STRETCHES.isdisjoint(exercise.trains) or any(pose.stretches for pose in exercise.poses.values())


def strengthens(exercise: Exercise) -> bool:
    return not _STRENGTHENS.isdisjoint(exercise.trains)


def balances(exercise: Exercise) -> bool:
    return Trains.BALANCE in exercise.trains


def week_of(
    activities: Iterable[Activity], sessions: Iterable[SessionDone], monday: date, advised: Week, age: int | None = None
) -> WeekSums:
    """The seven days from `monday` on. `activities` are at least all that touch them."""
    inside = [one for one in counted(activities, advised, age) if monday <= one.day < monday + WEEK]
    done = [one for one in sessions if monday <= one.day < monday + WEEK]
    efforts = _efforts(inside, advised, age)
    return WeekSums(
        monday=monday,
        moderate=_sum(one.lasts for one, effort in efforts if effort is Effort.MODERATE),
        vigorous=_sum(one.lasts for one, effort in efforts if effort is Effort.VIGOROUS),
        days={
            Bar.STRENGTH: _days(Bar.STRENGTH, inside, advised),
            Bar.BALANCE: _days(Bar.BALANCE, inside, advised) | frozenset(_balance_days(done)),
            Bar.STRETCHING: frozenset(one.day for one in done if any(stretches(part.exercise) for part in one.done)),
        },
        partly=frozenset(one.day for one in done if any(strengthens(part.exercise) for part in one.done)),
        by_kind=_by_kind(one for one, effort in efforts if effort in (Effort.MODERATE, Effort.VIGOROUS)),
        unknown=len({one.activity for one, effort in efforts if effort is None}),
    )


def counted(activities: Iterable[Activity], advised: Week, age: int | None = None) -> list[Share]:
    """What counts of each on each day, every minute once."""
    return shares(activities, lambda one: is_unknown(one, advised.kind(one.kind), age))


def _efforts(inside: Iterable[Share], advised: Week, age: int | None) -> list[tuple[Share, Effort | None]]:
    """Of those that count as aerobic."""
    kinds = ((one, advised.kind(one.activity.kind)) for one in inside)
    return [(one, effort_of(one.activity, kind, age)) for one, kind in kinds if Bar.AEROBIC in kind.counts]


def _by_kind(inside: Iterable[Share]) -> dict[str, timedelta]:
    found: defaultdict[str, timedelta] = defaultdict(timedelta)
    for one in inside:
        found[one.activity.kind] += one.lasts
    return dict(found)


def _days(bar: Bar, inside: Iterable[Share], advised: Week) -> frozenset[date]:
    """On which one kind that counts was done for long enough."""
    found: defaultdict[tuple[date, str], timedelta] = defaultdict(timedelta)
    for one in inside:
        kind = advised.kind(one.activity.kind)
        if bar in kind.counts:
            found[one.day, kind.id] += one.lasts
    return frozenset(day for (day, id), lasts in found.items() if lasts >= advised.kind(id).day_from * MINUTE)


def _balance_days(done: Iterable[SessionDone]) -> Iterator[date]:
    by_day: defaultdict[date, list[SessionDone]] = defaultdict(list)
    for one in done:
        by_day[one.day].append(one)
    for day, sessions in by_day.items():
        different = {part.exercise.id for one in sessions for part in one.done if balances(part.exercise)}
        if len(different) >= BALANCE_EXERCISES or _sum(one.time_with(balances) for one in sessions) >= BALANCE_TIME:
            yield day


def _sum(times: Iterable[timedelta]) -> timedelta:
    return sum(times, timedelta())
