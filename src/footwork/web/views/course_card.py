"""The pain of one place: the sentence, the pictures, and the numbers."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from footwork.outcomes.course import Course
from footwork.outcomes.series import Week
from footwork.outputs.progress.chart import DAYS_NOW, DAYS_SHOWN, Frame, chart, described, legend, recent, whole
from footwork.outputs.progress.sentences import headline, numbers, sentences
from footwork.translation import cached_by_language
from footwork.web.progress import Progress
from footwork.web.week.words import pain_told, steps_told

MOST_RISES = 3
"""As many days of much load are told of, the last ones; the chart shows all."""


class Picture(NamedTuple):
    """`said` is the same for those who hear it."""

    title: str
    svg: SafeString
    said: str


def course_card(name: str, course: Course, known: Progress) -> dict[str, object]:
    rises = known.rises.get(name, ())
    loads = {one.day: f"{steps_told(one)} {pain_told(one)}" for one in rises}
    pictures = [_drawn(name, course, title, frame, known, loads) for title, frame in _frames(course)]
    return {
        "name": name,
        "verdict": course.verdict.value,
        "headline": headline(name, course),
        "sentences": sentences(course),
        "numbers": numbers(course),
        "pictures": pictures,
        "legend": legend(*(one.svg for one in pictures)),
        "quarters": [_rows(tuple(weeks)) for _quarter, weeks in groupby(course.weeks[::-1], key=_quarter_of)],
        "loads": [(one.day, steps_told(one)) for one in rises[: -MOST_RISES - 1 : -1]],
        "after": pain_told(rises[-1]) if rises else "",
    }


def first_steps_card(name: str, course: Course, known: Progress) -> dict[str, object]:
    """Only drawn: what a change of it means is not known."""
    label = _("Pain in your {place} at your first steps, 0 to 10").format(place=name)
    pictures = [_pictured(label, course, title, frame, known, {}) for title, frame in _frames(course)]
    headline = _("Pain in your {place} at your first steps").format(place=name)
    return {"headline": headline, "pictures": pictures, "legend": legend(*(one.svg for one in pictures))}


def _frames(course: Course) -> list[tuple[str, Frame]]:
    """The last two weeks before everything older; what is shown already is not shown again."""
    days = (course.today - min(course.scores)).days + 1
    frames = [(_("The last two weeks"), recent(course, DAYS_NOW))]
    if days > DAYS_NOW:
        frames.append((_("The last twelve weeks"), recent(course)))
    if days > DAYS_SHOWN:
        frames.append((_("Every week since your first answer"), whole(course)))
    return frames


def _drawn(name: str, course: Course, title: str, frame: Frame, known: Progress, loads: dict[date, str]) -> Picture:
    label = _("Pain in your {place}, 0 to 10").format(place=name)
    return _pictured(label, course, title, frame, known, loads)


def _pictured(label: str, course: Course, title: str, frame: Frame, known: Progress, loads: dict[date, str]) -> Picture:
    svg = chart(course, frame, f"{title}. {label}", known.sessions, loads)
    return Picture(title, mark_safe(svg), described(course, frame))  # noqa: S308 - drawn here; names are escaped there


def _quarter_of(week: Week) -> tuple[int, int]:
    return week.first.year, (week.first.month - 1) // 3


@cached_by_language(512)
def _rows(weeks: tuple[Week, ...]) -> SafeString:
    """Of the table of numbers. A quarter that is over does not change any more, and stays as it was written."""
    return render_to_string("parts/_weeks_of_course.html", {"weeks": weeks})
