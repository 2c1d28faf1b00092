"""What a person can have otherwise."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.figure.looks import LOOKS
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import READY_SECONDS, preferences, save_preferences
from footwork.web.plan.settings_form import SettingsForm
from footwork.web.player.figures import figure_url

SHOWN = "toe-walk"
"""The exercise by which the looks are shown: one in which all of a person is seen."""


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: PersonRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, SettingsForm(preferences(request.person)))
    form = SettingsForm(preferences(request.person), request.POST)
    if not form.is_valid():
        return _page(request, form)
    save_preferences(request.person, form.cleaned_data["look"], form.cleaned_data["ready"] or 0)
    return HttpResponseRedirect(reverse("settings") + "?saved")


def _page(request: PersonRequest, form: SettingsForm) -> HttpResponse:
    looks = [(name, figure_url(SHOWN, phase="", look=name)) for name in LOOKS]
    context = {
        "page_name": "settings",
        "form": form,
        "looks": looks,
        "ready": [str(seconds) for seconds in READY_SECONDS],
        "refused": form,
        "saved": "saved" in request.GET and not form.is_bound,
    }
    return render(request, "settings.html", context, status=400 if form.is_bound else 200)
