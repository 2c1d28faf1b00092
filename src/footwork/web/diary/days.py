"""The diary day by day: what was done on it, and what was answered about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Min, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footwork.catalogue.library import library
from footwork.catalogue.place_text import site_name
from footwork.core import record as core
from footwork.core.measure import Measure
from footwork.core.place import is_own
from footwork.translation.numbers import listed
from footwork.web.diary.answers import latest_on
from footwork.web.diary.kept_sessions import KeptSessions
from footwork.web.diary.models import Answer, Record
from footwork.web.diary.moments import MOMENTS, Told, moments_of
from footwork.web.diary.tracked import PAIN, own_places, tracked_places
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.templatetags.felt import pain_in


@dataclass(frozen=True, slots=True)
class DayAnswers:
    """What was asked about, and what was answered, in words; `answer` is empty where there was none."""

    about: str
    answer: str


@dataclass(frozen=True, slots=True)
class DayMoment:
    name: str
    at: datetime | None
    told: tuple[DayAnswers, ...]


SessionKey = tuple[UUID, int]
"""What tells a session from all others: its id and the version with which it was written."""


class Session(NamedTuple):
    key: SessionKey
    record: core.Record


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """`moments` are the answers about times of the day, each with when it was given."""

    day: date
    sessions: tuple[Session, ...]
    told: tuple[DayAnswers, ...]
    moments: tuple[DayMoment, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sessions, answers, activities, looks at the feet and shoe checks, each counted once however often it was
    changed; how many days with steps, and sessions that were removed and could be brought back."""

    sessions: int
    answers: int
    activities: int = 0
    looks: int = 0
    shoes: int = 0
    steps: int = 0
    removed: int = 0

    def __bool__(self) -> bool:
        return any(astuple(self))

    def __str__(self) -> str:
        """2 sessions, 1 activity and 3 answers."""
        counted = (
            (self.sessions, ngettext("{n} session", "{n} sessions", self.sessions)),
            (self.activities, ngettext("{n} activity", "{n} activities", self.activities)),
            (self.looks, ngettext("{n} foot check", "{n} foot checks", self.looks)),
            (self.shoes, ngettext("{n} shoe check", "{n} shoe checks", self.shoes)),
            (self.answers, ngettext("{n} answer", "{n} answers", self.answers)),
            (self.steps, ngettext("the steps of {n} day", "the steps of {n} days", self.steps)),
            (self.removed, ngettext("{n} removed session", "{n} removed sessions", self.removed)),
        )
        return listed(template.format(n=n) for n, template in counted if n) or _("nothing")


@kept_by_version(16, of=(Part.SESSIONS, Part.ANSWERS))
def newest_days(person: Person, most: int) -> tuple[date, ...]:
    """So many days with a session or an answer, the newest first, each once. An index has them in this order, so the
    first page of a long diary costs no more than that of a short one."""
    tables: tuple[QuerySet[Any, Any], ...] = (Record.objects.all(), Answer.objects.all())
    days = (rows.filter(person=person).order_by("-day").values_list("day", flat=True).distinct() for rows in tables)
    return tuple(sorted({day for some in days for day in some[:most]}, reverse=True)[:most])


def diary_days(person: Person, days: Sequence[date]) -> list[DiaryDay]:
    """What there is of these days, in this order."""
    sessions: dict[date, list[Session]] = {day: [] for day in days}
    rows = (
        Record.objects.filter(person=person, day__in=days).order_by("-started_at").values_list("id", "written", "day")
    )
    keys = {(id, written): day for id, written, day in rows}
    for key, record in zip(keys, _RECORDS.of(list(keys), _read), strict=True):
        sessions[keys[key]].append(Session(key, record))
    told = latest_on(person, days)
    with_moments = [day for day, scores in told.items() if any(id in MOMENTS for id, _about in scores)]
    moments = moments_of(person, with_moments) if with_moments else {}
    return [
        DiaryDay(
            day,
            tuple(sessions[day]),
            tuple(_told(person, day, told.get(day, {}))),
            tuple(map(_moment, moments.get(day, ()))),
        )
        for day in days
    ]


def _moment(told: Told) -> DayMoment:
    pains = (DayAnswers(pain_in(site_name(place)), str(score)) for place, score in told.pains)
    return DayMoment(told.name, told.at, tuple(pains))


_RECORDS = KeptSessions[SessionKey, core.Record](most=512)


def _read(keys: Sequence[SessionKey]) -> dict[SessionKey, core.Record]:
    rows = Record.objects.in_bulk([id for id, _ in keys])
    prefetch_related_objects(list(rows.values()), "items", "pains")
    return {(id, written): rows[id].to_core() for id, written in keys}


def days_answered(person: Person, first: date, last: date) -> set[date]:
    """Those of these days that have an answer."""
    rows = Answer.objects.filter(person=person, day__gte=first, day__lte=last)
    return {*rows.values_list("day", flat=True).distinct()}


@kept_by_version(of=(Part.ANSWERS,))
def _first_told(person: Person) -> dict[str, date]:
    """By place the first day of which its pain is known. Asked only for a day that lacks one."""
    rows = Answer.objects.filter(person=person, measure=PAIN)
    return dict(rows.values("about").annotate(first=Min("day")).values_list("about", "first"))


def _told(person: Person, day: date, scores: dict[tuple[str, str], int]) -> Iterator[DayAnswers]:
    """In the order of the catalogue; of the places that are tracked also those without an answer, on a day that has
    answers."""
    if not any(id not in MOMENTS for id, _about in scores):
        return
    tracked = tracked_places(person)
    own = (about for id, about in scores if id == PAIN and is_own(about))
    places = dict.fromkeys((*library().measure(PAIN).places, *own_places(person), *own))
    for place in places:
        score = scores.get((PAIN, place))
        if score is not None or (place in tracked and _first_told(person).get(place, date.max) <= day):
            yield DayAnswers(pain_in(site_name(place)), "" if score is None else str(score))
    for (id, about), score in scores.items():
        if id not in MOMENTS and (id != PAIN or about not in places):
            yield _of(id, about, score)


def _of(id: str, about: str, score: int) -> DayAnswers:
    """What the catalogue has no longer stands under its own name."""
    if id not in library().measure_ids():
        return DayAnswers(about or id, str(score))
    measure = library().measure(id)
    return DayAnswers(about or measure.name, _in_words(measure, score))


def _in_words(measure: Measure, score: int) -> str:
    if measure.answers and measure.takes(score):
        return measure.answers[score - measure.lowest]
    return _("{score} of {highest}").format(score=score, highest=measure.highest)


def count_entries(person: Person, day: date | None = None) -> Counts:
    """What there is of a day, or of all days."""
    sessions, answers = Record.objects.filter(person=person), Answer.objects.filter(person=person)
    if day:
        sessions, answers = sessions.filter(day=day), answers.filter(day=day)
    return Counts(sessions.count(), answers.values("day", "measure", "about").distinct().count())
