"""What an address names of a person's choices."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from footwork.core.manner import Manner
from footwork.figure.looks import USUAL
from footwork.web.people.models import Person
from footwork.web.plan.preferences import READY_SECONDS, Preferences, preferences


def heard_choices(person: Person, ready: int) -> Preferences:
    """All that changes what is heard: what the person chose, with the usual figures, and the `ready` seconds more to
    get ready that the address names. Raises Http404 for a number that nobody can choose."""
    if ready not in READY_SECONDS:
        raise Http404(f"Nobody has {ready} s more to get ready.")
    return preferences(person)._replace(look=USUAL, ready=ready)


def asked_manner(request: HttpRequest) -> Manner:
    """Whether an exercise is done holding on, or in shoes."""
    return Manner(*(name in request.GET for name in Manner._fields))
