"""A request and who asks."""

from __future__ import annotations

from django.http import HttpRequest

from footwork.web.people.models import Person


class PersonRequest(HttpRequest):
    """As views get it: `person` is looked up when it is first needed (web.middleware.person)."""

    person: Person
