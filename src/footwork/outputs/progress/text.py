"""How it goes, on lines of a terminal: sentences, and the means of weeks as small bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import fill

from footwork.core.record import WORST
from footwork.outcomes.adherence import WeekDone
from footwork.outcomes.course import Course
from footwork.outcomes.series import LEAST_OF_A_WEEK, Week
from footwork.outputs.progress.sentences import headline, numbers, sentences
from footwork.translation import gettext as _
from footwork.translation import ngettext
from footwork.translation.dates import whole_date

_BARS = "▁▂▃▄▅▆▇█"
_NO_MEAN = "·"
_WIDTH = 78
_WEEKS = 52
_ACTIVE, _REST = "●", "○"
_WEEKS_DONE = 8


def text(courses: Mapping[str, Course], weeks: Sequence[WeekDone]) -> str:
    """`courses` by what they are called; `weeks` oldest first."""
    if not courses and not weeks:
        return _("Nothing to show yet.") + "\n"
    parts = ["\n".join(_course(name, course)) for name, course in courses.items()]
    if weeks:
        parts.append("\n".join(_done(weeks[-_WEEKS_DONE:])))
    return "\n\n".join(parts) + "\n"


def _course(name: str, course: Course) -> Iterator[str]:
    yield fill(headline(name, course), _WIDTH)
    for sentence in (*numbers(course), *sentences(course)):
        yield fill(sentence, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    shown = course.weeks[-_WEEKS:]
    since = _("0 to 10 by week since {day}; {mark} is a week with fewer than {n} answers:")
    yield f"  {since.format(day=whole_date(shown[0].first), mark=_NO_MEAN, n=LEAST_OF_A_WEEK)}"
    yield f"  {_bars(shown)}"


def _bars(weeks: Iterable[Week]) -> str:
    return "".join(_NO_MEAN if week.mean is None else _bar(week.mean) for week in weeks)


def _bar(mean: float) -> str:
    return _BARS[min(int(mean / WORST * len(_BARS)), len(_BARS) - 1)]


def _done(weeks: Iterable[WeekDone]) -> Iterator[str]:
    yield _("What you did (Monday to Sunday)")
    for week in weeks:
        days = "".join(_ACTIVE if sessions else _REST for sessions in week.days)
        yield "  ".join(["", f"{week.first}", days, ", ".join(_counts(week))])


def _counts(week: WeekDone) -> Iterator[str]:
    yield ngettext("{n} session", "{n} sessions", week.sessions).format(n=week.sessions)
    if week.planned:
        yield _("{begun} of {planned} planned").format(begun=week.begun, planned=week.planned)
    yield ngettext("{n} minute", "{n} minutes", week.minutes).format(n=week.minutes)
