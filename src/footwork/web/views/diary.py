"""What was done and answered, day by day."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.web.diary.days import days_with_something, diary_days
from footwork.web.diary.forms import DAYS_BACK
from footwork.web.people.request import PersonRequest

DAYS_A_PAGE = 10


@require_safe
@ensure_csrf_cookie
def diary(request: PersonRequest) -> HttpResponse:
    page = Paginator(days_with_something(request.person), DAYS_A_PAGE).get_page(request.GET.get("page"))
    since = datetime.now().astimezone().date() - timedelta(days=DAYS_BACK)
    context = {
        "page_name": "diary",
        "days": diary_days(request.person, list(page.object_list)),
        "page": page,
        "changed_since": since,
    }
    return render(request, "diary.html", context)
