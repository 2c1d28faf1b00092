"""Restore: the diary as one of its copies has it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.core.errors import UnknownName
from footwork.web.data.forms import RestoreForm
from footwork.web.data.restore import copies, forget_damage, restore_copy, was_damaged
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.views.actions import action_of


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request)
    form = RestoreForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    try:
        restore_copy(form.cleaned_data["copy"], local_time.now())
    except UnknownName:
        form.refuse(FormError(OUT_OF_DATE))
        return _page(request, form)
    return HttpResponseRedirect(f"{reverse('restore')}?restored")


@action_of("restore")
def dismiss(request: HttpRequest) -> HttpResponse:
    """Go on with the diary that took the place of a damaged one."""
    forget_damage()
    return HttpResponseRedirect(reverse("today"))


def _page(request: HttpRequest, sent: RestoreForm | None = None) -> HttpResponse:
    restored = "restored" in request.GET and not sent
    context = {"copies": copies(), "damaged": was_damaged(), "restored": restored, "refused": sent}
    return render(request, "restore.html", {"page_name": "data", **context}, status=400 if sent else 200)
