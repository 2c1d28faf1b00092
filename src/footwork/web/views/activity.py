"""One activity: typed in, changed, deleted."""

from __future__ import annotations

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.activity import OTHER
from footwork.core.times import day_at
from footwork.web.form_errors import FormError
from footwork.web.forms import day
from footwork.web.people.request import PersonRequest
from footwork.web.views.actions import action_of
from footwork.web.week.activities import change_activity, delete_activity, find_activity, save_activities
from footwork.web.week.forms import QUICK_MINUTES, ActivityForm, counts_minutes
from footwork.web.week.models import Activity
from footwork.web.week.typed import typed_activity, with_changes
from footwork.web.week.words import TALK_TEST


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: PersonRequest, kind: str) -> HttpResponse:
    known = library().week().kind(kind)
    if known.id != kind:
        raise Http404
    now = local_time.now()
    form = ActivityForm.new(known, _asked_day(request, day_at(now)), request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form)
    try:
        typed = typed_activity(request.person, form, now)
    except FormError as refused:
        form.refuse(refused)
        return _page(request, form)
    (row,) = save_activities(request.person, [typed]).rows
    return _to_week(typed.started_at, f"saved={row.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def activity(request: PersonRequest, id: int) -> HttpResponse:
    row = find_activity(request.person, id)
    if row is None:
        return _lost(request)
    before, now = row.to_core(), local_time.now()
    form = ActivityForm.of(before, request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, row)
    try:
        changed = with_changes(request.person, before, form, now)
    except FormError as refused:
        form.refuse(refused)
        return _page(request, form, row)
    change_activity(request.person, row, changed)
    return _to_week(changed.started_at, f"saved={row.pk}")


@action_of("week")
def delete(request: PersonRequest, id: int) -> HttpResponse:
    row = find_activity(request.person, id)
    if row is None:
        return gone()
    delete_activity(request.person, row)
    return _to_week(row.to_core().started_at, "deleted")


def _asked_day(request: PersonRequest, today: date) -> date:
    """The day of an earlier week from which the page was opened; today where the address has none that can be."""
    try:
        asked: date = day("").clean(request.GET.get("day", ""))
    except ValidationError:
        return today
    return min(asked, today)


def _lost(request: PersonRequest) -> HttpResponse:
    """An address that leads nowhere, or a form that was open while its activity was deleted elsewhere."""
    if request.method == "POST":
        return gone()
    raise Http404


def gone() -> HttpResponse:
    """Back to the week, which says that the activity is no longer here."""
    return HttpResponseRedirect(f"{reverse('week')}?gone")


def _to_week(began: datetime, told: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('week-of', args=[day_at(began)])}?{told}")


def _page(request: PersonRequest, form: ActivityForm, row: Activity | None = None) -> HttpResponse:
    kind = library().week().kind(str(form["kind"].value()))
    context = {
        "page_name": "activity",
        "form": form,
        "refused": form,
        "row": row,
        "earlier": "day" in request.GET,
        "kind": kind,
        "kinds": library().week().kinds,
        "is_other": kind.id == OTHER,
        "asks_effort": counts_minutes(kind) or row is not None,
        "talk_test": [(effort.value, words) for effort, words in TALK_TEST.items()],
        "quick": QUICK_MINUTES,
    }
    return render(request, "activity.html", context, status=400 if form.is_bound else 200)
