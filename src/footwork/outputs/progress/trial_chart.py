"""A trial that has ended, as SVG: a point a day, over bands of the days with what was tried."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape

from footwork.outcomes.offers import is_with
from footwork.outputs.progress.chart import BOTTOM, TOP, Frame, dates, grid, points, svg
from footwork.outputs.progress.report import Reported
from footwork.translation import gettext as _
from footwork.translation.dates import short_date


def trial_chart(told: Reported) -> str:
    frame = Frame(told.trial.first, told.trial.last)
    name = _("Pain in your {place} during the trial, 0 to 10").format(place=told.place)
    return svg(name, [*_with(told, frame), *grid(), *points(told.scores, frame), *dates(frame)])


def _with(told: Reported, frame: Frame) -> Iterator[str]:
    for first, last in _runs(told):
        left, right = frame.x(first, 0), frame.x(last, 1)
        days = _("With {tried}: {first} to {last}")
        title = days.format(tried=told.tried, first=short_date(first), last=short_date(last))
        yield f'<rect class="meaningful" x="{left}" y="{TOP}" width="{right - left:.1f}" height="{BOTTOM - TOP}">'
        yield f"<title>{escape(title)}</title></rect>"


def _runs(told: Reported) -> Iterator[tuple[date, date]]:
    """The days with it, each unbroken run from its first to its last."""
    one, first = timedelta(days=1), None
    day = told.trial.first
    while day <= told.trial.last + one:
        if is_with(told.trial, day):
            first = first or day
        elif first:
            yield first, day - one
            first = None
        day += one
