"""What was done and answered, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.translation import language
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.days import DayAnswers, DiaryDay, Session, diary_days, newest_days
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.forms import DAYS_BACK
from footwork.web.diary.kept_sessions import KeptSessions
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest

DAYS_A_PAGE = 10
MOST_PAGES = 100_000
"""More than a person has days."""


class DayShown(NamedTuple):
    """`sessions` as the page has them."""

    day: date
    told: tuple[DayAnswers, ...]
    sessions: list[SafeString]


@require_safe
@ensure_csrf_cookie
def diary(request: PersonRequest) -> HttpResponse:
    asked = request.GET.get("page", "1")
    number = min(int(asked), MOST_PAGES) if asked.isdecimal() and len(asked) < len(str(MOST_PAGES)) else 1
    return _page(request.person, number, datetime.now().astimezone().date()).answer(request)


@kept_by_version(16)
def _page(person: Person, number: int, today: date) -> CachedResponse:
    """The last page there is, where there are fewer."""
    with_the_next = number * DAYS_A_PAGE + 1
    page = Paginator(newest_days(person, with_the_next), DAYS_A_PAGE).get_page(number)
    context = {
        "page_name": "diary",
        "days": list(map(_shown, diary_days(person, list(page.object_list)))),
        "page": page,
        "changed_since": today - timedelta(days=DAYS_BACK),
        "diary": diary_id(person),
    }
    return CachedResponse.of(render_to_string("diary.html", context))


def _shown(one: DiaryDay) -> DayShown:
    drawn = {(*session.key, language()): session for session in one.sessions}
    return DayShown(one.day, one.told, _DRAWN.of(list(drawn), lambda missing: _draw(drawn, missing)))


_DRAWN = KeptSessions[tuple[UUID, int, str], SafeString](most=512)


def _draw(
    sessions: dict[tuple[UUID, int, str], Session], missing: Sequence[tuple[UUID, int, str]]
) -> dict[tuple[UUID, int, str], SafeString]:
    """Once in each language: a session that stands is shown as it was."""
    return {key: render_to_string("parts/_session.html", {"record": sessions[key].record}) for key in missing}
