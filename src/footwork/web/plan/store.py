"""The person's plan: what is stored of it, and how it is added to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from django.db import IntegrityError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from footwork import local_time
from footwork.catalogue.documents import document_of
from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.due import due, looked_back
from footwork.core.errors import FootworkError
from footwork.core.merging import merged
from footwork.core.occurrences import Due
from footwork.core.plan import Plan, Version
from footwork.core.prescription import Prescription
from footwork.core.reason import Reason, ReasonKind
from footwork.core.times import EARLIEST_YEAR
from footwork.web.diary import models
from footwork.web.diary.sessions import sessions_between
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.plan.composing import ways_of
from footwork.web.plan.fulfilled import Fulfilled
from footwork.web.plan.preferences import preferences

_TOLD_FOR = timedelta(days=7)
"""So long Today tells of what was changed without being asked for."""


class PlanChanged(FootworkError):
    """The plan was changed elsewhere after this change of it was begun."""


def current_plan(person: Person) -> Plan:
    """Before the person has made one of their own it is that of the catalogue: its routines at their times of day. What
    was made while the clock was ahead counts from now on."""
    now = local_time.now()
    return Plan(person.diary, (first_version(), *(version.by(now) for version, _stored in _versions(person))))


def stored_by_version(person: Person) -> dict[int, int]:
    """By the number of each version its place in the order of storing; the first version was there before all else."""
    return {first_version().number: _BEFORE_ALL, **{version.number: stored for version, stored in _versions(person)}}


_BEFORE_ALL = -1


@kept_by_version(of=(Part.REST,))
def _versions(person: Person) -> tuple[tuple[Version, int], ...]:
    """Those that are stored, each with its place in the order of storing."""
    return tuple((row.to_core(), row.stored) for row in models.PlanVersion.objects.filter(person=person))


@cache
def first_version() -> Version:
    """The plan that the catalogue has."""
    begin = date(EARLIEST_YEAR, 1, 1)
    return Version(
        number=0,
        since=begin,
        made_at=datetime(begin.year, begin.month, begin.day, tzinfo=UTC),
        prescriptions=tuple(_as_it_comes()),
        reasons=(Reason(kind=ReasonKind.FIRST_PLAN),),
    )


def _as_it_comes() -> Iterator[Prescription]:
    for id in library().routine_ids():
        slots = tuple(one.value for one in library().routine(id).times_of_day)
        if slots:
            yield Prescription(id=id, routine=id, slots=slots)


def add_version(person: Person, version: Version, based_on: int) -> None:
    """Store `version` as the newest, whatever number it has, without the pauses that were over before it. Raises
    ChangedMeanwhile if `based_on` is not the newest any more; then nothing is stored."""
    if current_plan(person).newest.number != based_on:
        raise PlanChanged(_(_CHANGED))
    numbered = replace(version, number=based_on + 1, pauses=version.pauses_from(version.since))
    try:
        models.PlanVersion.from_core(person, numbered).save()
    except IntegrityError:  # somebody was faster by a moment
        raise PlanChanged(_(_CHANGED)) from None


_CHANGED = gettext_noop(
    "Your plan was changed in the meantime, perhaps on another device. Nothing was saved. This is how it is now."
)


def import_versions(person: Person, given: Iterable[Version], now: datetime) -> int:
    """Store those that are not here yet, and say how many they were. By when they were made all are put in one order
    and numbered anew, and what this machine has as its newest stays the newest: an import never changes the plan that
    somebody has made here."""
    stored = models.PlanVersion.objects.filter(person=person)
    here = [(row.to_core(), row.stored) for row in stored]
    known = {_content(version) for version, _stored in here}
    brought = {_content(one): one for one in sorted(given, key=_number) if one.number and _content(one) not in known}
    if not brought:
        return 0
    places = models.numbers(person, len(brought), Part.REST)
    fresh = list(zip(brought.values(), places, strict=True))
    together = [*merged(fresh, here[:-1], at=lambda one: one[0].made_at, now=now), *here[-1:]]
    highest = max(len(together), *(version.number + 1 for version, _stored in here), 0)
    stored.delete()
    for number, (version, place) in enumerate(together, highest - len(together) + 1):
        models.PlanVersion.from_core(person, replace(version, number=number), place).save()
    return len(fresh)


def _content(version: Version) -> str:
    """The same for versions that differ in nothing but their number."""
    return json.dumps(document_of(replace(version, number=0)), sort_keys=True)


def _number(version: Version) -> int:
    return version.number


def changed_by_rule(planned: Plan, day: date) -> str:
    """What the pain rule has changed last, if nothing was changed since and that is not long ago."""
    newest = planned.newest
    return version_reason(newest) if newest.by_rule and day - newest.since <= _TOLD_FOR else ""


def due_on(person: Person, planned: Plan, day: date) -> tuple[Due, ...]:
    """What the plan asks for on `day`, and how much of it was done."""
    [one] = due_between(person, planned, day, day)
    return tuple(one)


def due_between(person: Person, planned: Plan, first: date, last: date) -> list[list[Due]]:
    """The same for each day from `first` to `last`."""
    ways = ways_of(planned.newest, preferences(person).changes)
    besides = Fulfilled(planned, {id: way.exercise.id for id, way in ways.items()})
    return list(due(planned, first, last, sessions_between(person, looked_back(first), last, besides)))
