"""All exercises of the catalogue, each with a picture and what it takes."""

from __future__ import annotations

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.web.choices import chosen
from footwork.web.figures import still_url
from footwork.web.prepared import Prepared


@require_safe
@ensure_csrf_cookie
def exercises(request: HttpRequest) -> HttpResponse:
    return _page(chosen().look).answer(request)


@cache
def _page(look: str) -> Prepared:
    found = sorted(map(library().exercise, library().exercise_ids()), key=lambda exercise: exercise.name)
    context = {
        "page_name": "exercises",
        "exercises": [(one, still_url(one, look)) for one in found],
        "words": library().words("en"),
    }
    return Prepared.of(render_to_string("exercises.html", context))
