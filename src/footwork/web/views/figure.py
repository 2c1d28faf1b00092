"""The figure of an exercise, or of a routine's item, as a picture of its own."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_safe

from footwork.core.errors import UnknownName, Unrepresentable
from footwork.figure.looks import USUAL
from footwork.web.cached_response import FOREVER, CachedResponse
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import READY_SECONDS, preferences
from footwork.web.player import figures
from footwork.web.player.figures import side_named
from footwork.web.views.addressed import asked_manner

POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""A picture's own style stands inside it, and it needs nothing else."""


@require_safe
def figure(request: PersonRequest, digest: str, exercise: str) -> HttpResponse:
    side, phase, look = (request.GET.get(name) for name in ("side", "phase", "look"))
    manner = asked_manner(request)
    return picture_answer(
        request, digest, lambda: figures.figure(exercise, side_named(side), phase, look or USUAL, manner)
    )


@require_safe
def item_figure(request: PersonRequest, digest: str, routine: str, item: int) -> HttpResponse:
    side, look = (request.GET.get(name) for name in ("side", "look"))
    ready = request.GET.get("ready", "")
    choices = preferences(request.person)._replace(
        look=look or USUAL, ready=int(ready) if ready in map(str, READY_SECONDS) else 0
    )
    return picture_answer(request, digest, lambda: figures.item_figure(routine, item, side_named(side), choices))


def picture_answer(request: PersonRequest, digest: str, find: Callable[[], CachedResponse]) -> HttpResponse:
    """An address of old leads to the picture of today, which is then not to be kept under it."""
    try:
        picture = find()
    except (UnknownName, Unrepresentable) as error:
        return HttpResponseNotFound(f"{error}\n", content_type="text/plain; charset=utf-8")
    response = picture.answer(request)
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = FOREVER if digest == picture.digest else "no-cache"
    return response
