"""A person's pairs of shoes: added, renamed, looked at, retired."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.pair import MOST_LOOKS, Pair, Purpose, WearLook
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.shoes import models


@kept_by_version(of=(Part.REST,))
def pairs(person: Person) -> tuple[Pair, ...]:
    """All of them, those no longer worn last."""
    found = [row.to_core() for row in models.Pair.objects.filter(person=person)]
    return tuple(sorted(found, key=lambda one: one.retired_on is not None))


def pair(person: Person, id: UUID) -> Pair | None:
    """One of theirs; nobody else's."""
    return next((one for one in pairs(person) if one.id == id), None)


def mentioned_pairs(person: Person, day: date) -> list[Pair]:
    """Those whose look has been due for a short while, for a quiet line elsewhere."""
    return [one for one in pairs(person) if one.is_mentioned(library().shoe_guide(), day)]


def add_pair(person: Person, name: str, purpose: Purpose, began: date | None, today: date) -> Pair:
    new = Pair(id=uuid4(), name=name, purpose=purpose, began=began, added_on=today)
    save_pairs(person, [new])
    return new


def rename_pair(person: Person, id: UUID, name: str) -> bool:
    return _change(person, id, lambda one: replace(one, name=name))


def retire_pair(person: Person, id: UUID, today: date | None) -> bool:
    """Worn no longer, from `today`; without a day it is worn again."""
    return _change(person, id, lambda one: replace(one, retired_on=today))


def look_at_pair(person: Person, id: UUID, signs: Iterable[str], today: date) -> bool:
    """What was found today. A second look of a day takes the place of the first."""
    look = WearLook(day=today, signs=tuple(signs))

    def looked(one: Pair) -> Pair:
        earlier = [before for before in one.looks if before.day != today]
        return replace(one, looks=(*earlier[1 - MOST_LOOKS :], look))

    return _change(person, id, looked)


def _change(person: Person, id: UUID, change: Callable[[Pair], Pair]) -> bool:
    """Whether there is such a pair of theirs."""
    with transaction.atomic():
        row = models.Pair.objects.filter(person=person, id=id).first()
        if row is None:
            return False
        models.Pair.from_core(person, change(row.to_core())).save()
        raise_version(person, Part.REST)
    return True


def save_pairs(person: Person, given: Iterable[Pair]) -> int:
    """Store those whose id is not there yet, whosever it is, and say how many they were."""
    once = {one.id: one for one in given}
    with transaction.atomic():
        known = set(models.Pair.objects.filter(id__in=once).values_list("id", flat=True))
        fresh = [models.Pair.from_core(person, one) for id, one in once.items() if id not in known]
        models.Pair.objects.bulk_create(fresh)
        raise_version(person, Part.REST)
    return len(fresh)
