"""Undo the last change to the plan, from the page for failures: neither needs a page of the plan to work."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.web.people.request import PersonRequest
from footwork.web.plan.undo import undo_last_change


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        undone = undo_last_change(request.person, local_time.now())
        return HttpResponseRedirect(reverse("undo") + ("?done" if undone else "?nothing"))
    if not {"done", "nothing"} & request.GET.keys():
        return HttpResponseRedirect(reverse("plan"))
    return render(request, "undo.html", {"page_name": "plan", "nothing": "nothing" in request.GET})
