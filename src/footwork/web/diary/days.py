"""The diary day by day: what was done on it, and what was answered about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from django.db.models import Min, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footwork.catalogue.library import library
from footwork.core import record as core
from footwork.core.measure import Measure
from footwork.translation.numbers import listed
from footwork.web.diary.answers import latest_on
from footwork.web.diary.models import Answer, Record
from footwork.web.diary.offsets import iso
from footwork.web.diary.tracked import PAIN, tracked_places
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person


@dataclass(frozen=True, slots=True)
class DayAnswers:
    """What was asked about, and what was answered, in words; `answer` is empty where there was none."""

    about: str
    answer: str


@dataclass(frozen=True, slots=True)
class DiaryDay:
    day: date
    records: tuple[core.Record, ...]
    told: tuple[DayAnswers, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sessions, answers, activities, looks at the feet and shoe checks, each counted once however often it was
    changed."""

    sessions: int
    answers: int
    activities: int = 0
    looks: int = 0
    shoes: int = 0

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
        )
        parts = [template.format(n=n) for n, template in counted if n]
        return listed(parts) or _("nothing")


@kept_by_version(16, of=(Part.SESSIONS, Part.ANSWERS))
def days_with_something(person: Person) -> tuple[date, ...]:
    """The days of sessions and answers, the newest first; each once."""
    answers: QuerySet[Any, str] = Answer.objects.filter(person=person).values_list(iso("day"), flat=True)
    both = answers.union(Record.objects.filter(person=person).values_list(iso("day"), flat=True))
    return tuple(map(date.fromisoformat, sorted(both, reverse=True)))


def diary_days(person: Person, days: Sequence[date]) -> list[DiaryDay]:
    """What there is of these days, in this order."""
    records: dict[date, list[core.Record]] = {day: [] for day in days}
    rows = Record.objects.filter(person=person, day__in=days).order_by("-started_at")
    for row in rows.prefetch_related("items", "pains"):
        records[row.day].append(row.to_core())
    told, tracked = latest_on(person, days), _tracked_since(person)
    return [DiaryDay(day, tuple(records[day]), tuple(_told(day, told.get(day, {}), tracked))) for day in days]


def _tracked_since(person: Person) -> dict[str, date]:
    """By place that the person tracks the first day of which its pain is known."""
    rows = Answer.objects.filter(person=person, measure=PAIN, about__in=tracked_places(person))
    return dict(rows.values("about").annotate(first=Min("day")).values_list("about", "first"))


def _told(day: date, scores: dict[tuple[str, str], int], tracked: dict[str, date]) -> Iterator[DayAnswers]:
    """In the order of the catalogue; of the places that are tracked also those without an answer, on a day that has
    answers."""
    if not scores:
        return
    places = library().measure(PAIN).places
    for place, name in places.items():
        score = scores.get((PAIN, place))
        if score is not None or tracked.get(place, date.max) <= day:
            yield DayAnswers(f"{name.capitalize()} pain", "" if score is None else str(score))
    for (id, about), score in scores.items():
        if id != PAIN or about not in places:
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
    return f"{score} of {measure.highest}"


def count_entries(person: Person, day: date | None = None) -> Counts:
    """What there is of a day, or of all days."""
    sessions, answers = Record.objects.filter(person=person), Answer.objects.filter(person=person)
    if day:
        sessions, answers = sessions.filter(day=day), answers.filter(day=day)
    return Counts(sessions.count(), answers.values("day", "measure", "about").distinct().count())
