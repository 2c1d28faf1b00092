"""What a person can have otherwise."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.core.errors import UnknownName
from footwork.figure.looks import LOOKS
from footwork.web.form_errors import FormError
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import READY_SECONDS, preferences, save_preferences
from footwork.web.player.figures import figure_url

SHOWN = "toe-walk"
"""The exercise by which the looks are shown: one in which all of a person is seen."""


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        return _save(request)
    return _page(request)


def _page(request: PersonRequest, refused: FormError | None = None) -> HttpResponse:
    """After a refusal with what was chosen."""
    now, sent = preferences(request.person), request.POST
    looks = [(name, figure_url(SHOWN, phase="", look=name)) for name in LOOKS]
    context = {
        "page_name": "settings",
        "looks": looks,
        "ready": READY_SECONDS,
        "look": sent.get("look", now.look),
        "seconds_more": sent.get("ready", str(now.ready)),
        "refused": refused,
        "saved": "saved" in request.GET and not refused,
    }
    return render(request, "settings.html", context, status=400 if refused else 200)


def _save(request: PersonRequest) -> HttpResponse:
    try:
        save_preferences(request.person, request.POST.get("look", ""), int(request.POST.get("ready", "0")))
    except (UnknownName, ValueError):
        return _page(request, FormError("Choose one of the figures and one of the times below."))
    return HttpResponseRedirect(reverse("settings") + "?saved")
