"""What a routine says, and how an exercise is done, recorded: a file each."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from footwork.core.errors import UnknownName
from footwork.web.cached_response import FOREVER
from footwork.web.people.request import PersonRequest
from footwork.web.player.clips import Packed, how_to_packed, packed
from footwork.web.views.addressed import asked_manner, heard_choices


@require_safe
def clips(request: PersonRequest, digest: str, routine: str, ready: int) -> HttpResponse:
    """An address of old leads nowhere: the page that holds it would take another's words apart by its own table."""
    choices = heard_choices(request.person, ready)
    try:
        pack = packed(routine, choices)
    except (UnknownName, ValueError) as error:
        raise Http404(str(error)) from None
    return _answer(pack, digest)


@require_safe
def how_to(request: PersonRequest, digest: str, exercise: str) -> HttpResponse:
    try:
        pack = how_to_packed(exercise, asked_manner(request))
    except UnknownName as error:
        raise Http404(str(error)) from None
    return _answer(pack, digest)


def _answer(pack: Packed, digest: str) -> HttpResponse:
    if digest != pack.digest:
        raise Http404("What is said here is another by now.")
    headers = {"Cache-Control": FOREVER}
    return HttpResponse(pack.data, content_type="application/octet-stream", headers=headers)
