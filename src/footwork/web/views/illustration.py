"""A picture drawn by hand."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from footwork.figure.looks import USUAL
from footwork.web.illustrations import illustration as drawn
from footwork.web.people.request import PersonRequest
from footwork.web.views.figure import picture_answer


@require_safe
def illustration(request: PersonRequest, digest: str, name: str) -> HttpResponse:
    return picture_answer(request, digest, lambda: drawn(name, request.GET.get("look") or USUAL))
