"""What can be done with the plan from the page of an exercise: each leads back there."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from footwork import local_time
from footwork.core.errors import UnknownName
from footwork.web.form_errors import FormError
from footwork.web.people.request import PersonRequest
from footwork.web.plan.added_notice import Notice
from footwork.web.plan.adding import add
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import PlanChanged, current_plan
from footwork.web.plan.undo import undo_last_change
from footwork.web.plan.wanted import wanted_exercise
from footwork.web.views.actions import action_of
from footwork.web.views.exercise import show_exercise


@action_of("exercise", "exercise")
def add_to_plan(request: PersonRequest, exercise: str) -> HttpResponse:
    """Where it makes a day too long, the plan asks first."""
    wanted = wanted_exercise(current_plan(request.person).newest, preferences(request.person), exercise)
    if wanted and wanted.warnings:
        return HttpResponseRedirect(f"{reverse('plan')}?add={exercise}")
    try:
        add(request.person, exercise, local_time.now())
    except UnknownName as error:
        raise Http404(str(error)) from None
    except FormError as refused:
        return _refused(request, exercise, str(refused), 400)
    except PlanChanged as error:
        return _refused(request, exercise, str(error), 409)
    return _back(exercise, "added")


@action_of("exercise", "exercise")
def undo_adding(request: PersonRequest, exercise: str) -> HttpResponse:
    """The form says which version it undoes: another that came after it stays."""
    if request.POST.get("version") != str(current_plan(request.person).newest.number):
        sentence = _("Your plan was changed in the meantime, so nothing was undone.")
        return _refused(request, exercise, sentence, 409)
    undo_last_change(request.person, local_time.now())
    return _back(exercise, "undone")


def _refused(request: PersonRequest, exercise: str, sentence: str, status: int) -> HttpResponse:
    response = show_exercise(request, exercise, Notice((sentence,), good=False))
    response.status_code = status
    return response


def _back(exercise: str, what: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('exercise', args=[exercise])}?{what}")
