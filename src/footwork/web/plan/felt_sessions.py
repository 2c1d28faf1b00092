"""A person's sessions as the pain rule sees them: what was done in each, where it hurt, and what is usual there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from footwork.catalogue.library import library
from footwork.core.felt import Felt, judged
from footwork.core.loads import Loads, answers_for, loads, matters
from footwork.core.place import Place
from footwork.core.place_pain import pains_around, place_of
from footwork.core.usual_pain import NOT_LONG_AGO
from footwork.web.diary import models
from footwork.web.diary.answers import tracked_pain
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.tracked import tracked_places_in_sessions
from footwork.web.people.data_version import Part, kept_by_version
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
def felt_sessions(person: Person, since: int, today: date, back: timedelta = LONG_AGO) -> list[FeltSession]:
    """Those stored after `since`, of the days since `back`, in which something was done. Whether a session came before
    or after a change of the plan is no matter of clocks."""
    first = datetime.combine(today, time(), UTC) - back
    return [
        _felt(person, today, one)
        for one in _done_since(person, datetime.combine(today, time(), UTC) - LONG_AGO)
        if one.stored > since and one.began >= first
    ]


class _Done(NamedTuple):
    """A session as it is stored; `done`, `before` and `worst` are items of mappings."""

    id: UUID
    stored: int
    began: datetime
    named: str
    done: tuple[tuple[str, frozenset[Place]], ...]
    before: tuple[tuple[Place, int], ...]
    worst: tuple[tuple[Place, int], ...]


@kept_by_version(512, of=(Part.ANSWERS, Part.REST))
def _felt(person: Person, today: date, session: _Done) -> FeltSession:
    """After another session this one need not be looked at again."""
    day, done, tracked = session.began.date(), dict(session.done), frozenset(tracked_places_in_sessions(person))
    around = pains_around(day, dict(session.before), dict(session.worst), daily_pain(person, today))
    felt = Felt(day, {key: one for key, one in around.items() if matters(place_of(key), done, tracked)})
    return FeltSession(session.id, felt, done, session.named, session.stored, session.began)


@kept_by_version(8, of=(Part.SESSIONS,))
def _done_since(person: Person, first: datetime) -> tuple[_Done, ...]:
    """Those in which something was done."""
    records = models.Record.objects.filter(person=person, started_at__gte=first)
    done = _done(records)
    if not done:
        return ()
    pains = _pains(records)
    return tuple(
        _Done(id, stored, by_their_clock(started_at, offset), named, tuple(done[stored].items()),
              tuple(pains[stored, True].items()), tuple(pains[stored, False].items()))
        for id, stored, started_at, offset, named in records.values_list(*_COLUMNS)
        if stored in done
    )  # fmt: skip


_COLUMNS = ("id", "stored", "started_at", "offset_minutes", "hurt_by")
"""Whole rows, and their items and pains with them, would take ten times as long to read."""


def _done(records: QuerySet[models.Record]) -> dict[int, dict[str, frozenset[Place]]]:
    """By the place of a session in the order of storing what each exercise that was done in it loads."""
    found: dict[int, dict[str, frozenset[Place]]] = {}
    rows = models.ItemDone.objects.filter(record__in=records, phases_done__gt=0).order_by("record__stored", "position")
    for stored, exercise in rows.values_list("record__stored", "exercise"):
        found.setdefault(stored, {})[exercise] = _loads_of(exercise)
    return found


def _pains(records: QuerySet[models.Record]) -> dict[tuple[int, bool], dict[Place, int]]:
    """By that place, and whether it was before the session, the scores."""
    found: defaultdict[tuple[int, bool], dict[Place, int]] = defaultdict(dict)
    rows = models.Pain.objects.filter(record__in=records)
    for stored, before, place, score in rows.values_list("stored", "before", "place", "score"):
        found[stored, before][_PLACES[place]] = score
    return found


_PLACES = {place.value: place for place in Place}


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
