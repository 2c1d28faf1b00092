"""What can be done with the plan, each at its own address. A refusal shows the plan again, with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from footwork import local_time
from footwork.core.errors import UnknownName
from footwork.core.plan import Version
from footwork.core.times import day_at
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.people.request import PersonRequest
from footwork.web.plan.adding import added
from footwork.web.plan.edits import (
    paused,
    progressed,
    rearranged,
    reminded,
    restored,
    resumed,
    with_changed_doses,
    without_pause,
    without_slot,
)
from footwork.web.plan.exercise_forms import AddForm, DosesForm
from footwork.web.plan.forms import PauseForm, PlanForm, RemindersForm, SaveForm
from footwork.web.plan.left_out import leave_out, put_back, swap
from footwork.web.plan.own_routine import with_doses, without_exercise
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import PlanChanged, add_version, current_plan
from footwork.web.views.actions import action_of
from footwork.web.views.plan import show_plan

Edit = Callable[[Version], Version]
"""From the newest version, begun today, to the one that is wanted. Raises FormError, and UnknownName for an exercise
that is not in the catalogue."""


@action_of("plan")
def save(request: PersonRequest) -> HttpResponse:
    form = SaveForm(_newest(request), preferences(request.person), request.POST)
    return _change(request, form, lambda before: rearranged(request.person, before, form.wanted))


@action_of("plan")
def remove_time(request: PersonRequest, slot: str) -> HttpResponse:
    """Hours that were typed before are saved with it."""
    form = SaveForm(_newest(request), preferences(request.person), request.POST)
    return _change(request, form, lambda before: without_slot(rearranged(request.person, before, form.wanted), slot))


@action_of("plan")
def pause(request: PersonRequest) -> HttpResponse:
    form = PauseForm(local_time.today(), request.POST)
    return _change(request, form, lambda before: paused(before, form.cleaned_data["first"], form.cleaned_data["last"]))


@action_of("plan")
def resume(request: PersonRequest) -> HttpResponse:
    """From Today the person goes back there."""
    answer = _change(request, PlanForm(request.POST), resumed)
    is_done = isinstance(answer, HttpResponseRedirect)
    return HttpResponseRedirect(reverse("today")) if is_done and "today" in request.GET else answer


@action_of("plan")
def cancel_pause(request: PersonRequest, first: date) -> HttpResponse:
    return _change(request, PlanForm(request.POST), lambda before: without_pause(before, first))


@action_of("plan")
def doses(request: PersonRequest) -> HttpResponse:
    return _change_exercises(request, with_changed_doses)


@action_of("plan")
def add_exercise(request: PersonRequest, exercise: str) -> HttpResponse:
    form, choices = AddForm(_newest(request), request.POST), preferences(request.person)
    return _change(
        request, form, lambda before: added(with_doses(before, form.doses()), exercise, choices, form.wanted)
    )


@action_of("plan")
def remove_exercise(request: PersonRequest, exercise: str) -> HttpResponse:
    return _change_exercises(request, lambda before: without_exercise(before, exercise))


@action_of("plan")
def leave_out_exercise(request: PersonRequest, exercise: str) -> HttpResponse:
    changes = preferences(request.person).changes
    return _change_exercises(request, lambda before: leave_out(before, exercise, changes))


@action_of("plan")
def swap_exercise(request: PersonRequest, exercise: str) -> HttpResponse:
    changes = preferences(request.person).changes
    return _change_exercises(request, lambda before: swap(before, exercise, changes))


@action_of("plan")
def put_back_exercise(request: PersonRequest, exercise: str) -> HttpResponse:
    return _change_exercises(request, lambda before: put_back(before, exercise))


@action_of("plan")
def next_dose(request: PersonRequest, exercise: str) -> HttpResponse:
    return _change_exercises(request, lambda before: progressed(request.person, before, exercise))


@action_of("plan")
def save_reminders(request: PersonRequest) -> HttpResponse:
    form = RemindersForm(_newest(request), request.POST)
    return _change(request, form, lambda before: reminded(before, form.quiet, again=form.cleaned_data["again"]))


@action_of("plan")
def restore_version(request: PersonRequest, number: int) -> HttpResponse:
    return _change(request, PlanForm(request.POST), lambda before: restored(request.person, before, number))


def _newest(request: PersonRequest) -> Version:
    return current_plan(request.person).newest


def _change_exercises(request: PersonRequest, edit: Edit) -> HttpResponse:
    """Doses that were typed before another button was pressed are saved with it."""
    form = DosesForm(_newest(request), request.POST)
    return _change(request, form, lambda before: edit(with_doses(before, form.doses())))


def _change(request: PersonRequest, form: PlanForm, edit: Edit) -> HttpResponse:
    now, newest = local_time.now(), _newest(request)
    if not form.is_valid():
        return show_plan(request, form, 400)
    try:
        version = edit(replace(newest, since=day_at(now), made_at=now, by_rule=False))
        if version.is_like(newest) and not form.cleaned_data.get("reason"):
            return HttpResponseRedirect(f"{reverse('plan')}?unchanged")
        add_version(request.person, version, form.cleaned_data["based_on"])
    except PlanChanged as error:
        return show_plan(request, form, 409, FormError(str(error)))
    except FormError as refused:
        return show_plan(request, form, 400, refused)
    except UnknownName:
        return show_plan(request, form, 400, FormError(OUT_OF_DATE))
    return HttpResponseRedirect(f"{reverse('plan')}?saved")
