"""The plan: which routine on which days at which times, what becomes of a missed one, and how it came about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.core.dose_in_words import dose_in_brief
from footwork.core.errors import UnknownName
from footwork.core.own_dose import held_s
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, Version
from footwork.core.progression import NextDose
from footwork.core.routine import Item
from footwork.web.choices import chosen
from footwork.web.own_exercises import own_exercises
from footwork.web.plan_forms import typed, wanted
from footwork.web.plans import ChangedMeanwhile, add, plan
from footwork.web.progressing import can_be_taken_over, next_doses, planned_items
from footwork.web.pushing import available
from footwork.web.pushing.keys import public_key
from footwork.web.routines import played
from footwork.web.screening import held_back
from footwork.web.views.calendar import feed_token
from footwork.web.weeks import DAY_NAMES, week_of


@require_http_methods(["GET", "HEAD", "POST"])
def plan_page(request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    if request.method == "POST":
        return _act(request, now)
    return _page(request, now.date())


def _page(request: HttpRequest, today: date, error: str = "", status: int = 200) -> HttpResponse:
    """After a refusal with what was typed."""
    known = plan()
    choices = chosen()
    version, found, steps = known.newest, played(choices), next_doses(known, choices, today)
    context = {
        "page_name": "plan",
        "error": error,
        "saved": "saved" in request.GET,
        "version": version,
        "paused": version.is_paused(today),
        "coming": [pause for pause in version.pauses if pause.first > today],
        "week": week_of(version, found.timelines.values()),
        "found": found,
        **typed(version, request.POST if error else None),
        "days": list(enumerate(DAY_NAMES)),
        "fewest": FEWEST_MINUTES,
        "most": MOST_MINUTES,
        "today": today,
        "push_key": public_key() if available() else "",
        "feed": f"webcal://{request.get_host()}{reverse('calendar-feed', args=[feed_token()])}",
        "wanted": library().find(request.GET.get("add", "")),
        "headline": held_back(),
        "doses": [_dosed(version, id, item, steps.get(id)) for id, item in planned_items(version, choices).items()],
        "earlier": known.versions[-2::-1],
    }
    return render(request, "plan.html", context, status=status)


def _dosed(version: Version, id: str, item: Item, step: NextDose | None) -> dict[str, Any]:
    """One exercise of the plan as the page shows it."""
    return {
        "own": version.dose_of(id),
        "item": item,
        "held_s": held_s(item.dose),
        "brief": ", ".join(dose_in_brief(version.dose_of(id).of(item.dose), library().words("en"))),
        "step": step,
        "can_be_taken_over": step and can_be_taken_over(version, step),
        "can_be_taken_out": id in own_exercises(version),
    }


def _act(request: HttpRequest, now: datetime) -> HttpResponse:
    sent, known = request.POST, plan()
    try:
        add(
            wanted(sent, replace(known.newest, since=now.date(), made_at=now, by_rule=False), now.date()),
            int(str(sent["based_on"])),
        )
    except ChangedMeanwhile as error:
        return _page(request, now.date(), str(error), 409)
    except KeyError as missing:
        return _page(request, now.date(), f"Nothing was kept: expected a form with {missing}.", 400)
    except (ValueError, UnknownName) as error:
        return _page(request, now.date(), f"Nothing was kept: expected {error}.", 400)
    return HttpResponseRedirect(f"{reverse('plan')}?saved")
