"""The questionnaire for the back: its sentences as printed, each ticked or left."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.outcomes.scoring import score
from footwork.web.answers import BACK, answer


@require_http_methods(["GET", "HEAD", "POST"])
def back(request: HttpRequest) -> HttpResponse:
    measure = library().measure(BACK)
    if request.method != "POST":
        return render(request, "back.html", {"page_name": "asking", "measure": measure})
    now = datetime.now().astimezone()
    try:
        counted = score(measure, [int(ticked) for ticked in request.POST.getlist("ticked")])
        answer(BACK, {"": int(counted or 0)}, now.date(), now)
    except ValueError as error:
        text = f"Nothing was kept: expected {error}.\n"
        return HttpResponse(text, status=400, content_type="text/plain; charset=utf-8")
    return HttpResponseRedirect(f"{reverse('asking')}?saved")
