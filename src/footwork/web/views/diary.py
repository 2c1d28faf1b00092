"""What was done and answered, day by day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.web.cached_response import CachedResponse
from footwork.web.diary.days import days_with_something, diary_days
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.forms import DAYS_BACK
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest

DAYS_A_PAGE = 10


@require_safe
@ensure_csrf_cookie
def diary(request: PersonRequest) -> HttpResponse:
    page = Paginator(days_with_something(request.person), DAYS_A_PAGE).get_page(request.GET.get("page"))
    return _page(request.person, page.number, datetime.now().astimezone().date()).answer(request)


@kept_by_version(16)
def _page(person: Person, number: int, today: date) -> CachedResponse:
    page = Paginator(days_with_something(person), DAYS_A_PAGE).page(number)
    context = {
        "page_name": "diary",
        "days": diary_days(person, list(page.object_list)),
        "page": page,
        "changed_since": today - timedelta(days=DAYS_BACK),
        "diary": diary_id(person),
    }
    return CachedResponse.of(render_to_string("diary.html", context))
