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

    table = Person._meta.db_table
    # every request asks: written out, since composing the question costs several times as much as answering it
    for person in Person.objects.raw(f"SELECT * FROM {table} ORDER BY id LIMIT 1"):  # noqa: S608 - a name of ours
        return person
    raise Person.DoesNotExist
