"""The version of a person's data: one number that every write raises, in its own transaction. What was read or rendered
at a version holds for as long as the version does, so it is kept by it. Each part of the data has a version of its own
beside it: what is read of one part alone outlasts a write to another."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from enum import StrEnum
from functools import lru_cache, update_wrapper
from operator import attrgetter
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeAlias, TypeVar

from django.db import transaction

from footwork.translation import language
from footwork.web.people.models import Person

P = ParamSpec("P")
R = TypeVar("R")
OfPerson: TypeAlias = Callable[Concatenate[Person, P], R]


KEPT: dict[Callable[..., Any], frozenset[Part]] = {}
"""Each function of which something is kept, with the parts of a person's data that it may read."""

MOST_STEP = 2**32
"""So wide a step is met twice by nobody, and leaves room for 2**31 writes in a column of 63 bits."""


class Part(StrEnum):
    """Of a person's data."""

    SESSIONS = "sessions"
    """Records, with what was done and felt in each."""
    ANSWERS = "answers"
    REST = "rest"
    """Everything else: the plan, safety checks, trials, and what the person's own row says."""


def raise_version(person: Person, *parts: Part, stored: int = 0) -> None:
    """To be called by whatever writes something of `person`, within the same transaction, with the parts that it
    writes; all, where it names none. It rises by chance, so that the number of a transaction that was taken back is not
    given again to something else. So many places in the order of storing are taken in the same step."""
    step = 1 + secrets.randbelow(MOST_STEP)
    columns = ("data_version", *map(_column, parts or Part))
    steps = dict.fromkeys(columns, step) | ({"stored": stored} if stored else {})
    with transaction.atomic(savepoint=False):
        sets = ", ".join(f"{one} = {one} + %s" for one in steps)  # one question instead of two composed ones
        sql = f"UPDATE {Person._meta.db_table} SET {sets} WHERE id = %s RETURNING *"  # noqa: S608 - names of ours
        for fresh in Person.objects.raw(sql, [*steps.values(), person.pk]):
            person.take_over(fresh)


def _column(part: Part) -> str:
    return f"{part}_version"


def save_fields(person: Person, **fields: object) -> None:
    """Write these fields of the person, and read all of them anew."""
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(**fields)
        raise_version(person, Part.REST)


class _At(NamedTuple):
    """Two are the same for the same person at the same versions of their data, whichever request brought them.
    `versions` end with the number of the person."""

    person: Person
    versions: tuple[int, ...]

    def __hash__(self) -> int:
        return hash(self.versions)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _At) and self.versions == other.versions


def kept_by_version(most: int = 64, of: Collection[Part] = ()) -> Callable[[OfPerson[P, R]], OfPerson[P, R]]:
    """Keep what a function of a person gives, the last `most` of them, for as long as nothing of theirs is written;
    where it reads only the parts `of` their data, for as long as nothing is written there.

    The function depends on nothing but the person's data, its other arguments, which can be hashed, and the language in
    use; what it gives is read and never changed. tests/web/people/test_data_version.py looks at which tables it reads.
    """
    versions_of = attrgetter(*map(_column, of), *(() if of else ("data_version",)), "pk")

    def decorate(function: OfPerson[P, R]) -> OfPerson[P, R]:
        asked: Callable[..., R] = function

        @lru_cache(maxsize=most)
        def at(key: _At, _language: str, args: tuple[Any, ...], named: tuple[tuple[str, Any], ...]) -> R:
            return asked(key.person, *args, **dict(named))

        def kept(person: Person, /, *args: P.args, **named: P.kwargs) -> R:
            itself = person.itself
            return at(_At(itself, versions_of(itself)), language(), args, tuple(named.items()))

        update_wrapper(kept, function)
        KEPT[kept] = frozenset(of or Part)
        return kept

    return decorate
