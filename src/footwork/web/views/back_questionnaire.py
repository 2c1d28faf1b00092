"""The questionnaire for the back: its sentences as printed, each ticked or left."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.outcomes.scoring import score
from footwork.web.diary.answers import BACK_QUESTIONNAIRE, save_answer
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.people.request import PersonRequest


@require_http_methods(["GET", "HEAD", "POST"])
def back_questionnaire(request: PersonRequest) -> HttpResponse:
    measure = library().measure(BACK_QUESTIONNAIRE)
    if request.method != "POST":
        return _page(request)
    now = datetime.now().astimezone()
    try:
        counted = score(measure, [int(ticked) for ticked in request.POST.getlist("ticked")])
        save_answer(request.person, BACK_QUESTIONNAIRE, {"": int(counted or 0)}, now.date(), now)
    except ValueError:
        return _page(request, FormError(OUT_OF_DATE))
    return HttpResponseRedirect(f"{reverse('check-in')}?saved")


def _page(request: PersonRequest, refused: FormError | None = None) -> HttpResponse:
    """After a refusal with what was ticked."""
    ticked = set(request.POST.getlist("ticked"))
    measure = library().measure(BACK_QUESTIONNAIRE)
    statements = [(number, words, f"{number}" in ticked) for number, words in enumerate(measure.statements)]
    context = {"page_name": "check_in", "measure": measure, "statements": statements, "refused": refused}
    return render(request, "back_questionnaire.html", context, status=400 if refused else 200)
