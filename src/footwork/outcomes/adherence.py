"""What was done, week by week. A shorter session counts like a long one, and days of rest break nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from footwork.core.occurrences import Due
from footwork.core.prescription import EXERCISE
from footwork.core.record import Amount, SkipReason
from footwork.core.times import monday_of
from footwork.outcomes.series import DAYS_OF_A_WEEK


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One that was begun: on which day, for how long, and why parts of it were left out."""

    day: date
    played: timedelta
    reasons: tuple[SkipReason, ...] = ()


@dataclass(frozen=True, slots=True)
class KindDone:
    """How often a routine, or an exercise by its own rhythm (its Prescription.key), was planned and begun."""

    key: str
    planned: int
    begun: int


@dataclass(frozen=True, slots=True)
class WeekDone:
    """`days` says of each day, Monday first, how many sessions it had. Of `planned` sessions `begun` were: one cut
    short counts, and so does one on a later day for which it had waited. `reasons` counts why parts were left out,
    most frequent first; `kinds` says the same of each routine and each exercise."""

    first: date
    days: tuple[int, ...]
    played: timedelta
    reasons: tuple[tuple[SkipReason, int], ...]
    planned: int = 0
    begun: int = 0
    kinds: tuple[KindDone, ...] = ()

    @property
    def minutes(self) -> int:
        """Of what was played; what is left of a minute counts as one."""
        return ceil(self.played / timedelta(minutes=1))

    @property
    def sessions(self) -> int:
        return sum(self.days)

    @property
    def days_active(self) -> int:
        return sum(1 for sessions in self.days if sessions)


def weeks_done(sessions: Iterable[SessionSummary], today: date, due: Iterable[Due] = ()) -> Iterator[WeekDone]:
    """Every week from the first session's to that of `today`, those without a session too. Of today's sessions only
    those count as planned that were begun: the day is not over."""
    by_week: dict[date, list[SessionSummary]] = defaultdict(list)
    for session in sessions:
        by_week[monday_of(session.day)].append(session)
    if not by_week:
        return
    planned: dict[date, dict[_Session, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    for one in due:
        if one.occurrence.day < today or one.amount is not Amount.NONE:
            of = one.occurrence
            of_week = planned[monday_of(of.day)][of.routine, of.day, of.slot.id]
            for key, begun in _kinds(one):
                of_week[key] = begun or of_week.get(key, False)
    monday = min(by_week)
    while monday <= today:
        yield _week(monday, by_week.get(monday, []), planned[monday])
        monday += timedelta(days=DAYS_OF_A_WEEK)


_Session = tuple[str, date, str]


def _kinds(one: Due) -> Iterator[tuple[str, bool]]:
    if one.occurrence.exercises:
        yield from ((EXERCISE + exercise, exercise in one.done) for exercise in one.occurrence.exercises)
    else:
        yield one.occurrence.routine, one.amount is not Amount.NONE


def _week(monday: date, sessions: list[SessionSummary], planned: dict[_Session, dict[str, bool]]) -> WeekDone:
    times, begun = Counter[str](), Counter[str]()
    for kinds in planned.values():
        times.update(kinds.keys())
        begun.update(key for key, is_begun in kinds.items() if is_begun)
    counted = Counter(session.day.weekday() for session in sessions)
    reasons = Counter(reason for session in sessions for reason in session.reasons)
    return WeekDone(
        monday,
        tuple(counted[day] for day in range(DAYS_OF_A_WEEK)),
        sum((session.played for session in sessions), timedelta()),
        tuple(reasons.most_common()),
        len(planned),
        sum(any(kinds.values()) for kinds in planned.values()),
        tuple(KindDone(key, number, begun[key]) for key, number in times.items()),
    )
