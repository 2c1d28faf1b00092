"""How it goes: pain by place beside what was done, and what may honestly be said of it."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.outcomes.course import Course
from footwork.outputs.progress.chart import DAYS_SHOWN, chart, recent, whole
from footwork.outputs.progress.sentences import HEADLINES, sentences
from footwork.web.answers import BACK
from footwork.web.prepared import Prepared
from footwork.web.progress import Progress, progress

WEEKS_SHOWN = 12


@require_safe
def progress_page(request: HttpRequest) -> HttpResponse:
    known = progress(datetime.now().astimezone().date())
    back = library().measure(BACK)
    context = {
        "page_name": "progress",
        "courses": [_told(name, course, known) for name, course in known.courses.items()],
        "overall": known.overall,
        "back": known.back,
        "back_measure": back,
        "back_share": round(100 * back.change.share) if back.change else None,
        "weeks": known.weeks[-WEEKS_SHOWN:][::-1],
        "more_weeks": len(known.weeks) > WEEKS_SHOWN,
    }
    return Prepared.of(render_to_string("progress.html", context)).answer(request)


def _told(name: str, course: Course, known: Progress) -> dict[str, object]:
    frames = [(recent(course), f"Pain in your {name} day by day, 0 to 10")]
    if (course.today - min(course.scores)).days >= DAYS_SHOWN:
        frames.append((whole(course), f"Pain in your {name} by weeks, 0 to 10"))
    drawn = [(label, chart(course, frame, label, known.sessions)) for frame, label in frames]
    return {
        "name": name,
        "verdict": course.verdict.value,
        "headline": HEADLINES[course.verdict],
        "sentences": sentences(course),
        "charts": [(label, mark_safe(svg)) for label, svg in drawn],  # noqa: S308 - drawn here; names are escaped there
        "weeks": course.weeks[::-1],
    }
