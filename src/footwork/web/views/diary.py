"""What was done, when, how much of it, and how it felt."""

from __future__ import annotations

from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.web.diary.models import Record
from footwork.web.keeping import LOCAL_PERSON

PER_PAGE = 20


@require_safe
@ensure_csrf_cookie
def diary(request: HttpRequest) -> HttpResponse:
    rows = Record.objects.filter(person=LOCAL_PERSON).order_by("-started_at").prefetch_related("items", "pains")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    records = [row.to_core() for row in page.object_list]
    days = [(day, list(group)) for day, group in groupby(records, key=lambda record: record.started_at.date())]
    return render(request, "diary.html", {"page_name": "diary", "days": days, "page": page})
