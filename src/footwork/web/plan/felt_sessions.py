"""A person's sessions as the pain rule sees them: what was done in each, where it hurt, and what is usual there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from operator import attrgetter
from uuid import UUID

from footwork.catalogue.library import library
from footwork.core.felt import Felt, judged
from footwork.core.loads import Loads, answers_for, loads, matters
from footwork.core.place import Place
from footwork.core.place_pain import pains_around, place_of
from footwork.core.usual_pain import NOT_LONG_AGO
from footwork.web.diary.answers import tracked_pain
from footwork.web.diary.offsets import ANYWHERE
from footwork.web.diary.stored_sessions import StoredSession, sessions_from
from footwork.web.diary.tracked import tracked_places_in_sessions
from footwork.web.diary.windows import Window, Windows, scores_in
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person

LONG_AGO = timedelta(days=60)
"""Sessions of before tell nothing of the dose of now. The number is ours."""


@dataclass(frozen=True, slots=True, eq=False)
class FeltSession:
    """`done` is what each exercise of it loads, `named` the one that hurt, if the person said which; `stored` its place
    in the order of storing, `began` when it began by its device's clock."""

    id: UUID
    felt: Felt
    done: Loads
    named: str
    stored: int
    began: datetime
    _seen: dict[tuple[str, tuple[Place, ...]], Felt] = field(init=False, repr=False, default_factory=dict)
    """What `of` has given: a session outlasts the next one."""

    def of(self, exercise: str, tracked: tuple[Place, ...]) -> Felt:
        """As this exercise sees it: the places that it loads, and those that the person follows."""
        seen = self._seen.get((exercise, tracked))
        if seen is None:
            seen = self._seen[exercise, tracked] = self._of(exercise, tracked)
        return seen

    def _of(self, exercise: str, tracked: tuple[Place, ...]) -> Felt:
        judged_here, eases = _judged(
            exercise, tuple(self.felt.pains), tuple(self.done.items()), self.named, frozenset(tracked)
        )
        pains = {key: self.felt.pains[key] for key in judged_here}
        too_much = {key: why for key, why in self.felt.too_much.items() if key in pains}
        return Felt(self.felt.day, pains, too_much, eases)


@lru_cache(maxsize=1024)
def _judged(
    exercise: str, keys: tuple[str, ...], done: tuple[tuple[str, frozenset[Place]], ...], named: str,
    tracked: frozenset[Place],
) -> tuple[tuple[str, ...], frozenset[str]]:  # fmt: skip
    """Of the places where it may have hurt those in which the exercise is judged, and those for whose pain it is made
    easier: the same for all sessions of the same exercises."""
    loaded = dict(done)
    here = tuple(key for key in keys if matters(place_of(key), {exercise: loaded[exercise]}, tracked))
    return here, frozenset(key for key in here if answers_for(exercise, place_of(key), loaded, named))


@kept_by_version(8)
def felt_in_orders(person: Person, since: int, today: date) -> tuple[list[FeltSession], ...]:
    """Those stored after `since`, judged in each order that is possible, that of storing first."""
    return tuple(in_possible_orders(felt_sessions(person, since, today)))


def felt_sessions(person: Person, since: int, today: date, back: timedelta = LONG_AGO) -> list[FeltSession]:
    """Those stored after `since`, of the days since `back`, in which something was done. Whether a session came before
    or after a change of the plan is no matter of clocks."""
    first, told = datetime.combine(today, time(), UTC) - back, Windows(daily_pain(person, today))
    tracked = frozenset(tracked_places_in_sessions(person))
    return [
        _felt(one, tracked, told.between(one.row.day - NOT_LONG_AGO, one.row.day + _MORNINGS))
        for one in sessions_from(person, first.date() - ANYWHERE)
        if one.row.stored > since and one.row.started_at >= first and any(item.phases_done for item in one.items)
    ]


_MORNINGS = timedelta(days=2)
"""So long after a session it is asked how it was."""


@lru_cache(maxsize=1024)
def _felt(session: StoredSession, tracked: frozenset[Place], told: Window) -> FeltSession:
    """By all that it follows from: after another session, or an answer about another time, it is the same."""
    row = session.row
    around = pains_around(row.day, session.before, session.worst, scores_in(told))
    done = {one.exercise: _loads_of(one.exercise) for one in session.items if one.phases_done}
    felt = {key: one for key, one in around.items() if matters(place_of(key), done, tracked)}
    return FeltSession(row.id, Felt(row.day, felt), done, row.hurt_by, row.stored, row.began)


def daily_pain(person: Person, today: date) -> dict[str, dict[date, int]]:
    """The daily answers about the places that the person tracks, from as long ago as any session here looks back."""
    return tracked_pain(person, today - _LOOKED_BACK)


_LOOKED_BACK = LONG_AGO + NOT_LONG_AGO + timedelta(days=2)
"""With what is usual before the first of them, and the clocks of the world."""


@cache
def _loads_of(exercise: str) -> frozenset[Place]:
    """One that the catalogue does not have can load everything."""
    found = library().find(exercise)
    return loads(found) if found else frozenset(Place)


def in_possible_orders(
    sessions: Iterable[FeltSession], orders: Iterable[str] = ("stored", "began")
) -> Iterator[list[FeltSession]]:
    """Which session was the last can be in doubt: a device was offline, or a clock wrong. Each order, where they
    differ, with what was too much in it."""
    given, told = list(sessions), list[list[FeltSession]]()
    for order in orders:
        ordered = sorted(given, key=attrgetter(order))
        if ordered not in told:
            told.append(ordered)
            felt = judged([one.felt for one in ordered])
            both = zip(ordered, felt, strict=True)
            yield [one if here is one.felt else replace(one, felt=here) for one, here in both]
