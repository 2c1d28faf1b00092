"""Test it on yourself: choose, see the seal, follow the schedule, and read the result when it has ended, not before."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.catalogue.place_text import site_name
from footwork.outcomes.effect import ERROR, finding_of
from footwork.outcomes.offers import BLOCKS, STARTS
from footwork.outputs.progress.report import report, result, verdict
from footwork.outputs.progress.trial_chart import trial_chart
from footwork.web.diary.forms import DAYS_BACK
from footwork.web.diary.tracked import PAIN, tracked_places
from footwork.web.form_errors import FormError
from footwork.web.forms import Form
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.trial_forms import DeviationForm, TrialForm
from footwork.web.trials import (
    TrialRun,
    begin_trial,
    running_trial,
    save_deviation,
    stop_trial,
    trial_report,
    trials,
)
from footwork.web.views.actions import action_of
from footwork.web.views.months import WITH, WITHOUT, months
from footwork.web.views.trial_answers import trial_answers


@require_safe
def trial(request: PersonRequest) -> HttpResponse:
    return _page(request)


def _page(request: PersonRequest, sent: Form | None = None, refused: FormError | None = None) -> HttpResponse:
    """With what was typed in the form that was `sent`, if one was; `refused` is added to what is wrong with it."""
    if sent and refused:
        sent.refuse(refused)
    today = local_time.today()
    current = running_trial(request.person, today)
    asked = library().measure(PAIN).places
    followed = [(place, site_name(place)) for place in tracked_places(request.person) if place in asked]
    context = {
        "page_name": "trial",
        "refused": sent,
        "begin": sent if isinstance(sent, TrialForm) else TrialForm(followed),
        "note": sent if isinstance(sent, DeviationForm) else DeviationForm(today),
        "known": current,
        "today": today,
        "months": _months(current, today) if current else [],
        "day": current.day(today) if current else 0,
        "instruction": current.instruction(today) if current else "",
        "answers": trial_answers(request.person, current, today) if current else None,
        "days_back": DAYS_BACK,
        "days": (current.trial.last - current.trial.first).days + 1 if current else 0,
        "places": followed,
        "starts": STARTS,
        "blocks": BLOCKS,
        "turn": BLOCKS[0].turn,
        "wrong": round(100 * ERROR),
        "ended": [_ended(request.person, known) for known in trials(request.person) if not known.runs(today)],
    }
    return render(request, "trial.html", context, status=400 if sent else 200)


def _months(known: TrialRun, today: date) -> list[SafeString]:
    """Of the days so far: those that are still to come are under the seal."""
    marks = {day: WITH if given else WITHOUT for day, given in known.days_so_far(today).items()}
    return months(marks, known.trial.first, max(today, known.trial.first), today)


def _ended(person: Person, known: TrialRun) -> dict[str, object]:
    told = trial_report(person, known)
    return {
        "row": known.row,
        "last": known.trial.last,
        "place": known.place,
        "told": told,
        "chart": mark_safe(trial_chart(told)),  # noqa: S308 - drawn here; names are escaped there
        "verdict": verdict(told.effect, told.tried),
        "result": result(finding_of(told.effect), told.effect),
    }


@action_of("trial")
def begin(request: PersonRequest) -> HttpResponse:
    form = TrialForm(library().measure(PAIN).places.items(), request.POST)
    if not form.is_valid():
        return _page(request, form)
    try:
        begin_trial(request.person, **form.cleaned_data, today=local_time.today())
    except FormError as refused:
        return _page(request, form, refused)
    return HttpResponseRedirect(reverse("trial"))


@action_of("trial")
def note(request: PersonRequest) -> HttpResponse:
    """That a day was not as the trial asked."""
    form, current = DeviationForm(local_time.today(), request.POST), running_trial(request.person, local_time.today())
    if not form.is_valid():
        return _page(request, form)
    try:
        if current:
            save_deviation(
                request.person, current, form.cleaned_data["day"], form.cleaned_data["what"], local_time.today()
            )
    except FormError as refused:
        return _page(request, form, refused)
    return HttpResponseRedirect(reverse("trial"))


@action_of("trial")
def stop(request: PersonRequest) -> HttpResponse:
    if current := running_trial(request.person, local_time.today()):
        stop_trial(request.person, current, local_time.today())
    return HttpResponseRedirect(reverse("trial"))


@require_safe
def report_text(request: PersonRequest, id: int) -> HttpResponse:
    today = local_time.today()
    known = next((one for one in trials(request.person) if one.row.pk == id and not one.runs(today)), None)
    if known is None:
        raise Http404
    name = f"footwork-trial-{known.trial.first}.txt"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(report(trial_report(request.person, known)), "text/plain; charset=utf-8", headers=headers)
