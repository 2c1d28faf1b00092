"""Which diary this is. Every page says it, so that what a device saves from a page stays with the page's diary."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest

from footwork.web.diary.records import LOCAL_PERSON
from footwork.web.people.models import Person


def diary_id() -> str:
    """The id of the diary that is open here; erasing everything makes another one."""
    return str(Person.objects.values_list("diary", flat=True).get(pk=LOCAL_PERSON))


def diary(_request: HttpRequest) -> dict[str, object]:
    """For the templates of all pages that no cache of ours shares. Pages about trouble have to open where the database
    does not: such a page belongs to no diary, and sends nothing."""
    return {"diary": _or_none}


def _or_none() -> str:
    try:
        return diary_id()
    except (DatabaseError, Person.DoesNotExist):
        return ""
