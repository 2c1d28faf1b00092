"""What a person can have otherwise."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.core.errors import UnknownName
from footwork.figure.looks import LOOKS
from footwork.web.choices import READY_SECONDS, choose, chosen
from footwork.web.figures import figure_url

SHOWN = "toe-walk"
"""The exercise by which the looks are shown: one in which all of a person is seen."""


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _save(request)
    looks = [(name, figure_url(SHOWN, phase="", look=name)) for name in LOOKS]
    context = {
        "page_name": "settings",
        "looks": looks,
        "ready": READY_SECONDS,
        "chosen": chosen(),
        "saved": "saved" in request.GET,
    }
    return render(request, "settings.html", context)


def _save(request: HttpRequest) -> HttpResponse:
    try:
        choose(request.POST.get("look", ""), int(request.POST.get("ready", "0")))
    except (UnknownName, ValueError) as error:
        return HttpResponse(f"{error}\n", status=400, content_type="text/plain; charset=utf-8")
    return HttpResponseRedirect(reverse("settings") + "?saved")
