"""The person's data are theirs: taken along, taken in, erased."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from urllib.parse import urlencode

from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from footwork.catalogue.documents import document_of
from footwork.core.errors import FootworkError, InvalidFile
from footwork.core.export_format import Diary
from footwork.web.data.eraser import erase_all, erase_day
from footwork.web.data.exporter import answers_table, sessions_table, whole_diary
from footwork.web.data.importer import import_diary
from footwork.web.dates import weekday_and_day
from footwork.web.diary.days import Counts, count_entries
from footwork.web.diary.diary_id import diary_id
from footwork.web.form_errors import FormError
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest

TABLES: dict[str, Callable[[Diary], str]] = {
    "sessions": lambda diary: sessions_table(diary.records),
    "answers": lambda diary: answers_table(diary.answers),
}
MOST_BYTES = 50_000_000
MOST_TOLD = 20
EVERYTHING = "ERASE"
"""What has to be typed before all is erased."""

NO_EXPORT = (
    "This is not a Footwork export, or only a part of one. Choose the file that “Download everything” saved. "
    "Nothing was changed."
)


@require_http_methods(["GET", "HEAD", "POST"])
def data(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        return _take_in(request)
    erased = _erased(request.GET)
    return _page(request, {"erased": erased, "gone": erased and _gone_diary(request.person, request.GET)})


def _take_in(request: PersonRequest) -> HttpResponse:
    file = request.FILES.get("file")
    if file is None or (file.size or 0) > MOST_BYTES:
        return _page(request, {"refused": FormError("Choose a file of at most 50 MB.", "file")}, 400)
    try:
        report = import_diary(request.person, file.read(), datetime.now().astimezone(), mine="mine" in request.POST)
    except InvalidFile:
        return _page(request, {"refused": FormError(NO_EXPORT, "file")}, 400)
    except FootworkError as error:
        return _page(request, {"refused": FormError(f"{error} Nothing was changed.", "file")}, 400)
    told, more = _shortened(report.refused)
    replaced, more_replaced = _shortened(report.replaced)
    lists = {"told": told, "more": more, "replaced": replaced, "more_replaced": more_replaced}
    return _page(request, {"report": report, **lists})


def _shortened(lines: list[str]) -> tuple[list[str], int]:
    return lines[:MOST_TOLD], max(len(lines) - MOST_TOLD, 0)


@require_safe
def export(request: PersonRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    text = json.dumps(document_of(whole_diary(request.person, now)), ensure_ascii=False, indent=1)
    return _download(text, "application/json", f"footwork-{now.date()}.json")


@require_safe
def table(request: PersonRequest, table: str) -> HttpResponse:
    if table not in TABLES:
        raise Http404
    now = datetime.now().astimezone()
    return _download(
        TABLES[table](whole_diary(request.person, now)), "text/csv; charset=utf-8", f"footwork-{table}-{now.date()}.csv"
    )


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: PersonRequest) -> HttpResponse:
    """A day is asked about first; everything has its word. Whoever opens this address by itself, as after a form that
    was refused here, finds the forms."""
    sent = request.POST if request.method == "POST" else request.GET
    if "day" in sent:
        return _erase_day(request, sent.get("day", ""))
    if request.method != "POST":
        return HttpResponseRedirect(reverse("data"))
    if sent.get("sure", "").strip().upper() != EVERYTHING:
        sentence = f"To delete everything, type {EVERYTHING}. Nothing was erased."
        return _page(request, {"refused": FormError(sentence, "sure"), "sure": sent.get("sure", "")}, 400)
    return _erase_all(request.person)


def _erase_all(person: Person) -> HttpResponse:
    """The browser forgets too: what it may show again by itself at once, the rest by the page that this leads to
    (scripts/records/erase_device.js), since sessions may wait there for another diary."""
    diary = diary_id(person)
    response = _gone("all", erase_all(person), diary=diary)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def _erase_day(request: PersonRequest, text: str) -> HttpResponse:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return _page(request, {"refused": FormError("Choose a day. Nothing was erased.", "day"), "day": text}, 400)
    if request.method == "POST":
        return _gone(day.isoformat(), erase_day(request.person, day))
    today = datetime.now().astimezone().date()
    context = {"page_name": "erase", "day": day, "today": today, "there": count_entries(request.person, day)}
    return render(request, "erase.html", context)


def _gone(what: str, gone: Counts, **more: str) -> HttpResponse:
    told = urlencode({"erased": what, "sessions": gone.sessions, "answers": gone.answers, **more})
    return HttpResponseRedirect(f"{reverse('data')}?{told}")


def _erased(sent: QueryDict) -> str:
    """What went, in words; nothing where the address does not tell of it as ours do."""
    try:
        gone = Counts(int(str(sent["sessions"])), int(str(sent["answers"])))
        if sent["erased"] == "all":
            return f"Everything was erased: {gone}, your plan and your settings."
        day = date.fromisoformat(str(sent["erased"]))
    except (KeyError, ValueError):
        return ""
    return f"Erased: {gone} of {weekday_and_day(day, datetime.now().astimezone().date())}."


def _gone_diary(person: Person, sent: QueryDict) -> str:
    """The id of the diary that was erased; nothing where it is still there, whatever an address says."""
    diary = str(sent.get("diary", ""))
    return diary if diary != diary_id(person) else ""


def _page(request: PersonRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return render(request, "data.html", {"page_name": "data", "everything": EVERYTHING, **context}, status=status)


def _download(text: str, media_type: str, name: str) -> HttpResponse:
    return HttpResponse(text, media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
