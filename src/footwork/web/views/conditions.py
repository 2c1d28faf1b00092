"""The conditions that people look for, from the ground up; found by the words that they use for them."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.search import search_conditions
from footwork.web.people.request import PersonRequest

MOST_WORDS = 100


@require_safe
@ensure_csrf_cookie
def conditions(request: PersonRequest) -> HttpResponse:
    words = request.GET.get("words", "")[:MOST_WORDS]
    found = search_conditions(words)
    groups = [(region, list(those)) for region, those in groupby(found.conditions, key=lambda one: one.region)]
    context = {"page_name": "conditions", "groups": groups, "searched": words, "found": found}
    return render(request, "conditions.html", context)
