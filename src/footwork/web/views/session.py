"""One session of the diary: changed, removed and brought back, or added afterwards."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.core.correction import CAN_UNDO
from footwork.core.record import MOST_NOTE
from footwork.core.times import day_at
from footwork.web.cached_response import personal
from footwork.web.diary.removed import remove_session, restore_session
from footwork.web.diary.session_forms import AddSessionForm, ChangeSessionForm, SessionForm
from footwork.web.diary.tracked import tracked_places_in_sessions
from footwork.web.form_errors import FormError
from footwork.web.people.request import PersonRequest
from footwork.web.plan.sessions_done import (
    add_session,
    change_session,
    exercises_to_add,
    find_session,
    routines_to_add,
    step_after,
)
from footwork.web.views.actions import action_of
from footwork.web.views.session_fields import done_fields, felt_fields


@require_http_methods(["GET", "HEAD", "POST"])
def session(request: PersonRequest, id: UUID) -> HttpResponse:
    record = find_session(request.person, id)
    if record is None:
        return _lost(request)
    places = tracked_places_in_sessions(request.person)
    form = ChangeSessionForm(record, request.POST if request.method == "POST" else None, places)
    if request.method != "POST" or not form.is_valid():
        return _change_page(request, form)
    try:
        changed = change_session(request.person, form, local_time.now())
    except FormError as refused:
        form.refuse(refused)
        return _change_page(request, form)
    return _to_diary(day_at(changed.started_at), f"changed={id}")


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: PersonRequest) -> HttpResponse:
    now = local_time.now()
    sent = request.POST if request.method == "POST" else None
    places = tracked_places_in_sessions(request.person)
    form = AddSessionForm(routines_to_add(request.person), exercises_to_add(), now, sent, places)
    if sent is None or not form.is_valid():
        return _add_page(request, form)
    try:
        added = add_session(request.person, form, now)
    except FormError as refused:
        form.refuse(refused)
        return _add_page(request, form)
    return _to_diary(day_at(added.started_at), f"added={added.id}")


@action_of("session", "id")
def remove(request: PersonRequest, id: UUID) -> HttpResponse:
    gone = remove_session(request.person, id, local_time.now())
    return _to_diary(day_at(gone.started_at), f"removed={id}") if gone else _gone()


@action_of("diary")
def undo_removing(request: PersonRequest, id: UUID) -> HttpResponse:
    back = restore_session(request.person, id, local_time.now())
    return _to_diary(day_at(back.started_at), f"restored={id}") if back else _gone()


def _lost(request: PersonRequest) -> HttpResponse:
    """An address that leads nowhere, or a form that was open while its session was removed elsewhere."""
    if request.method == "POST":
        return _gone()
    raise Http404


def _gone() -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('diary')}?gone")


def _to_diary(day: date, told: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('diary')}?day={day}&{told}")


def _change_page(request: PersonRequest, form: ChangeSessionForm) -> HttpResponse:
    record = form.record
    context = {
        "record": record,
        "day": day_at(record.started_at),
        "revision": record.revision,
        "done": done_fields(form),
        "exercises": list({item.exercise: item.name for item in record.items}.items()),
        "step": step_after(request.person, record.id),
        "can_undo": CAN_UNDO.days,
    }
    return _page(request, "session.html", form, context)


def _add_page(request: PersonRequest, form: AddSessionForm) -> HttpResponse:
    return _page(request, "add_session.html", form, {"single": form.SINGLE})


def _page(request: PersonRequest, template: str, form: SessionForm, context: dict[str, object]) -> HttpResponse:
    shared = {
        "page_name": "session",
        "form": form,
        "refused": form,
        "today": local_time.today(),
        "most_note": MOST_NOTE,
        **felt_fields(request.person, form),
    }
    return personal(render(request, template, shared | context, status=400 if form.is_bound else 200))
