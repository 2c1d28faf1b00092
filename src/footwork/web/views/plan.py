"""The plan: which routine on which days at which times, what becomes of a missed one, and how it came about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.core.adapted import suits, way_that_suits
from footwork.core.errors import UnknownName
from footwork.core.own_dose import MOST_HOLD_S, MOST_REPS, MOST_SETS, held_s
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, Version
from footwork.core.progression import NextDose
from footwork.core.routine import Item
from footwork.web.choices import Choices, chosen
from footwork.web.leaving_out import easier_one
from footwork.web.own_exercises import own_exercises, with_exercise
from footwork.web.plan_forms import wanted
from footwork.web.plan_news import UNCHANGED, news, until
from footwork.web.plan_shown import as_played, dropped, how_often, left_out_in_words, others_than_own
from footwork.web.plan_typed import typed, typed_dose
from footwork.web.plans import ChangedMeanwhile, add, plan
from footwork.web.progressing import can_be_taken_over, next_doses, planned_items
from footwork.web.pushing import available
from footwork.web.pushing.keys import public_key
from footwork.web.refused import OUT_OF_DATE, Refused
from footwork.web.routines import played
from footwork.web.screening import held_back
from footwork.web.views.calendar import feed_token
from footwork.web.weeks import DAY_NAMES, week_of

NO_WAY_SUITS = "No way of doing it suits what you answered before the start."


@require_http_methods(["GET", "HEAD", "POST"])
def plan_page(request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    if request.method == "POST":
        return _act(request, now)
    return _page(request, now.date())


def _page(request: HttpRequest, today: date, refused: Refused | None = None, status: int = 200) -> HttpResponse:
    """After a refusal with what was typed."""
    known = plan()
    choices = chosen()
    version, found, sent = known.newest, played(choices), request.POST if refused else None
    pause = version.pause_on(today)
    saved = "saved" in request.GET and not refused
    context = {
        "page_name": "plan",
        "refused": refused,
        "saved": saved,
        "news": news(known, today) if saved else UNCHANGED if "unchanged" in request.GET and not refused else "",
        "undo": known.versions[-2].number if saved and len(known.versions) > 1 else None,
        "version": version,
        "paused": until(pause, today) if pause else "",
        "coming": [pause for pause in version.pauses if pause.first > today],
        "week": week_of(version, found.timelines.values()),
        "found": found,
        "dropped": dropped(version, choices),
        **typed(version, sent, today),
        "days": list(enumerate(DAY_NAMES)),
        "fewest": FEWEST_MINUTES,
        "most": MOST_MINUTES,
        "most_of": {"sets": MOST_SETS, "reps": MOST_REPS, "hold": MOST_HOLD_S},
        "today": today,
        "push_key": public_key() if available() else "",
        "feed": f"webcal://{request.get_host()}{reverse('calendar-feed', args=[feed_token()])}",
        "headline": held_back(),
        **_exercises(version, choices, today, request.GET.get("add", ""), refused, sent),
        "earlier": known.versions[-2::-1],
    }
    return render(request, "plan.html", context, status=status)


def _exercises(
    version: Version, choices: Choices, today: date, to_add: str, refused: Refused | None, sent: QueryDict | None
) -> dict[str, Any]:
    """What the page says of exercises: those of the plan, those left out, and the one to add."""
    steps = next_doses(plan(), choices, today)
    items = planned_items(version, choices)
    there = own_exercises(version)
    return {
        "doses": [
            _dosed(version, choices, item, steps.get(id))
            | {"typed": typed_dose(version, id, sent), "refused": refused and refused.field.endswith(f"-{id}")}
            for id, item in items.items()
        ],
        "left_out": left_out_in_words(version),
        **_to_add(version, choices, to_add),
        "often": [line for one in map(library().find, there) if one and (line := how_often(version, one))],
    }


def _to_add(version: Version, choices: Choices, id: str) -> dict[str, Any]:
    """The exercise that the person wants to add, with how often the plan would do it, or why it cannot be added."""
    exercise = library().find(id)
    if exercise is None:
        return {}
    if not (suits(exercise, choices.changes) or way_that_suits(exercise, choices.changes, library().find)):
        return {"wanted": exercise, "not_added": NO_WAY_SUITS}
    try:
        return {"wanted": exercise, "often_wanted": how_often(with_exercise(version, id), exercise)}
    except Refused as refused:
        return {"wanted": exercise, "not_added": str(refused)}


def _dosed(version: Version, choices: Choices, item: Item, step: NextDose | None) -> dict[str, Any]:
    """One exercise of the plan as the page shows it."""
    id = item.exercise.id
    asked = version.dose_of(id).of(item.dose)
    return {
        "item": item,
        "held_s": held_s(item.dose),
        "brief": as_played(version, choices, id, asked),
        "step": step,
        "can_be_taken_over": step and can_be_taken_over(version, step),
        "can_be_taken_out": id in own_exercises(version),
        "can_be_left_out": id in others_than_own(version, choices),
        "easier": easier_one(version, item.exercise, choices.changes),
    }


def _act(request: HttpRequest, now: datetime) -> HttpResponse:
    sent, known = request.POST, plan()
    try:
        before = replace(known.newest, since=now.date(), made_at=now, by_rule=False)
        version = wanted(sent, before, now.date())
        if version.is_like(known.newest) and not sent.get("reason"):
            return HttpResponseRedirect(f"{reverse('plan')}?unchanged")
        add(version, int(str(sent["based_on"])))
    except ChangedMeanwhile as error:
        return _page(request, now.date(), Refused(str(error)), 409)
    except Refused as refused:
        return _page(request, now.date(), refused, 400)
    except (KeyError, ValueError, UnknownName):
        return _page(request, now.date(), Refused(OUT_OF_DATE), 400)
    return HttpResponseRedirect(f"{reverse('plan')}?saved")
