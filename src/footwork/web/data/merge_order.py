"""The order of storing, after an import has brought something from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import OuterRef, Subquery

from footwork.core.merging import can_be_compared, merged
from footwork.web.diary import models
from footwork.web.feet.models import FootLook
from footwork.web.people.models import Person
from footwork.web.screening.answers import gravity

Kind = (
    type[models.Record] | type[models.RemovedRecord] | type[models.Answer] | type[models.Screening]
    | type[models.PlanVersion] | type[FootLook]
)  # fmt: skip


class Thing(NamedTuple):
    """Something stored: its place in the order of storing, when it was made by its clock, and its row."""

    stored: int
    at: datetime
    kind: Kind
    pk: Any


def put_in_order(person: Person, before: int, now: datetime) -> None:
    """Everything whose place is after `before` was brought by an import. It goes among what was here by when it was
    made, each side in its own order; what is older than what was here goes before it and so displaces nothing.

    Of two answers before the start of which the clocks cannot say which came last, the graver one goes after the
    other."""
    things = sorted(_things(person), key=lambda thing: (thing.stored, thing.at))
    here = [thing for thing in things if thing.stored <= before]
    brought = merged(*([one for one in things if one.stored > before and one.kind is kind] for kind in _KINDS),
                     at=_at, now=now)  # fmt: skip
    together = merged(brought, here, at=_at, now=now)
    _put_graver_last(together, brought, here, now)
    _renumber(together)
    _renumber_pains(person)


def _at(thing: Thing) -> datetime:
    return thing.at


def _things(person: Person) -> Iterator[Thing]:
    for kind, at in _TIMES.items():
        for stored, moment, pk in kind.objects.filter(person=person).values_list("stored", at, "pk"):
            yield Thing(stored, moment, kind, pk)
    for row in models.PlanVersion.objects.filter(person=person):
        yield Thing(row.stored, row.to_core().made_at, models.PlanVersion, row.pk)


_TIMES: dict[Kind, str] = {
    models.Record: "started_at",
    models.RemovedRecord: "placed_by",
    models.Answer: "answered_at",
    models.Screening: "answered_at",
    FootLook: "looked_at",
}
_KINDS: tuple[Kind, ...] = (*_TIMES, models.PlanVersion)


def _put_graver_last(together: list[Thing], brought: list[Thing], here: list[Thing], now: datetime) -> None:
    """What was told in sessions between the two has been asked about: the later of them stays where it is."""
    sides = [[thing for thing in side if thing.kind is models.Screening] for side in (brought, here)]
    if not all(sides) or can_be_compared(*sides, at=_at, now=now):
        return
    grave = {thing: gravity(models.Screening.objects.get(pk=thing.pk)) for side in sides for thing in side[-1:]}
    graver, other = sorted(grave, key=lambda thing: grave[thing], reverse=True)
    if grave[graver] > grave[other] and together.index(graver) < together.index(other):
        together.remove(graver)
        together.insert(together.index(other) + 1, graver)


def _renumber(things: list[Thing]) -> None:
    moved = [(place, thing) for place, thing in enumerate(things, 1) if thing.stored != place]
    with connection.cursor() as cursor:
        for kind in _KINDS:
            meta, rows = kind._meta, [(place, thing.pk) for place, thing in moved if thing.kind is kind]
            key = meta.pk.get_db_prep_value
            cursor.executemany(
                f'UPDATE "{meta.db_table}" SET stored = %s WHERE id = %s',  # noqa: S608 - names of ours
                [(place, key(pk, connection)) for place, pk in rows],
            )


def _renumber_pains(person: Person) -> None:
    """Each has the place of its session."""
    place = models.Record.objects.filter(pk=OuterRef("record")).values("stored")
    models.Pain.objects.filter(person=person).update(stored=Subquery(place))
