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
from footwork.web.refused import OUT_OF_DATE, Refused


@require_http_methods(["GET", "HEAD", "POST"])
def back(request: HttpRequest) -> HttpResponse:
    measure = library().measure(BACK)
    if request.method != "POST":
        return _page(request)
    now = datetime.now().astimezone()
    try:
        counted = score(measure, [int(ticked) for ticked in request.POST.getlist("ticked")])
        answer(BACK, {"": int(counted or 0)}, now.date(), now)
    except ValueError:
        return _page(request, Refused(OUT_OF_DATE))
    return HttpResponseRedirect(f"{reverse('asking')}?saved")


def _page(request: HttpRequest, refused: Refused | None = None) -> HttpResponse:
    """After a refusal with what was ticked."""
    ticked = set(request.POST.getlist("ticked"))
    measure = library().measure(BACK)
    statements = [(number, words, f"{number}" in ticked) for number, words in enumerate(measure.statements)]
    context = {"page_name": "asking", "measure": measure, "statements": statements, "refused": refused}
    return render(request, "back.html", context, status=400 if refused else 200)
