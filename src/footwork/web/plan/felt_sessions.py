"""A person's sessions as the pain rule sees them: what was done in each, where it hurt, and what is usual there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from footwork.catalogue.library import library
from footwork.core.felt import Felt, judged
from footwork.core.loads import Loads, answers_for, loads, matters
from footwork.core.place import Place
from footwork.core.place_pain import pains_around, place_of
from footwork.web.diary import models
from footwork.web.diary.answers import tracked_pain
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.tracked import tracked_places_in_sessions
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person

LONG_AGO = timedelta(days=60)
"""Sessions of before tell nothing of the dose of now. The number is ours."""


class FeltSession(NamedTuple):
    """`done` is what each exercise of it loads, `named` the one that hurt, if the person said which; `stored` its place
    in the order of storing, `began` when it began by its device's clock."""

    id: UUID
    felt: Felt
    done: Loads
    named: str
    stored: int
    began: datetime

    def of(self, exercise: str, tracked: Collection[Place]) -> Felt:
        """As this exercise sees it: the places that it loads, and those that the person follows."""
        mine = {
            key: pain
            for key, pain in self.felt.pains.items()
            if matters(place_of(key), {exercise: self.done[exercise]}, tracked)
        }
        eases = frozenset(key for key in mine if answers_for(exercise, place_of(key), self.done, self.named))
        too_much = {key: why for key, why in self.felt.too_much.items() if key in mine}
        return replace(self.felt, pains=mine, too_much=too_much, eases=eases)


@kept_by_version(8)
def felt_sessions(person: Person, since: int, today: date, back: timedelta = LONG_AGO) -> list[FeltSession]:
    """Those stored after `since`, of the days since `back`, in which something was done. Whether a session came before
    or after a change of the plan is no matter of clocks."""
    first = datetime.combine(today, time(), UTC) - back
    records = models.Record.objects.filter(person=person, stored__gt=since, started_at__gte=first)
    done = _done(records)
    if not done:
        return []  # Today asks on every visit, and mostly there is none
    pains, scores, tracked = _pains(records), tracked_pain(person), frozenset(tracked_places_in_sessions(person))
    found = []
    for id, stored, started_at, offset, named in records.values_list(*_COLUMNS):
        if stored in done:
            began = by_their_clock(started_at, offset)
            around = pains_around(began.date(), pains[stored, True], pains[stored, False], scores)
            judged_here = {key: one for key, one in around.items() if matters(place_of(key), done[stored], tracked)}
            found.append(FeltSession(id, Felt(began.date(), judged_here), done[stored], named, stored, began))
    return found


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
    for stored, before, place, score in rows.values_list("record__stored", "before", "place", "score"):
        found[stored, before][_PLACES[place]] = score
    return found


_PLACES = {place.value: place for place in Place}


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
            yield [one._replace(felt=one_felt) for one, one_felt in zip(ordered, felt, strict=True)]
