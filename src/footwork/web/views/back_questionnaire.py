"""The questionnaire for the back: its sentences as printed, each ticked or left."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.times import day_at
from footwork.outcomes.scoring import score
from footwork.web.diary.answers import BACK_QUESTIONNAIRE, save_answer
from footwork.web.diary.forms import BackForm
from footwork.web.people.request import PersonRequest


@require_http_methods(["GET", "HEAD", "POST"])
def back_questionnaire(request: PersonRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, BackForm())
    form, now = BackForm(request.POST), local_time.now()
    if not form.is_valid():
        return _page(request, form)
    counted = score(library().measure(BACK_QUESTIONNAIRE), form.cleaned_data["ticked"])
    save_answer(request.person, BACK_QUESTIONNAIRE, {"": int(counted or 0)}, day_at(now), now)
    return HttpResponseRedirect(f"{reverse('check-in')}?saved")


def _page(request: PersonRequest, form: BackForm) -> HttpResponse:
    ticked = form["ticked"].value()
    measure = library().measure(BACK_QUESTIONNAIRE)
    statements = [(number, words, f"{number}" in ticked) for number, words in enumerate(measure.statements)]
    context = {"page_name": "check_in", "measure": measure, "statements": statements, "refused": form}
    return render(request, "back_questionnaire.html", context, status=400 if form.is_bound else 200)
