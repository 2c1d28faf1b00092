"""A person's sessions as the pain rule sees them: what was done in each, where it hurt, and what is usual there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from footwork.catalogue.library import library
from footwork.core.felt import Felt, judged
from footwork.core.loads import Loads, answers_for, loads, matters
from footwork.core.place import Place
from footwork.core.place_pain import PlacePain, pains_around, place_of
from footwork.core.record import Record
from footwork.core.usual_pain import Scores
from footwork.web.diary import models
from footwork.web.diary.answers import pain_by_place
from footwork.web.diary.tracked import tracked_places, tracked_places_in_sessions
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


def felt_sessions(person: Person, since: int, today: date, back: timedelta = LONG_AGO) -> list[FeltSession]:
    """Those stored after `since`, of the days since `back`, in which something was done. Whether a session came before
    or after a change of the plan is no matter of clocks."""
    first = datetime.combine(today, time(), UTC) - back
    recent = models.Record.objects.filter(person=person, stored__gt=since, started_at__gte=first)
    rows = list(recent.prefetch_related("items", "pains"))
    if not rows:
        return []  # Today asks on every visit, and mostly there is none
    scores, places = daily_pain(person), frozenset(tracked_places_in_sessions(person))
    found = (_session(row, scores, places) for row in rows)
    return [one for one in found if one.done]


def daily_pain(person: Person) -> dict[str, dict[date, int]]:
    """The daily answers about the places that the person follows."""
    follows = tracked_places(person)
    return {place: scores for place, scores in pain_by_place(person).items() if place in follows}


def _session(row: models.Record, scores: Mapping[str, Scores], tracked: Collection[Place]) -> FeltSession:
    record, done = row.to_core(), dict[str, frozenset[Place]]()
    for item in record.items:
        if item.phases_done:
            done[item.exercise] = _loads_of(item.exercise)
    felt = Felt(record.started_at.date(), _judged_pains(record, scores, done, tracked))
    return FeltSession(record.id, felt, done, record.hurt_by, row.stored, record.started_at)


def _loads_of(exercise: str) -> frozenset[Place]:
    """One that the catalogue does not have can load everything."""
    found = library().find(exercise)
    return loads(found) if found else frozenset(Place)


def _judged_pains(
    record: Record, scores: Mapping[str, Scores], done: Loads, tracked: Collection[Place]
) -> dict[str, PlacePain]:
    around = pains_around(record.started_at.date(), record.answered_before, record.answered, scores)
    return {key: pain for key, pain in around.items() if matters(place_of(key), done, tracked)}


def in_possible_orders(
    sessions: Iterable[FeltSession], orders: Iterable[str] = ("stored", "began")
) -> Iterator[list[FeltSession]]:
    """Which session was the last can be in doubt: a device was offline, or a clock wrong. Each order, with what was too
    much in it."""
    for order in orders:
        ordered = sorted(sessions, key=lambda one: getattr(one, order))
        told = judged([one.felt for one in ordered])
        yield [one._replace(felt=felt) for one, felt in zip(ordered, told, strict=True)]
