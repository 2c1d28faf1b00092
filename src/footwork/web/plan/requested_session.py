"""The session a person came for when the safety check was put before it: `?for=` and the routine's id."""

from __future__ import annotations

from django.urls import reverse
from django.utils.http import urlencode

from footwork.core.timeline import Timeline
from footwork.web.people.request import PersonRequest
from footwork.web.plan.find_timeline import find_timeline
from footwork.web.plan.preferences import preferences


def requested_session(request: PersonRequest) -> Timeline | None:
    """None for nothing, and for a routine that there is not."""
    return find_timeline(request.GET.get("for", ""), preferences(request.person))


def address_keeping_request(request: PersonRequest, name: str, *arguments: object, **query: str) -> str:
    """The address of another page of the safety check, which leads to the same session."""
    session = requested_session(request)
    query = ({"for": session.routine.id} if session else {}) | query
    return reverse(name, args=arguments) + (f"?{urlencode(query)}" if query else "")
