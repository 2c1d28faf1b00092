"""Restore: the diary as one of its copies has it."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.core.errors import UnknownName
from footwork.web.data.restore import copies, forget_damage, restore_copy, was_damaged


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        context = {"copies": copies(), "damaged": was_damaged(), "restored": "restored" in request.GET}
        return render(request, "restore.html", {"page_name": "data", **context})
    if "dismiss" in request.POST:
        forget_damage()
        return HttpResponseRedirect(reverse("today"))
    try:
        restore_copy(request.POST.get("copy", ""), datetime.now().astimezone())
    except UnknownName as error:
        raise Http404 from error
    return HttpResponseRedirect(f"{reverse('restore')}?restored")
