"""The person's data are theirs: taken along, taken in, erased."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footwork.core.errors import FootworkError
from footwork.core.portable import Diary, diary_document
from footwork.web.erasing import erase_all, erase_day
from footwork.web.exporting import answers_table, sessions_table, whole_diary
from footwork.web.taking_in import take_in

TABLES: dict[str, Callable[[Diary], str]] = {
    "sessions": lambda diary: sessions_table(diary.records),
    "answers": lambda diary: answers_table(diary.answers),
}
MOST_BYTES = 50_000_000
MOST_TOLD = 20
EVERYTHING = "erase"
"""What has to be typed before all is erased."""


@require_http_methods(["GET", "HEAD", "POST"])
def data(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _take_in(request)
    return _page(request, {"erased": request.GET.get("erased")})


def _take_in(request: HttpRequest) -> HttpResponse:
    file = request.FILES.get("file")
    if file is None or (file.size or 0) > MOST_BYTES:
        return _page(request, {"error": "Please choose a file of at most 50 MB."}, 400)
    try:
        report = take_in(file.read(), datetime.now().astimezone(), mine="mine" in request.POST)
    except FootworkError as error:
        return _page(request, {"error": f"{error} Nothing was changed."}, 400)
    told, more = report.refused[:MOST_TOLD], max(len(report.refused) - MOST_TOLD, 0)
    return _page(request, {"report": report, "told": told, "more": more})


@require_safe
def export(_request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    text = json.dumps(diary_document(whole_diary(now)), ensure_ascii=False, indent=1)
    return _download(text, "application/json", f"footwork-{now.date()}.json")


@require_safe
def table(_request: HttpRequest, table: str) -> HttpResponse:
    if table not in TABLES:
        raise Http404
    now = datetime.now().astimezone()
    return _download(TABLES[table](whole_diary(now)), "text/csv; charset=utf-8", f"footwork-{table}-{now.date()}.csv")


@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    day = request.POST.get("day", "")
    if day:
        try:
            chosen = date.fromisoformat(day)
        except ValueError:
            return _page(request, {"error": f"{day!r} is no day. Nothing was erased."}, 400)
        erase_day(chosen)
        return HttpResponseRedirect(f"{reverse('data')}?erased={chosen}")
    if request.POST.get("sure", "").strip().lower() != EVERYTHING:
        return _page(request, {"error": f"To erase everything, type {EVERYTHING}. Nothing was erased."}, 400)
    erase_all()
    return HttpResponseRedirect(f"{reverse('data')}?erased=all")


def _page(request: HttpRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return render(request, "data.html", {"page_name": "data", "everything": EVERYTHING, **context}, status=status)


def _download(text: str, media_type: str, name: str) -> HttpResponse:
    return HttpResponse(text, media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
