"""What the exercises can do and what nobody knows, claim by claim, each with its grade."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.core.evidence import Grade


@require_safe
@ensure_csrf_cookie
def evidence(request: HttpRequest) -> HttpResponse:
    context = {"page_name": "evidence", "claims": library().claims(), "grades": list(Grade)}
    return render(request, "evidence.html", context)
