"""What every page knows of its person: which diary this is, so that what a device saves from a page stays with the
page's diary; and the look of the people in its pictures."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest

from footwork.figure.looks import USUAL
from footwork.web.people.models import Person


def diary_id(person: Person) -> str:
    """The id of their diary; erasing everything makes another one."""
    return str(person.diary)


def diary(request: HttpRequest) -> dict[str, object]:
    """For the templates of all pages that no cache of ours shares. Pages about trouble have to open where the database
    does not: such a page belongs to no diary, and sends nothing."""
    person = getattr(request, "person", None)
    return {"diary": lambda: _diary_id_if_any(person), "look": lambda: _look_if_any(person)}


def _diary_id_if_any(person: Person | None) -> str:
    try:
        return diary_id(person) if person else ""
    except (DatabaseError, Person.DoesNotExist):
        return ""


def _look_if_any(person: Person | None) -> str:
    try:
        return person.look if person else USUAL
    except (DatabaseError, Person.DoesNotExist):
        return USUAL
