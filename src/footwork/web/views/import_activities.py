"""Activities from files of watches and phones."""

from __future__ import annotations

from typing import BinaryIO, cast

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.activity_files.unreadable import shown
from footwork.core.activity import Effort
from footwork.core.times import day_at
from footwork.web.people.request import PersonRequest
from footwork.web.views.actions import action_of
from footwork.web.views.activity import gone
from footwork.web.week.activities import find_activity
from footwork.web.week.age import birth_year
from footwork.web.week.forms import EffortForm, ImportActivitiesForm
from footwork.web.week.imports import Report, import_file, refusals_told, told
from footwork.web.week.unsaid_efforts import say_effort, without_effort
from footwork.web.week.words import TALK_TEST, length_of, name_of


@require_http_methods(["GET", "HEAD", "POST"])
def import_activities(request: PersonRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, ImportActivitiesForm())
    form = ImportActivitiesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form)
    report, now = Report(), local_time.now()
    for file in form.cleaned_data["file"]:
        import_file(request.person, cast(BinaryIO, file.file), shown(file.name or ""), now, report)
    return _page(request, ImportActivitiesForm(), report)


@action_of("import-activities")
def effort(request: PersonRequest, id: int) -> HttpResponse:
    row, form = find_activity(request.person, id), EffortForm(request.POST)
    if row is None:
        return gone()
    if not form.is_valid():
        return _page(request, form)
    say_effort(request.person, row, Effort(form.cleaned_data["effort"]))
    return HttpResponseRedirect(f"{reverse('import-activities')}?said#how-hard")


def _page(
    request: PersonRequest, form: ImportActivitiesForm | EffortForm, report: Report | None = None
) -> HttpResponse:
    today = local_time.today()
    context = {
        "page_name": "import-activities",
        "refused": form,
        "report": report,
        "told": told(report) if report and (report.new or report.known or report.days or report.days_known) else (),
        "named": [(name_of(one), length_of(one), day_at(one.started_at)) for one in report.named] if report else (),
        "asks_year": report is not None and report.heart_rates and birth_year(request.person) is None,
        "refusals": refusals_told(report.refusals) if report and report.refusals else "",
        "more": report.refusals - len(report.refused) if report else 0,
        "said": "said" in request.GET and not form.is_bound and not report,
        "today": today,
        "asked": [
            (one.id, name_of(one.activity), length_of(one.activity), one.activity.started_at)
            for one in without_effort(request.person, today)
        ],
        "talk_test": [(effort.value, words) for effort, words in TALK_TEST.items()],
    }
    return render(request, "import_activities.html", context, status=400 if form.is_bound else 200)
