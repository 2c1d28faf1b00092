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
from footwork.outcomes.change import NOW, Change
from footwork.outcomes.course import Course
from footwork.outcomes.series import DAYS_OF_A_WEEK, LEAST_OF_A_WEEK, Scores, Week
from footwork.translation import gettext as _
from footwork.translation import language, ngettext, noop
from footwork.translation.dates import short_date, short_month, whole_date
from footwork.translation.numbers import decimal

DAYS_SHOWN = 84
"""As many points as a phone can show apart: twelve weeks. Longer ones are shown by their weeks alone."""

DAYS_NOW = NOW
"""The days that come before everything older: two weeks."""

WIDTH, LEFT, RIGHT = 560, 44, 548
TOP, BOTTOM, HEIGHT = 34, 230, 290
SESSIONS, DATES = 248, 284
_GRID = (0, WORST // 2, WORST)
_MOST_DATES = 6
MOST_NAMED = 104
"""Weeks that are named one by one: two years of them. More stand in the table of numbers alone."""

_NEAR, _FAR = 8, 5.5
"""How large a day is drawn, of two weeks and of twelve."""

MARKS = {
    "day": noop("a day"),
    "week": noop("average of a week with {n} answers or more"),
    "sessions": noop("a session"),
    "meaningful": noop("a noticeable drop in pain"),
    "load": noop("many more steps than usual, and more pain the day after"),
}
"""What may be drawn, by its class, in the order of the legend."""


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

    def days(self) -> Iterator[date]:
        first = self.first.toordinal()
        return map(date.fromordinal, range(first, self.last.toordinal() + 1))


def y(score: float) -> float:
    return round(BOTTOM - score / WORST * (BOTTOM - TOP), 1)


def recent(course: Course, days: int = DAYS_SHOWN) -> Frame:
    """The last so many days, or those since the first answer, with room for a week at least."""
    first = max(min(course.scores), course.today - timedelta(days=days - 1))
    return Frame(first, max(course.today, first + timedelta(days=DAYS_OF_A_WEEK - 1)))


def whole(course: Course) -> Frame:
    """All weeks."""
    return Frame(course.weeks[0].first, course.weeks[-1].first + timedelta(days=DAYS_OF_A_WEEK - 1))


def chart(
    course: Course, frame: Frame, name: str, sessions: Mapping[date, int], loads: Mapping[date, str] | None = None
) -> str:
    """`name` is what the chart is called, `sessions` how many there were on a day, `loads` what is said of days with a
    sharp rise of load."""
    daily = _is_daily(frame)
    parts = [
        *grid(),
        *_meaningful(course, frame),
        *_start(course, frame),
        _weeks(_weeks_in(course, frame), frame, language(), named=not daily),
        *(points(course.scores, frame) if daily else ()),
        _sessions(frame, () if _is_crowded(frame) else tuple(day for day in frame.days() if day in sessions)),
        *(_loads(frame, loads or {}) if daily else ()),
        *dates(frame),
    ]
    return svg(name, parts)


def legend(*charts: str) -> list[tuple[str, str]]:
    """What is drawn in them, and nothing else: each mark with what it means."""
    drawn = "".join(charts)
    return [(mark, _(said).format(n=LEAST_OF_A_WEEK)) for mark, said in MARKS.items() if f'class="{mark}"' in drawn]


def described(course: Course, frame: Frame) -> str:
    """The chart in a sentence, for those who hear it."""
    if not _is_daily(frame):
        means = [week.mean for week in course.weeks if week.mean is not None]
        said = ngettext("{n} week, average {low} to {high}.", "{n} weeks, averages {low} to {high}.", len(means))
        low, high = decimal(min(means, default=0)), decimal(max(means, default=0))
        return said.format(n=len(means), low=low, high=high) if means else _("No week has enough answers.")
    scores = [course.scores[day] for day in frame.days() if day in course.scores]
    said = ngettext("{n} answer, from {low} to {high}.", "{n} answers, from {low} to {high}.", len(scores))
    return said.format(n=len(scores), low=min(scores), high=max(scores)) if scores else _("No answers on these days.")


def _is_daily(frame: Frame) -> bool:
    return (frame.last - frame.first).days < DAYS_SHOWN


def _is_crowded(frame: Frame) -> bool:
    """Too many weeks to point at one, and days too narrow for a stroke."""
    return (frame.last - frame.first).days > MOST_NAMED * DAYS_OF_A_WEEK


def svg(name: str, parts: Iterable[str]) -> str:
    drawn = "".join(parts)
    role = "group" if 'role="list"' in drawn else "img"
    return f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="{role}" aria-label="{escape(name)}">{drawn}</svg>'


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
        yield f'<path class="start" d="M{x} {TOP - 24}V{BOTTOM}"/>'
        side, x = ("end", x - 5) if x > WIDTH / 2 else ("start", x + 5)
        said = escape(_("first session"))
        yield f'<text class="start-text" x="{x}" y="{TOP - 12}" text-anchor="{side}">{said}</text>'


def _weeks_in(course: Course, frame: Frame) -> tuple[Week, ...]:
    """Those of which a day is shown."""
    monday = course.weeks[0].first
    first, last = ((day - monday).days // DAYS_OF_A_WEEK for day in (frame.first, frame.last))
    return course.weeks[first : last + 1]


@lru_cache(maxsize=32)
def _weeks(weeks: tuple[Week, ...], frame: Frame, _language: str, *, named: bool) -> str:
    """A level line for each week that has a mean; as a list of named ones where the days are too many to show, and as
    one line where the weeks are too many to point at. Kept, by language, since an answer changes one of the charts."""
    lines = [(week, _line(week, week.mean, frame)) for week in weeks if week.mean is not None]
    if _is_crowded(frame):
        return f'<path class="week" d="{"".join(line for _week, line in lines)}"/>'
    said, role = escape(_("Week of {day}: {mean}")), ' role="listitem"' if named else ""
    drawn = ""
    for week, line in lines:
        label = said.format(day=whole_date(week.first), mean=decimal(week.mean or 0))
        name = f'{role} aria-label="{label}"' if named else ""
        drawn += f'<path class="week"{name} d="{line}"><title>{label}</title></path>'
    return f'<g role="list" aria-label="{escape(_("Weekly averages"))}">{drawn}</g>' if lines and named else drawn


def _line(week: Week, mean: float, frame: Frame) -> str:
    end = week.first + timedelta(days=DAYS_OF_A_WEEK - 1)
    left, right = frame.x(max(week.first, frame.first), 0), frame.x(min(end, frame.last), 1)
    return f"M{left} {y(mean)}H{right}"


def points(scores: Scores, frame: Frame) -> Iterator[str]:
    shown = [(day, scores[day]) for day in frame.days() if day in scores]
    size = _NEAR if (frame.last - frame.first).days < 2 * DAYS_NOW else _FAR
    if shown:
        yield f'<g role="list" aria-label="{escape(_("Days"))}">'
        for day, score in shown:
            label = f"{short_date(day)}: {score}"
            place = f'cx="{frame.x(day)}" cy="{y(score)}" r="{size}"'
            yield f'<circle class="day" role="listitem" aria-label="{label}" {place}><title>{label}</title></circle>'
        yield "</g>"


@lru_cache(maxsize=32)
def _sessions(frame: Frame, days: tuple[date, ...]) -> str:
    """A stroke for each day with a session."""
    strokes = [f"M{frame.x(day)} {SESSIONS - 7}v14" for day in days]
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
