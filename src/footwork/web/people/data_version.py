"""The version of a person's data: one number that every write raises, in its own transaction. What was read or rendered
at a version holds for as long as the version does, so it is kept by it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeAlias, TypeVar

from django.db import transaction
from django.db.models import F

from footwork.web.people.models import Person

P = ParamSpec("P")
R = TypeVar("R")
OfPerson: TypeAlias = Callable[Concatenate[Person, P], R]


MOST_STEP = 2**32
"""So wide a step is met twice by nobody, and leaves room for 2**31 writes in a column of 63 bits."""


def raise_version(person: Person) -> None:
    """To be called by whatever writes something of `person`, within the same transaction. It rises by chance, so that
    the number of a transaction that was taken back is not given again to something else."""
    step = 1 + secrets.randbelow(MOST_STEP)
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(data_version=F("data_version") + step)
        person.refresh_from_db()


def save_fields(person: Person, **fields: object) -> None:
    """Write these fields of the person, and read all of them anew."""
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(**fields)
        raise_version(person)


class _At(NamedTuple):
    """Two are the same for the same person at the same version of their data, whichever request brought them."""

    person: Person
    version: int

    def __hash__(self) -> int:
        return hash((self.person.pk, self.version))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _At) and (self.person.pk, self.version) == (other.person.pk, other.version)


def kept_by_version(most: int = 64) -> Callable[[OfPerson[P, R]], OfPerson[P, R]]:
    """Keep what a function of a person gives, the last `most` of them, for as long as nothing of theirs is written.

    The function depends on nothing but the person's data and its other arguments, which can be hashed; what it gives
    is read and never changed.
    """

    def decorate(function: OfPerson[P, R]) -> OfPerson[P, R]:
        asked: Callable[..., R] = function

        @lru_cache(maxsize=most)
        def at(key: _At, args: tuple[Any, ...], named: tuple[tuple[str, Any], ...]) -> R:
            return asked(key.person, *args, **dict(named))

        def kept(person: Person, /, *args: P.args, **named: P.kwargs) -> R:
            return at(_At(person, person.data_version), args, tuple(named.items()))

        update_wrapper(kept, function)
        return kept

    return decorate
