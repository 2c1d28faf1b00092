"""How a day was: pain by place, each answered by a tap or left out."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.core.errors import UnknownName
from footwork.web.answers import ALL_IN_ALL, BACK, PAIN, answer, answered, follow, followed, is_due, pain_by_place
from footwork.web.progress import first_session

DAYS_BACK = 7
"""How far back a forgotten day can be filled in: pain of longer ago is not remembered as it was."""

_PREFIX = "pain-"


@require_http_methods(["GET", "HEAD", "POST"])
def asking(request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    try:
        day = date.fromisoformat(request.GET.get("day") or f"{now.date()}")
    except ValueError:
        return _refusal(f"A day is written as {now.date()}.")
    if not now.date() - timedelta(days=DAYS_BACK) <= day <= now.date():
        return _refusal(f"A day can be answered on itself and for {DAYS_BACK} days after it.")
    if request.method == "POST":
        return _save(request, day, now)
    return _page(request, day, now.date())


def _page(request: HttpRequest, day: date, today: date) -> HttpResponse:
    measure, scores, start = library().measure(PAIN), pain_by_place(), first_session()
    asked = [(place, measure.places[place], scores.get(place, {}).get(day)) for place in followed()]
    context = {
        "page_name": "asking",
        "measure": measure,
        "day": day,
        "today": today,
        "days": [today - timedelta(days=back) for back in range(DAYS_BACK + 1)],
        "asked": asked,
        "followed": followed(),
        "scores": range(measure.lowest, measure.highest + 1),
        "saved": "saved" in request.GET,
        "overall": library().measure(ALL_IN_ALL) if is_due(ALL_IN_ALL, start, today) else None,
        "back": "back" in followed() and (not answered(BACK) or is_due(BACK, None, today)),
    }
    return render(request, "asking.html", context)


def _save(request: HttpRequest, day: date, now: datetime) -> HttpResponse:
    given = {name.removeprefix(_PREFIX): str(score) for name, score in request.POST.items() if name.startswith(_PREFIX)}
    before, overall = pain_by_place(), request.POST.get(ALL_IN_ALL)
    try:
        scores = {place: int(score) for place, score in given.items() if score}
        with transaction.atomic():
            if "choose" in request.POST:
                follow(request.POST.getlist("follow"))
            answer(PAIN, {p: s for p, s in scores.items() if before.get(p, {}).get(day) != s}, day, now)
            if overall:
                answer(ALL_IN_ALL, {"": int(overall)}, now.date(), now)
    except (ValueError, UnknownName) as error:
        return _refusal(f"Nothing was kept: expected {error}.")
    saved = "&saved" if scores or overall else ""
    return HttpResponseRedirect(f"{reverse('asking')}?day={day}{saved}")


def _refusal(why: str) -> HttpResponse:
    return HttpResponse(f"{why}\n", status=400, content_type="text/plain; charset=utf-8")
