"""What the person does not have, of all that their exercises need."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.web.choices import chosen
from footwork.web.lacking import things_of_plan, without_things
from footwork.web.leaving_out import lacking_things
from footwork.web.plan_shown import left_out_in_words
from footwork.web.plans import ChangedMeanwhile, add, plan
from footwork.web.refused import OUT_OF_DATE, Refused


@require_http_methods(["GET", "HEAD", "POST"])
def things(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _save(request)
    return _page(request)


def _page(request: HttpRequest, refused: Refused | None = None, status: int = 200) -> HttpResponse:
    """After a refusal with what was ticked."""
    known = plan()
    version = known.newest
    saved = "saved" in request.GET and not refused
    context = {
        "page_name": "things",
        "refused": refused,
        "saved": saved,
        "undo": known.versions[-2].number if saved and len(known.versions) > 1 else None,
        "version": version,
        "things": things_of_plan(version, chosen().changes),
        "lacking": request.POST.getlist("thing") if refused else lacking_things(version),
        "given_way": [one for one in left_out_in_words(version) if one.lacks],
        "words": library().words("en"),
    }
    return render(request, "things.html", context, status=status)


def _save(request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    before = replace(plan().newest, since=now.date(), made_at=now, by_rule=False)
    lacking = set(request.POST.getlist("thing")) & set(library().words("en").equipment)
    try:
        add(without_things(before, lacking, chosen().changes), int(request.POST.get("based_on", "")))
    except ChangedMeanwhile as error:
        return _page(request, Refused(str(error)), 409)
    except Refused as refused:
        return _page(request, refused, 400)
    except ValueError:
        return _page(request, Refused(OUT_OF_DATE), 400)
    return HttpResponseRedirect(f"{reverse('things')}?saved")
