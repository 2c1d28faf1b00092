"""What the diary holds, made ready to be judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from footwork import local_time
from footwork.catalogue.library import library
from footwork.catalogue.place_text import site_name
from footwork.core import record as core
from footwork.core.load_rise import LoadRise, load_rises
from footwork.core.record import SkipReason
from footwork.core.times import day_between, monday_of
from footwork.core.usual_pain import NOT_LONG_AGO
from footwork.outcomes.adherence import SessionSummary, WeekDone, weeks_done
from footwork.outcomes.course import Course, course_of, shown_only
from footwork.outcomes.series import Scores
from footwork.outputs.progress.chart import DAYS_SHOWN
from footwork.web.diary.answers import (
    BACK_QUESTIONNAIRE,
    GLOBAL_CHANGE,
    pain_by_place,
    scores_by_day,
    scores_by_subject,
)
from footwork.web.diary.models import ItemDone, Record
from footwork.web.diary.moments import first_steps
from footwork.web.diary.offsets import iso
from footwork.web.diary.tracked import ACTIVITY, PAIN, tracked_activities
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.plan.store import current_plan, due_between
from footwork.web.trials import running_trial
from footwork.web.week.sums import loads_by_day, steps_by_day

WEEKS_TOLD = 12
TIMES_REACHED = 5
REACHED_FOR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Since:
    """The first and the last score of something that is asked about now and then. They may be one and the same."""

    name: str
    first: tuple[date, float]
    last: tuple[date, float]


@dataclass(frozen=True, slots=True)
class ReachedLately:
    """What was reached in an exercise, and on which day; the oldest first."""

    name: str
    times: tuple[tuple[date, core.ItemDone], ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """The courses by the name of their place; `sessions` is how many there were on a day, `overall` what was answered
    last, and when, to how everything is, `back` the questionnaire for the back, `doings` each of what the person wants
    to be able to do, `first_steps` pain at the first steps of a day, which is shown and never judged,
    `reached` what was done of what has an open end, `rises`, by the name of a place, days with far more steps than
    usual before a rise of pain."""

    courses: dict[str, Course]
    first_steps: dict[str, Course]
    weeks: tuple[WeekDone, ...]
    more_weeks: bool
    sessions: Mapping[date, int]
    overall: tuple[date, str] | None
    back: Since | None
    doings: tuple[Since, ...]
    rises: dict[str, tuple[LoadRise, ...]]
    reached: tuple[ReachedLately, ...]


def progress(person: Person, today: date) -> Progress:
    measure, sessions = library().measure(PAIN), sessions_by_day(person)
    assert measure.change
    start = min(sessions, default=None)
    told, trial = first_steps(person), running_trial(person, today)
    ends = {trial.row.place: trial.trial.last} if trial else {}
    courses = {
        site_name(place): course_of(scores, start, today, measure.change, ends.get(place))
        for place, scores in pain_by_place(person).items()
    }
    return Progress(
        courses,
        {site_name(place): shown_only(scores, start, today, measure.change) for place, scores in told.items()},
        _weeks(person, start, today),
        start is not None and start < _earliest(today),
        sessions,
        _overall(person),
        _back(person),
        _doings(person),
        _rises(person, today),
        _reached(person, today),
    )


def _reached(person: Person, today: date) -> tuple[ReachedLately, ...]:
    """Of each exercise the last times of the last year, the newest exercise first."""
    begins, _ends = day_between(today - REACHED_FOR)
    since = local_time.at_local_clock(begins)
    lately = ItemDone.objects.filter(record__person=person, record__started_at__gte=since)
    rows = lately.exclude(reached=[]).select_related("record")
    found: dict[str, ReachedLately] = {}
    for row in rows.order_by("-record__started_at", "position"):
        one = found.setdefault(row.exercise, ReachedLately(row.name, ()))
        if len(one.times) < TIMES_REACHED:
            found[row.exercise] = replace(one, times=((row.record.day, row.to_core()), *one.times))
    return tuple(found.values())


def _rises(person: Person, today: date) -> dict[str, tuple[LoadRise, ...]]:
    """Of the days that a chart shows one by one."""
    first = today - timedelta(days=DAYS_SHOWN - 1)
    steps = steps_by_day(person, first - NOT_LONG_AGO, today)
    found: dict[str, tuple[LoadRise, ...]] = {}
    for one in load_rises(steps, loads_by_day(person, first - NOT_LONG_AGO, today), pain_by_place(person)):
        if one.day >= first:
            name = site_name(one.place)
            found[name] = (*found.get(name, ()), one)
    return found


def _earliest(today: date) -> date:
    """The Monday from which on weeks are told one by one."""
    return monday_of(today) - timedelta(weeks=WEEKS_TOLD - 1)


def _weeks(person: Person, start: date | None, today: date) -> tuple[WeekDone, ...]:
    """The last of them, with what was planned since the first session."""
    if start is None:
        return ()
    first = max(start, _earliest(today))
    due = (
        one
        for day in due_between(person, current_plan(person), first, today)
        for one in day
        if one.occurrence.day >= start
    )
    return tuple(weeks_done(_sessions_since(person, first), today, due))


def _overall(person: Person) -> tuple[date, str] | None:
    """In the words that were chosen."""
    told, measure = scores_by_day(person, GLOBAL_CHANGE), library().measure(GLOBAL_CHANGE)
    if not told:
        return None
    last = max(told)
    return last, measure.answers[told[last] - measure.lowest]


def _back(person: Person) -> Since | None:
    told = scores_by_day(person, BACK_QUESTIONNAIRE)
    return _since(library().measure(BACK_QUESTIONNAIRE).name, told) if told else None


def _doings(person: Person) -> tuple[Since, ...]:
    told = scores_by_subject(person, ACTIVITY)
    return tuple(_since(words, told[words]) for words in tracked_activities(person) if words in told)


def _since(name: str, scores: Scores) -> Since:
    return Since(name, *((day, float(scores[day])) for day in (min(scores), max(scores))))


@kept_by_version(8, of=(Part.SESSIONS,))
def sessions_by_day(person: Person) -> Mapping[date, int]:
    """How many began on a day by the clock of their device."""
    days = Counter(Record.objects.filter(person=person).values_list(iso("day"), flat=True))
    return {date.fromisoformat(day): count for day, count in days.items()}


@kept_by_version(8, of=(Part.SESSIONS,))
def _sessions_since(person: Person, first: date) -> list[SessionSummary]:
    rows = Record.objects.filter(person=person, day__gte=first)
    reasons: dict[object, list[SkipReason]] = {}
    told = ItemDone.objects.filter(record__in=rows).exclude(reason="")
    for record, reason in told.values_list("record_id", "reason"):
        reasons.setdefault(record, []).append(SkipReason(reason))
    return [
        SessionSummary(day, timedelta(milliseconds=played_ms), tuple(dict.fromkeys(reasons.get(id, ()))))
        for id, day, played_ms in rows.values_list("id", "day", "played_ms")
    ]
