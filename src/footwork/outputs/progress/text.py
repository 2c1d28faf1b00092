"""How it goes, on lines of a terminal: sentences, and the means of weeks as small bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import fill

from footwork.core.record import WORST
from footwork.outcomes.adherence import WeekDone
from footwork.outcomes.course import Course
from footwork.outcomes.series import Week
from footwork.outputs.progress.sentences import HEADLINES, sentences

_BARS = "▁▂▃▄▅▆▇█"
_NO_MEAN = "·"
_WIDTH = 78
_WEEKS = 52
_ACTIVE, _REST = "●", "○"
_WEEKS_DONE = 8


def text(courses: Mapping[str, Course], weeks: Sequence[WeekDone]) -> str:
    """`courses` by what they are called; `weeks` oldest first."""
    if not courses and not weeks:
        return "Nothing to show yet.\n"
    parts = ["\n".join(_course(name, course)) for name, course in courses.items()]
    if weeks:
        parts.append("\n".join(_done(weeks[-_WEEKS_DONE:])))
    return "\n\n".join(parts) + "\n"


def _course(name: str, course: Course) -> Iterator[str]:
    yield f"Pain, {name}: {HEADLINES[course.verdict].lower()}"
    for sentence in sentences(course):
        yield fill(sentence, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    shown = course.weeks[-_WEEKS:]
    yield f"  0-10 by weeks since {shown[0].first}, {_NO_MEAN} fewer than four answers:"
    yield f"  {_bars(shown)}"


def _bars(weeks: Iterable[Week]) -> str:
    return "".join(_NO_MEAN if week.mean is None else _bar(week.mean) for week in weeks)


def _bar(mean: float) -> str:
    return _BARS[min(int(mean / WORST * len(_BARS)), len(_BARS) - 1)]


def _done(weeks: Iterable[WeekDone]) -> Iterator[str]:
    yield "What you did (Monday to Sunday)"
    for week in weeks:
        days = "".join(_ACTIVE if sessions else _REST for sessions in week.days)
        sessions = f"{week.sessions} {'session' if week.sessions == 1 else 'sessions'}"
        planned = f", {week.begun} of {week.planned} planned" if week.planned else ""
        yield f"  {week.first}  {days}  {sessions}{planned}, {week.minutes} min"
