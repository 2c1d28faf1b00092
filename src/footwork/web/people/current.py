"""Who is asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footwork.web.people.models import Person


def default_person() -> Person:
    """The one person of a computer that nobody else uses; made by the first migration.

    Raises Person.DoesNotExist where the diary has nobody, and DatabaseError where it cannot be read.
    """
    from footwork.web.people.models import Person  # this module is imported before Django is ready

    return Person.objects.order_by("pk")[:1].get()
