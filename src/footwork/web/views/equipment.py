"""What the person does not have, of all that their exercises need."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.people.request import PersonRequest
from footwork.web.plan.details import left_out_exercises
from footwork.web.plan.equipment import equipment_of_plan, without_equipment
from footwork.web.plan.left_out import missing_equipment
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import PlanChanged, add_version, current_plan


@require_http_methods(["GET", "HEAD", "POST"])
def equipment(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        return _save(request)
    return _page(request)


def _page(request: PersonRequest, refused: FormError | None = None, status: int = 200) -> HttpResponse:
    """After a refusal with what was ticked."""
    known = current_plan(request.person)
    version = known.newest
    saved = "saved" in request.GET and not refused
    context = {
        "page_name": "equipment",
        "refused": refused,
        "saved": saved,
        "undo": known.versions[-2].number if saved and len(known.versions) > 1 else None,
        "version": version,
        "things": equipment_of_plan(version, preferences(request.person).changes),
        "lacking": request.POST.getlist("thing") if refused else missing_equipment(version),
        "given_way": [one for one in left_out_exercises(version) if one.lacks],
        "words": library().words("en"),
    }
    return render(request, "equipment.html", context, status=status)


def _save(request: PersonRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    before = replace(current_plan(request.person).newest, since=now.date(), made_at=now, by_rule=False)
    lacking = set(request.POST.getlist("thing")) & set(library().words("en").equipment)
    try:
        add_version(
            request.person,
            without_equipment(before, lacking, preferences(request.person).changes),
            int(request.POST.get("based_on", "")),
        )
    except PlanChanged as error:
        return _page(request, FormError(str(error)), 409)
    except FormError as refused:
        return _page(request, refused, 400)
    except ValueError:
        return _page(request, FormError(OUT_OF_DATE), 400)
    return HttpResponseRedirect(f"{reverse('equipment')}?saved")
