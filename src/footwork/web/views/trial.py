"""Test it on yourself: choose, see the seal, follow the schedule, and read the result when it has ended, not before."""

from __future__ import annotations

from datetime import date, datetime

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods, require_safe

from footwork.catalogue.library import library
from footwork.outcomes.effect import ERROR, finding_of
from footwork.outcomes.offers import BLOCKS, STARTS
from footwork.outputs.progress.report import report, result
from footwork.outputs.progress.trial_chart import trial_chart
from footwork.web.diary.tracked import PAIN, tracked_places
from footwork.web.form_errors import FormError, day
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.trials import (
    A_DAY,
    TrialRun,
    begin_trial,
    running_trial,
    save_deviation,
    stop_trial,
    trial_report,
    trials,
)


@require_http_methods(["GET", "HEAD", "POST"])
def trial(request: PersonRequest) -> HttpResponse:
    today = datetime.now().astimezone().date()
    if request.method == "POST":
        return _act(request, today)
    return _page(request, today)


def _page(request: PersonRequest, today: date, refused: FormError | None = None) -> HttpResponse:
    """After a refusal with what was typed."""
    current, places = running_trial(request.person, today), library().measure(PAIN).places
    context = {
        "page_name": "trial",
        "refused": refused,
        "sent": request.POST,
        "known": current,
        "day": current.day(today) if current else 0,
        "instruction": current.instruction(today) if current else "",
        "days": (current.trial.last - current.trial.first).days + 1 if current else 0,
        "today": today,
        "places": [(place, places[place]) for place in tracked_places(request.person)],
        "starts": STARTS,
        "blocks": BLOCKS,
        "turn": BLOCKS[0].turn,
        "wrong": round(100 * ERROR),
        "ended": [_told(request.person, known) for known in trials(request.person) if not known.runs(today)],
    }
    return render(request, "trial.html", context, status=400 if refused else 200)


def _told(person: Person, known: TrialRun) -> dict[str, object]:
    told = trial_report(person, known)
    return {
        "row": known.row,
        "last": known.trial.last,
        "place": known.place,
        "told": told,
        "chart": mark_safe(trial_chart(told)),  # noqa: S308 - drawn here; names are escaped there
        "result": [] if known.row.stopped_on else result(finding_of(told.effect), told.effect, told.tried),
    }


def _act(request: PersonRequest, today: date) -> HttpResponse:
    sent, current = request.POST, running_trial(request.person, today)
    try:
        if "begin" in sent:
            begin_trial(
                request.person, sent.get("offer", ""), sent.get("tried", "").strip(), sent.get("place", ""), today
            )
        elif current and "otherwise" in sent:
            save_deviation(request.person, current, day(sent, "day", A_DAY), sent.get("what", "").strip(), today)
        elif current and "stop" in sent:
            stop_trial(request.person, current, today)
    except FormError as refused:
        return _page(request, today, refused)
    return HttpResponseRedirect(reverse("trial"))


@require_safe
def report_text(request: PersonRequest, id: int) -> HttpResponse:
    today = datetime.now().astimezone().date()
    known = next((one for one in trials(request.person) if one.row.pk == id and not one.runs(today)), None)
    if known is None:
        raise Http404
    name = f"footwork-trial-{known.trial.first}.txt"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(report(trial_report(request.person, known)), "text/plain; charset=utf-8", headers=headers)
