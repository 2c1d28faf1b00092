"""A person's looks at their feet, put into the diary and taken out of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from footwork.catalogue.library import library
from footwork.core.feet import Fact, FeetPart
from footwork.core.foot_check import Judgement, Look, Seen, judge, next_look, seen_in
from footwork.web.diary.models import numbers
from footwork.web.feet.models import FootLook, LookDraft
from footwork.web.feet.photos import remove_photos
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person


@kept_by_version(of=(Part.REST,))
def looks_of(person: Person) -> tuple[Look, ...]:
    """The one stored last comes first."""
    rows = FootLook.objects.filter(person=person).order_by("-stored")
    columns = ("id", "day", "looked_at", "offset_minutes", Cast("content", TextField()))
    return tuple(_look_of(*row) for row in rows.values_list(*columns))


@kept_by_version(of=(Part.REST,))
def newest_stored(person: Person) -> int | None:
    """The place of the newest look in the order of storing."""
    return FootLook.objects.filter(person=person).order_by("-stored").values_list("stored", flat=True).first()


@lru_cache(maxsize=4096)
def _look_of(id: UUID, day: date, looked_at: datetime, offset: int, content: str) -> Look:
    """Read once: a look never changes, and after every change of the diary all are asked for."""
    row = FootLook(id=id, day=day, looked_at=looked_at, offset_minutes=offset, content=json.loads(content))
    return row.to_core()


@kept_by_version(of=(Part.REST,))
def looks_by_day(person: Person) -> Mapping[date, tuple[Look, ...]]:
    """The newest day first; of a day the look that was stored last."""
    looks: dict[date, list[Look]] = {}
    for look in looks_of(person):
        looks.setdefault(look.day, []).append(look)
    return {day: tuple(looks[day]) for day in sorted(looks, reverse=True)}


def looks_on(person: Person, day: date) -> tuple[Look, ...]:
    return looks_by_day(person).get(day, ())


def days_looked(person: Person) -> list[date]:
    """The newest first, each once."""
    return list(looks_by_day(person))


def facts_told(person: Person) -> frozenset[Fact]:
    """What was said in the newest look. What a later program asks is unknown here."""
    newest = next(iter(looks_of(person)), None)
    return _known(newest.facts) if newest else frozenset()


def _known(facts: Iterable[str]) -> frozenset[Fact]:
    return frozenset(fact for fact in Fact if fact.value in facts)


@kept_by_version(of=(Part.REST,))
def standing(person: Person, known: frozenset[Fact]) -> Judgement:
    """All that was seen last, whether it still counts or not; `known` are the facts of the safety check."""
    return judge(seen_in(looks_of(person), library().feet()), known | facts_told(person))


def noted(person: Person, part: FeetPart) -> tuple[Seen, ...]:
    """What stands of that part: a new look begins with it."""
    return tuple(seen_in(looks_of(person), [part]))


def of_day(person: Person, day: date, known: frozenset[Fact]) -> Judgement:
    """What was seen on that day."""
    looks = looks_on(person, day)
    facts = _known(looks[0].facts) if looks else frozenset()
    return judge(seen_in(looks, library().feet()), known | facts)


def next_look_of(person: Person, known: frozenset[Fact]) -> date | None:
    """None where nobody has looked yet."""
    days = days_looked(person)
    return next_look(days[0], standing(person, known), known | facts_told(person)) if days else None


def save_look(person: Person, look: Look) -> None:
    FootLook.from_core(person, look).save()


def save_looks(person: Person, looks: Iterable[Look]) -> int:
    """Store those whose id is not there yet, after all that is here, and say how many they were. There is only one
    look of an id, whosever it is."""
    given = {look.id: look for look in looks}
    with transaction.atomic():
        known = set(FootLook.objects.filter(id__in=given).values_list("id", flat=True))
        fresh = [look for id, look in given.items() if id not in known]
        places = numbers(person, len(fresh), Part.REST)
        FootLook.objects.bulk_create(
            FootLook.from_core(person, look, stored) for look, stored in zip(fresh, places, strict=True)
        )
    return len(fresh)


def delete_looks(person: Person, day: date) -> None:
    """Every look of a day, with its photos; also one that is under way, or is being corrected."""
    with transaction.atomic():
        LookDraft.objects.filter(person=person, day=day).delete()
        FootLook.objects.filter(person=person, day=day).delete()
        remove_photos(person, day)
        raise_version(person, Part.REST)


def count_looks(person: Person, day: date | None = None) -> int:
    """How many days there is a look of; or whether there is one of that `day`."""
    days = days_looked(person)
    return len(days) if day is None else days.count(day)
