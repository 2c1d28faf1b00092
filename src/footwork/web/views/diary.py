"""What was done and answered, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.core.correction import CAN_UNDO
from footwork.core.times import DAY
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.forms import DAYS_BACK
from footwork.web.diary.removed import removed_lately
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.sessions_done import find_session, said_after
from footwork.web.views.diary_days import marked, newest, shown
from footwork.web.views.months import legend_of, months, next_month

DAYS_A_PAGE = 10
MOST_PAGES = 100_000
"""More than a person has days."""


@require_safe
@ensure_csrf_cookie
def diary(request: PersonRequest) -> HttpResponse:
    today = local_time.today()
    day = _asked_day(request.GET.get("day", ""))
    number = _page_of(request.person, day) if day else _asked_page(request.GET.get("page", "1"))
    return _page(request.person, number, today, _notice(request, today)).answer(request)


class Notice(NamedTuple):
    """What was just done with a session, and what is to be said of it."""

    what: str
    id: UUID | None = None
    sentences: tuple[str, ...] = ()


def _notice(request: PersonRequest, today: date) -> Notice | None:
    """Nothing where the address does not tell of it as ours do, or it is so no more."""
    if "gone" in request.GET:
        return Notice("gone")
    for what in ("changed", "added", "removed", "restored"):
        id = _asked_id(request.GET.get(what, ""))
        if id is None:
            continue
        if what == "removed":
            return Notice(what, id) if any(one.id == id for one in removed_lately(request.person, today)) else None
        if find_session(request.person, id):
            return Notice(what, id, tuple(said_after(request.person, id, today)))
    return None


def _asked_id(asked: str) -> UUID | None:
    try:
        return UUID(asked)
    except ValueError:
        return None


def _asked_day(asked: str) -> date | None:
    try:
        return date.fromisoformat(asked)
    except ValueError:
        return None


def _asked_page(asked: str) -> int:
    """The first for what is no number, and what there cannot be."""
    return min(int(asked), MOST_PAGES) if asked.isdecimal() and len(asked) < len(str(MOST_PAGES)) else 1


def _page_of(person: Person, day: date) -> int:
    """Where that day is, or would be."""
    later = sum(one > day for one in newest(person, MOST_PAGES * DAYS_A_PAGE))
    return later // DAYS_A_PAGE + 1


@kept_by_version(16)
def _page(person: Person, number: int, today: date, notice: Notice | None = None) -> CachedResponse:
    """The last page there is, where there are fewer."""
    with_the_next = number * DAYS_A_PAGE + 1
    page = Paginator(newest(person, with_the_next), DAYS_A_PAGE).get_page(number)
    days = list(page.object_list)
    context = {
        "page_name": "diary",
        "days": shown(person, days),
        "page": page,
        "notice": notice,
        "removed": removed_lately(person, today),
        "can_undo": CAN_UNDO.days,
        **_calendar(person, days, today),
        "today": today,
        "changed_since": today - timedelta(days=DAYS_BACK),
        "diary": diary_id(person),
    }
    return CachedResponse.of(render_to_string("diary.html", context))


def _calendar(person: Person, days: list[date], today: date) -> dict[str, object]:
    """The month of the newest day of the page, and the one before it."""
    if not days:
        return {}
    first = (days[0].replace(day=1) - DAY).replace(day=1)
    last = next_month(days[0]) - DAY
    marks = marked(person, first, last)
    return {"months": months(marks, first, last, today, reverse("diary")), "legend": legend_of(marks)}
