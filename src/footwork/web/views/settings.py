"""What a person can have otherwise."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.core.errors import UnknownName
from footwork.figure.looks import LOOKS
from footwork.web.figures import figure_url
from footwork.web.looks import choose_look, chosen_look

SHOWN = "toe-walk"
"""The exercise by which the looks are shown: one in which all of a person is seen."""


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _save(request)
    looks = [(name, figure_url(SHOWN, phase="", look=name)) for name in LOOKS]
    context = {"page_name": "settings", "looks": looks, "chosen": chosen_look(), "saved": "saved" in request.GET}
    return render(request, "settings.html", context)


def _save(request: HttpRequest) -> HttpResponse:
    try:
        choose_look(request.POST.get("look", ""))
    except UnknownName as error:
        return HttpResponse(f"{error}\n", status=400, content_type="text/plain; charset=utf-8")
    return HttpResponseRedirect(reverse("settings") + "?saved")
