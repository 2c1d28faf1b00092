"""The order of storing."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction

from footwork.web.people.data_version import Part, raise_version
from footwork.web.people.models import Person


class Stored(models.Model):
    """Something whose place in the order of storing matters: `stored` rises over all kinds of things together. A clock
    can be wrong or set back, so the newest is what was stored last, whatever the times say. What an import brings is
    put among what is here (web.data.merge_order)."""

    part = Part.REST
    """Of the person's data, which it belongs to."""

    stored = models.PositiveBigIntegerField(editable=False, db_index=True)
    person: models.ForeignKey[Person, Person]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            if self.stored is None:
                [self.stored] = numbers(self.person, 1, self.part)
            super().save(*args, **kwargs)


def numbers(person: Person, count: int, part: Part) -> range:
    """The next `count` places in the order of storing; to be used within the same transaction. Whoever stores something
    of a part of the data asks for them, be it none, so its version rises here."""
    raise_version(person, part, stored=count)
    return range(person.stored - count + 1, person.stored + 1)
