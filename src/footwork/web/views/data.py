"""The person's data are theirs: export, import, erase."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import date
from urllib.parse import urlencode

from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_safe

from footwork import local_time
from footwork.catalogue.documents import document_of
from footwork.core.errors import FootworkError, InvalidFile
from footwork.core.export_format import Diary
from footwork.translation import language
from footwork.translation.dates import weekday_and_day
from footwork.web.data import eraser
from footwork.web.data.exporter import (
    Spreadsheet,
    activities_table,
    answers_table,
    sessions_table,
    whole_diary,
)
from footwork.web.data.forms import EVERYTHING, EraseAllForm, EraseDayForm, ImportForm
from footwork.web.data.importer import import_diary
from footwork.web.diary.days import Counts
from footwork.web.diary.diary_id import diary_id
from footwork.web.form_errors import FormError
from footwork.web.forms import Form
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.views.actions import action_of

TABLES: dict[str, Callable[[Diary, Spreadsheet], str]] = {
    "sessions": lambda diary, spreadsheet: sessions_table(diary.records, spreadsheet),
    "answers": lambda diary, spreadsheet: answers_table(diary.answers, spreadsheet),
    "activities": lambda diary, spreadsheet: activities_table(diary.activities_done, spreadsheet),
}
SPREADSHEETS = (
    (Spreadsheet.ENGLISH, _lazy("For Excel in English")),
    (Spreadsheet.GERMAN, _lazy("For Excel in German")),
)
MOST_TOLD = 20
COUNTED = tuple(one.name for one in fields(Counts))


@require_safe
def data(request: PersonRequest) -> HttpResponse:
    erased = _erased(request.GET)
    return _page(request, erased=erased, gone=erased and _gone_diary(request.person, request.GET))


@action_of("data")
def import_file(request: PersonRequest) -> HttpResponse:
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form)
    given = form.cleaned_data
    try:
        report = import_diary(request.person, given["file"].read(), local_time.now(), mine=given["mine"])
    except InvalidFile:
        form.refuse(FormError(f"{_no_export()} {_('Nothing was changed.')}", "file"))
        return _page(request, form)
    except FootworkError as error:
        form.refuse(FormError(f"{error} {_('Nothing was changed.')}", "file"))
        return _page(request, form)
    told, more = _shortened(report.refused)
    replaced, more_replaced = _shortened(report.replaced)
    removed, more_removed = _shortened(report.removed)
    return _page(
        request, report=report, told=told, more=more, replaced=replaced, more_replaced=more_replaced,
        removed=removed, more_removed=more_removed,
    )  # fmt: skip


def _no_export() -> str:
    says = _("This is not a Footwork export, or only part of one.")
    return f"{says} {_('Choose the file that “Download everything” saved.')}"


def _shortened(lines: list[str]) -> tuple[list[str], int]:
    return lines[:MOST_TOLD], max(len(lines) - MOST_TOLD, 0)


@require_safe
def export(request: PersonRequest) -> HttpResponse:
    now = local_time.now()
    text = json.dumps(document_of(whole_diary(request.person, now)), ensure_ascii=False, indent=1)
    return _download(text, "application/json", f"footwork-{now.date()}.json")


@require_safe
def table(request: PersonRequest, table: str) -> HttpResponse:
    if table not in TABLES:
        raise Http404
    now = local_time.now()
    content = TABLES[table](whole_diary(request.person, now), _spreadsheet(request.GET.get("for", "")))
    return _download(content, "text/csv; charset=utf-8", f"footwork-{table}-{now.date()}.csv")


def _spreadsheet(asked: str) -> Spreadsheet:
    """What the address asks for, else what the language of the page makes likely."""
    known = [one.value for one in Spreadsheet]
    return next(Spreadsheet(one) for one in (asked, language(), Spreadsheet.ENGLISH.value) if one in known)


@require_http_methods(["GET", "HEAD", "POST"])
def erase_day(request: PersonRequest) -> HttpResponse:
    """A day is asked about first. Whoever opens this address by itself finds the forms."""
    if request.method != "POST" and "day" not in request.GET:
        return HttpResponseRedirect(reverse("data"))
    form = EraseDayForm(request.POST if request.method == "POST" else request.GET)
    if not form.is_valid():
        return _page(request, form)
    day = form.cleaned_data["day"]
    if request.method == "POST":
        return _gone(day.isoformat(), eraser.erase_day(request.person, day))
    today = local_time.today()
    context = {"page_name": "erase", "day": day, "today": today, "there": eraser.count_all(request.person, day)}
    return render(request, "erase.html", context)


@action_of("data")
def erase_all(request: PersonRequest) -> HttpResponse:
    """Everything has its word. The browser forgets too: what it may show again by itself at once, the rest by the page
    that this leads to (scripts/erasing.js), since sessions may wait there for another diary."""
    form = EraseAllForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    diary = diary_id(request.person)
    response = _gone("all", eraser.erase_all(request.person), diary=diary)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def _gone(what: str, gone: Counts, **more: str) -> HttpResponse:
    told = urlencode({"erased": what, **asdict(gone), **more})
    return HttpResponseRedirect(f"{reverse('data')}?{told}")


def _erased(sent: QueryDict) -> str:
    """What went, in words; nothing where the address does not tell of it as ours do."""
    try:
        gone = Counts(*(int(str(sent[part])) for part in COUNTED))
        if sent["erased"] == "all":
            says = _("Everything was erased: {entries}, your plan and your settings.")
            return says.format(entries=gone) if gone else _("Everything was erased: your plan and your settings.")
        day = date.fromisoformat(str(sent["erased"]))
    except (KeyError, ValueError):
        return ""
    told = weekday_and_day(day, local_time.today())
    return _("Erased: {entries} of {day}.").format(entries=gone, day=told)


def _gone_diary(person: Person, sent: QueryDict) -> str:
    """The id of the diary that was erased; nothing where it is still there, whatever an address says."""
    diary = str(sent.get("diary", ""))
    return diary if diary != diary_id(person) else ""


def _page(request: PersonRequest, sent: Form | None = None, **more: object) -> HttpResponse:
    """With what was typed in the form that was `sent` and refused, if one was."""
    context = {
        "page_name": "data",
        "everything": EVERYTHING,
        "spreadsheet": _spreadsheet(""),
        "spreadsheets": SPREADSHEETS,
        "all_there": eraser.count_all(request.person),
        "refused": sent,
        "erase_day": sent if isinstance(sent, EraseDayForm) else EraseDayForm(),
        "erase_all": sent if isinstance(sent, EraseAllForm) else EraseAllForm(),
        **more,
    }
    return render(request, "data.html", context, status=400 if sent else 200)


def _download(text: str, media_type: str, name: str) -> HttpResponse:
    return HttpResponse(text, media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
