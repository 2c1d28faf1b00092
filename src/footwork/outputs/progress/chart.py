"""A course as SVG: a point a day, a line a week, sessions beneath. Every point has a name; colours are the page's.

Days without an answer have no point, and a gap is a gap: no line is drawn across it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from html import escape
from math import ceil

from footwork.core.record import WORST
from footwork.outcomes.change import Change
from footwork.outcomes.course import Course
from footwork.outcomes.series import DAYS_OF_A_WEEK, Scores, Week
from footwork.translation import language
from footwork.translation.dates import short_date, short_month
from footwork.translation.numbers import decimal

DAYS_SHOWN = 84
"""As many points as a phone can show apart: twelve weeks. Longer ones are shown by their weeks alone."""

WIDTH, LEFT, RIGHT = 640, 40, 632
TOP, BOTTOM, HEIGHT = 24, 250, 310
SESSIONS, DATES = 268, 304
_GRID = (0, WORST // 2, WORST)
_MOST_DATES = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """The days that are shown and where they stand."""

    first: date
    last: date

    def x(self, day: date, part: float = 0.5) -> float:
        """The middle of a day; `part` 0 is its beginning."""
        days = (self.last - self.first).days + 1
        return round(LEFT + ((day - self.first).days + part) / days * (RIGHT - LEFT), 1)

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def y(score: float) -> float:
    return round(BOTTOM - score / WORST * (BOTTOM - TOP), 1)


def recent(course: Course) -> Frame:
    """The last twelve weeks, or fewer."""
    earliest = min(course.scores)
    since = course.today - timedelta(days=DAYS_SHOWN - 1)
    least = course.today - timedelta(days=2 * DAYS_OF_A_WEEK - 1)
    return Frame(min(max(earliest, since), least), course.today)


def whole(course: Course) -> Frame:
    """All weeks."""
    return Frame(course.weeks[0].first, course.weeks[-1].first + timedelta(days=DAYS_OF_A_WEEK - 1))


def chart(
    course: Course, frame: Frame, name: str, sessions: Mapping[date, int], loads: Mapping[date, str] | None = None
) -> str:
    """`name` is what the chart is called, `sessions` how many there were on a day, `loads` what is said of days with a
    sharp rise of load."""
    daily = (frame.last - frame.first).days < DAYS_SHOWN
    parts = [
        *grid(),
        *_meaningful(course, frame),
        *_start(course, frame),
        _weeks(course.weeks, frame, language(), named=not daily),
        *(points(course.scores, frame) if daily else ()),
        _sessions(frame, tuple(sessions)),
        *(_loads(frame, loads or {}) if daily else ()),
        *dates(frame),
    ]
    return svg(name, parts)


def svg(name: str, parts: Iterable[str]) -> str:
    head = f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="{escape(name)}">'
    return f"{head}{''.join(parts)}</svg>"


def grid() -> Iterator[str]:
    for score in _GRID:
        yield f'<path class="grid" d="M{LEFT} {y(score)}H{RIGHT}"/>'
        yield f'<text class="scale-text" x="{LEFT - 8}" y="{y(score) + 5}" aria-hidden="true">{score}</text>'


def _meaningful(course: Course, frame: Frame) -> Iterator[str]:
    """The levels that would be a meaningful fall from the mean before the start."""
    rule = course.meaningful
    if not (isinstance(course.found, Change) and course.start) or course.found.before < rule.from_least:
        return
    below = course.found.before - max(rule.points, rule.share * course.found.before)
    left = frame.x(max(course.start, frame.first), 0)
    if below > 0:
        size = f'width="{RIGHT - left:.1f}" height="{BOTTOM - y(below):.1f}"'
        yield f'<rect class="meaningful" x="{left}" y="{y(below)}" {size}/>'


def _start(course: Course, frame: Frame) -> Iterator[str]:
    if course.start and frame.holds(course.start):
        x = frame.x(course.start, 0)
        yield f'<path class="start" d="M{x} {TOP - 20}V{BOTTOM}"/>'
        side, x = ("end", x - 5) if x > WIDTH / 2 else ("start", x + 5)
        yield f'<text class="start-text" x="{x}" y="{TOP - 6}" text-anchor="{side}">first session</text>'


@lru_cache(maxsize=32)
def _weeks(weeks: tuple[Week, ...], frame: Frame, _language: str, *, named: bool) -> str:
    """A level line for each week that has a mean; as a list of named ones where the days are too many to show. Kept,
    by language, since an answer changes one of the charts."""
    lines = []
    for week in weeks:
        end = week.first + timedelta(days=DAYS_OF_A_WEEK - 1)
        if week.mean is None or end < frame.first or week.first > frame.last:
            continue
        left, right = frame.x(max(week.first, frame.first), 0), frame.x(min(end, frame.last), 1)
        label = f"Week of {short_date(week.first)} {week.first.year}: {decimal(week.mean)}"
        role = f' role="listitem" aria-label="{label}"' if named else ""
        lines.append(f'<path class="week"{role} d="M{left} {y(week.mean)}H{right}"><title>{label}</title></path>')
    drawn = "".join(lines)
    return f'<g role="list" aria-label="Means of weeks">{drawn}</g>' if lines and named else drawn


def points(scores: Scores, frame: Frame) -> Iterator[str]:
    shown = [(day, score) for day, score in scores.items() if frame.holds(day)]
    if shown:
        yield '<g role="list" aria-label="Days">'
        for day, score in sorted(shown):
            label = f"{short_date(day)}: {score}"
            place = f'cx="{frame.x(day)}" cy="{y(score)}" r="4.5"'
            yield f'<circle class="day" role="listitem" aria-label="{label}" {place}><title>{label}</title></circle>'
        yield "</g>"


@lru_cache(maxsize=32)
def _sessions(frame: Frame, days: tuple[date, ...]) -> str:
    """A stroke for each day with a session."""
    strokes = [f"M{frame.x(day)} {SESSIONS - 7}v14" for day in sorted(days) if frame.holds(day)]
    return f'<path class="sessions" d="{"".join(strokes)}"/>' if strokes else ""


def _loads(frame: Frame, loads: Mapping[date, str]) -> Iterator[str]:
    """A triangle below each such day, which stands on the line of the sessions."""
    for day, told in loads.items():
        if frame.holds(day):
            label = escape(f"{short_date(day)}: {told}")
            mark = f'd="M{frame.x(day)} {BOTTOM + 2}l7 11h-14z"'
            yield f'<path class="load" role="img" aria-label="{label}" {mark}><title>{label}</title></path>'


def dates(frame: Frame) -> Iterator[str]:
    """As many as have room, the same number of days apart."""
    days = (frame.last - frame.first).days + 1
    for number in range(0, days, ceil(days / _MOST_DATES)):
        day = frame.first + timedelta(days=number)
        text = short_date(day) if days < 300 else f"{short_month(day.month)} {day.year}"
        yield f'<text class="date" x="{frame.x(day, 0)}" y="{DATES}" aria-hidden="true">{text}</text>'
