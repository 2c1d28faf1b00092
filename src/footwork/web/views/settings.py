"""What a person can choose."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.figure.looks import LOOKS
from footwork.translation.negotiation import offered
from footwork.web.people.language import chosen_language
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import READY_SECONDS, preferences, save_preferences
from footwork.web.plan.settings_form import SettingsForm
from footwork.web.player.figures import figure_url

SHOWN = "toe-walk"
"""The exercise by which the looks are shown: one in which all of a person is seen."""


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: PersonRequest) -> HttpResponse:
    now, language = preferences(request.person), chosen_language(request.person)
    if request.method != "POST":
        return _page(request, SettingsForm(now, language))
    form = SettingsForm(now, language, request.POST)
    if not form.is_valid():
        return _page(request, form)
    chosen = form.cleaned_data
    language = chosen["language"] if "language" in request.POST else language
    save_preferences(request.person, chosen["look"], chosen["ready"] or 0, language)
    return HttpResponseRedirect(reverse("settings") + "?saved")


def _page(request: PersonRequest, form: SettingsForm) -> HttpResponse:
    looks = [(name, figure_url(SHOWN, phase="", look=name)) for name in LOOKS]
    context = {
        "page_name": "settings",
        "form": form,
        "looks": looks,
        "ready": READY_SECONDS,
        "languages": offered(),
        "refused": form,
        "saved": "saved" in request.GET and not form.is_bound,
    }
    return render(request, "settings.html", context, status=400 if form.is_bound else 200)
