"""Who is asking."""

from __future__ import annotations

from footwork.web.people.models import Person


def default_person() -> Person:
    """The one person of a computer that nobody else uses; made by the first migration.

    Raises Person.DoesNotExist where the diary has nobody, and DatabaseError where it cannot be read.
    """
    return Person.objects.order_by("pk")[:1].get()
