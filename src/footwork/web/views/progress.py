"""How it goes: pain by place beside what was done, and what may honestly be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from statistics import fmean

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.core.measure import Measure
from footwork.outcomes.course import Course
from footwork.outcomes.series import Week
from footwork.outputs.progress.chart import DAYS_SHOWN, chart, recent, whole
from footwork.outputs.progress.sentences import HEADLINES, sentences, since
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.answers import BACK_QUESTIONNAIRE
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.tracked import ACTIVITY
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.progress import Progress, Since, progress
from footwork.web.week.words import pain_told, steps_told

MOST_RISES = 3
"""As many days of much load are told of, the last ones; the chart shows all."""


@require_safe
def progress_page(request: PersonRequest) -> HttpResponse:
    return _page(request.person, datetime.now().astimezone().date()).answer(request)


@kept_by_version(16)
def _page(person: Person, today: date) -> CachedResponse:
    known = progress(person, today)
    context = {
        "page_name": "progress",
        "courses": [_told(name, course, known) for name, course in known.courses.items()],
        "overall": known.overall,
        "back": _back(known.back),
        "doings": _doings(known.doings),
        "weeks": known.weeks[::-1],
        "more_weeks": known.more_weeks,
        "diary": diary_id(person),
    }
    return CachedResponse.of(render_to_string("progress.html", context))


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


def _told(name: str, course: Course, known: Progress) -> dict[str, object]:
    frames = [(recent(course), f"Pain in your {name} day by day, 0 to 10")]
    if (course.today - min(course.scores)).days >= DAYS_SHOWN:
        frames.append((whole(course), f"Pain in your {name} by weeks, 0 to 10"))
    rises = known.rises.get(name, ())
    loads = {one.day: f"{steps_told(one)} {pain_told(one)}" for one in rises}
    drawn = [(label, chart(course, frame, label, known.sessions, loads)) for frame, label in frames]
    return {
        "name": name,
        "verdict": course.verdict.value,
        "headline": HEADLINES[course.verdict],
        "sentences": sentences(course),
        "charts": [(label, mark_safe(svg)) for label, svg in drawn],  # noqa: S308 - drawn here; names are escaped there
        "quarters": [_rows(tuple(weeks)) for _quarter, weeks in groupby(course.weeks[::-1], key=_quarter)],
        "loads": [(one.day, steps_told(one)) for one in rises[: -MOST_RISES - 1 : -1]],
        "after": pain_told(rises[-1]) if rises else "",
    }


def _quarter(week: Week) -> tuple[int, int]:
    return week.first.year, (week.first.month - 1) // 3


@cached_by_language(512)
def _rows(weeks: tuple[Week, ...]) -> SafeString:
    """Of the table of numbers. A quarter that is over does not change any more, and stays as it was written."""
    return render_to_string("parts/_weeks_of_course.html", {"weeks": weeks})
