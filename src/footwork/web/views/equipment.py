"""What the person does not have, of all that their exercises need."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.times import day_at
from footwork.web.form_errors import FormError
from footwork.web.people.request import PersonRequest
from footwork.web.plan.details import left_out_exercises
from footwork.web.plan.equipment import equipment_of_plan, without_equipment
from footwork.web.plan.exercise_forms import EquipmentForm
from footwork.web.plan.left_out import missing_equipment
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import PlanChanged, add_version, current_plan
from footwork.web.player.figures import still_url


@require_http_methods(["GET", "HEAD", "POST"])
def equipment(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        return _save(request, EquipmentForm(request.POST))
    return _page(request)


def _page(
    request: PersonRequest, sent: EquipmentForm | None = None, status: int = 200, refused: FormError | None = None
) -> HttpResponse:
    """With what was ticked in the form that was `sent`, if one was; `refused` is added to what is wrong with it."""
    if sent and refused:
        sent.refuse(refused)
    known = current_plan(request.person)
    version = known.newest
    choices, saved = preferences(request.person), "saved" in request.GET and not sent
    given_way = [one for one in left_out_exercises(version) if one.lacks]
    context = {
        "page_name": "equipment",
        "refused": sent,
        "saved": saved,
        "undo": known.versions[-2].number if saved and len(known.versions) > 1 else None,
        "version": version,
        "things": equipment_of_plan(version, choices.changes),
        "lacking": sent["thing"].value() if sent else missing_equipment(version),
        "given_way": given_way,
        "stills": {one.instead_id: _still(one.instead_id, choices.look) for one in given_way},
        "words": library().words(),
    }
    return render(request, "equipment.html", context, status=status)


def _still(id: str, look: str) -> str | None:
    exercise = library().find(id)
    return still_url(exercise, look) if exercise else None


def _save(request: PersonRequest, form: EquipmentForm) -> HttpResponse:
    now = local_time.now()
    if not form.is_valid():
        return _page(request, form, 400)
    before = replace(current_plan(request.person).newest, since=day_at(now), made_at=now, by_rule=False)
    try:
        version = without_equipment(before, form.lacking, preferences(request.person).changes)
        add_version(request.person, version, form.cleaned_data["based_on"])
    except PlanChanged as error:
        return _page(request, form, 409, FormError(str(error)))
    except FormError as refused:
        return _page(request, form, 400, refused)
    return HttpResponseRedirect(f"{reverse('equipment')}?saved")
