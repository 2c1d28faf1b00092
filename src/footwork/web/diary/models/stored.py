"""The order of storing."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import F

from footwork.web.people.data_version import raise_version
from footwork.web.people.models import Person


class Stored(models.Model):
    """Something whose place in the order of storing matters: `stored` rises over all kinds of things together. A clock
    can be wrong or set back, so the newest is what was stored last, whatever the times say. What an import brings is
    put among what is here (web.data.merge_order)."""

    stored = models.PositiveBigIntegerField(editable=False, db_index=True)
    person: models.ForeignKey[Person, Person]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            if self.stored is None:
                [self.stored] = numbers(self.person, 1)
            super().save(*args, **kwargs)


def numbers(person: Person, count: int) -> range:
    """The next `count` places in the order of storing; to be used within the same transaction. Whoever stores something
    asks for them, be it none, so the version of the data rises here."""
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(stored=F("stored") + count)
        raise_version(person)
    return range(person.stored - count + 1, person.stored + 1)
