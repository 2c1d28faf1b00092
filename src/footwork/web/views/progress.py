"""How it goes: pain by place beside what was done, and what may honestly be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from statistics import fmean

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.measure import Measure
from footwork.core.times import DAY
from footwork.outputs.progress.sentences import average_in, since
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.answers import BACK_QUESTIONNAIRE
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.sessions import sessions_between
from footwork.web.diary.tracked import ACTIVITY
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.progress import Since, progress
from footwork.web.views.course_card import course_card, first_steps_card
from footwork.web.views.months import legend_of, marks_of, months

MONTHS_BEFORE = 2
"""Months of the calendar before this one."""


@require_safe
def progress_page(request: PersonRequest) -> HttpResponse:
    return _page(request.person, local_time.today()).answer(request)


@kept_by_version(16)
def _page(person: Person, today: date) -> CachedResponse:
    known = progress(person, today)
    context = {
        "page_name": "progress",
        "today": today,
        "courses": [course_card(name, course, known) for name, course in known.courses.items()],
        "first_steps": [first_steps_card(name, course, known) for name, course in known.first_steps.items()],
        "come_back": average_in({}, today),
        "overall": known.overall,
        "back": _back(known.back),
        "doings": _doings(known.doings),
        "reached": known.reached,
        "weeks": known.weeks[::-1],
        "more_weeks": known.more_weeks,
        **_calendar(person, min(known.sessions, default=None), today),
        "diary": diary_id(person),
    }
    return CachedResponse.of(render_to_string("progress.html", context))


def _calendar(person: Person, start: date | None, today: date) -> dict[str, object]:
    """The months with a session among the last three."""
    if start is None:
        return {}
    first = today.replace(day=1)
    for _month in range(MONTHS_BEFORE):
        first = (first - DAY).replace(day=1)
    first = max(first, start)
    marks = marks_of(sessions_between(person, first, today))
    return {"months": months(marks, first, today, today, reverse("diary")), "legend": legend_of(marks)}


def _back(told: Since | None) -> dict[str, object] | None:
    if told is None:
        return None
    measure = library().measure(BACK_QUESTIONNAIRE)
    return {"told": told, "highest": measure.highest, "sentence": _sentence(measure, [told])}


def _doings(told: Sequence[Since]) -> dict[str, object] | None:
    """All of them count together, by the rule of the measure; `together` says so where there are several."""
    if not told:
        return None
    measure = library().measure(ACTIVITY)
    return {"told": told, "ends": measure.ends, "sentence": _sentence(measure, told), "together": len(told) > 1}


def _sentence(measure: Measure, told: Sequence[Since]) -> str:
    """Nothing where nothing was asked twice."""
    twice = [one for one in told if one.first[0] != one.last[0]]
    if not twice:
        return ""
    return since(measure, fmean(one.first[1] for one in twice), fmean(one.last[1] for one in twice))
