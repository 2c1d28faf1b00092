"""Pain at a time of the day, beside the average over 24 hours: each answer is one more, with the time when it was
given. No rule and no trial looks at it; they have the daily answers (diary.answers)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from typing import NamedTuple

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.place import find_site
from footwork.core.times import day_at, since_turn
from footwork.web.diary import models
from footwork.web.diary.answers import is_on_scale, save_answer, scores_by_subject, withdraw_answers
from footwork.web.diary.offsets import by_their_clock
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person

FIRST_STEPS, DURING_THE_DAY, EVENING = "pain-first-steps", "pain-day", "pain-evening"
MOMENTS = (FIRST_STEPS, DURING_THE_DAY, EVENING)
"""The measures, in the order of a day."""

_MORNING_UNTIL, _EVENING_FROM = time(11), time(18)
"""Hours of the clock by which one of them is offered first. They are ours."""


class Told(NamedTuple):
    """What was answered at once: when, `at` by the clock where that was on the day itself, and pain by place."""

    moment: str
    at: datetime | None
    pains: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        return str(library().measure(self.moment).name)


def moment_at(now: datetime) -> str:
    hours = since_turn(now.time())
    if hours >= since_turn(_EVENING_FROM):
        return EVENING
    return FIRST_STEPS if hours < since_turn(_MORNING_UNTIL) else DURING_THE_DAY


def save_moment(
    person: Person, moment: str, scores: Mapping[str, int], day: date, now: datetime, *, instead: bool
) -> None:
    """Add an answer; `instead` of those that were given for these places at that time of the day, where the person
    says so."""
    with transaction.atomic():
        if instead:
            withdraw_answers(person, moment, scores, day)
        save_answer(person, moment, scores, day, now)


@kept_by_version(64, of=(Part.ANSWERS,))
def moments_on(person: Person, day: date) -> tuple[Told, ...]:
    """The answers about that day, from first steps to evening; those for the same time as they were given."""
    return moments_of(person, [day]).get(day, ())


def moments_of(person: Person, days: Collection[date]) -> dict[date, tuple[Told, ...]]:
    rows = models.Answer.objects.filter(person=person, day__in=list(days), measure__in=MOMENTS).order_by("stored")
    found: dict[tuple[date, str, datetime], dict[str, int]] = {}
    for row in rows:
        if find_site(row.about) and is_on_scale(row.measure, row.score):
            at = by_their_clock(row.answered_at, row.offset_minutes)
            found.setdefault((row.day, row.measure, at), {})[row.about] = row.score
    told: dict[date, tuple[Told, ...]] = {}
    for (day, moment, at), pains in sorted(found.items(), key=lambda one: MOMENTS.index(one[0][1])):
        one = Told(moment, at if day_at(at) == day else None, tuple(pains.items()))
        told[day] = (*told.get(day, ()), one)
    return told


def first_steps(person: Person) -> dict[str, dict[date, int]]:
    """One score a day by place: of several the one that was given last."""
    return {place: scores for place, scores in scores_by_subject(person, FIRST_STEPS).items() if find_site(place)}
