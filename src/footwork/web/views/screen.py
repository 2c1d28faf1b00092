"""Before the start: a few questions, and what follows from the answers."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.web.screening import NONE, State, keep_screening, lasting, standing


@require_http_methods(["GET", "HEAD", "POST"])
def screen(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _save(request)
    known = standing()
    if known.state in (State.FREE, State.HELD) and "again" not in request.GET:
        return render(request, "screened.html", {"page_name": "screen", "known": known})
    return _form(request, lasting(), "")


def _form(request: HttpRequest, given: dict[str, list[str]], error: str) -> HttpResponse:
    """With what was answered already, so that a refusal loses nothing."""
    groups = [(number, group, given.get(group.title, [])) for number, group in enumerate(library().screen())]
    again = standing().state is State.ASK_AGAIN
    context = {"page_name": "screen", "groups": groups, "error": error, "none": NONE, "again": again}
    return render(request, "screen.html", context, status=400 if error else 200)


def _save(request: HttpRequest) -> HttpResponse:
    given = {group.title: request.POST.getlist(f"part-{number}") for number, group in enumerate(library().screen())}
    try:
        keep_screening(given, datetime.now().astimezone())
    except ValueError as error:
        return _form(request, given, f"Nothing was kept: expected {error}.")
    return HttpResponseRedirect(reverse("screen"))
