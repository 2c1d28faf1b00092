"""A person's answers, put into the diary and taken out of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import QuerySet

from footwork.catalogue.library import library
from footwork.core.answer import Answer, latest_scores
from footwork.core.place import is_own
from footwork.core.times import day_at
from footwork.web.diary import models
from footwork.web.diary.inserting import insert
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.records import MOST_VALUES
from footwork.web.diary.tracked import PAIN, tracked_for, tracked_places
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person

GLOBAL_CHANGE = "global-change"
BACK_QUESTIONNAIRE = "roland-morris"


def save_answer(person: Person, id: str, scores: Mapping[str, int], day: date, now: datetime) -> None:
    """Keep answers to the measure `id` for `day`, by what they are about; what was answered before for that day stays
    in the database.

    Raises ValueError for a score off the scale, something that is not asked about or a day that is still to come.
    """
    measure = library().measure(id)
    known = tracked_for(person, measure)
    for about, score in scores.items():
        if about not in known:
            raise ValueError(f"something that is asked about, not {about!r}")
        check_scale(id, score)
    fresh = (
        Answer(id=uuid4(), measure=id, about=about, day=day, score=score, answered_at=now)
        for about, score in scores.items()
    )
    save_answers(person, fresh)


def check_scale(id: str, score: int) -> None:
    """Raises ValueError for a score that is not on the scale of the measure `id`. What a later program asks is unknown
    here, and anything goes."""
    if not is_on_scale(id, score):
        measure = library().measure(id)
        raise ValueError(f"a whole number from {measure.lowest} to {measure.highest}, not {score}")


def is_on_scale(id: str, score: int) -> bool:
    return id not in _measure_ids() or library().measure(id).takes(score)


@cache
def _measure_ids() -> frozenset[str]:
    return frozenset(library().measure_ids())


def withdraw_answers(person: Person, id: str, about: Iterable[str], day: date) -> None:
    """Forget what was answered to the measure `id` for `day`: there is no answer any more, the earlier ones neither."""
    rows = models.Answer.objects.filter(person=person, measure=id, about__in=list(about), day=day)
    with transaction.atomic():
        rows.delete()
        raise_version(person, Part.ANSWERS)


def save_answers(person: Person, answers: Iterable[Answer]) -> int:
    """Store those whose id is not there yet, after all that is here, and say how many they were. There is only one
    answer of an id, whosever it is."""
    given = {answer.id: answer for answer in answers}
    with transaction.atomic():
        known = _known(list(given))
        fresh = [answer for id, answer in given.items() if id not in known]
        places = models.numbers(person, len(fresh), Part.ANSWERS)
        insert([models.Answer.from_core(person, one, stored) for one, stored in zip(fresh, places, strict=True)])
    return len(fresh)


def _known(ids: Sequence[UUID]) -> set[UUID]:
    """Those that are stored, in parts, since SQLite takes only so many values in one question."""
    parts = (ids[start : start + MOST_VALUES] for start in range(0, len(ids), MOST_VALUES))
    return {id for part in parts for id in models.Answer.objects.filter(pk__in=part).values_list("id", flat=True)}


def pain_by_place(person: Person) -> dict[str, dict[date, int]]:
    """One score a day of every place that was ever answered, in the order of the catalogue."""
    return _by_place(scores_by_subject(person, PAIN))


def pain_between(person: Person, first: date, last: date = date.max) -> dict[str, dict[date, int]]:
    """The same of these days only, which costs what they hold however long the diary is."""
    return _by_place(_scores_between(person, PAIN, first, last))


def _by_place(scores: Mapping[str, dict[date, int]]) -> dict[str, dict[date, int]]:
    own = (place for place in scores if is_own(place))
    return {place: scores[place] for place in (*library().measure(PAIN).places, *own) if place in scores}


@kept_by_version(of=(Part.ANSWERS,))
def is_answered_on(person: Person, id: str, day: date) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_ANSWERED, [person.pk, id, connection.ops.adapt_datefield_value(day)])
        return cursor.fetchone() is not None


# composing these questions takes longer than answering them, and each page asks them after each answer
_TABLE = models.Answer._meta.db_table
_ANSWERED = f"SELECT 1 FROM {_TABLE} WHERE person_id = %s AND measure = %s AND day = %s LIMIT 1"  # noqa: S608
_SCORES = (
    f"SELECT about, CAST(day AS TEXT), score FROM {_TABLE} WHERE person_id = %s AND measure = %s"  # noqa: S608
    " AND score BETWEEN %s AND %s AND day BETWEEN %s AND %s ORDER BY stored"
)


def tracked_pain(person: Person, first: date) -> dict[str, dict[date, int]]:
    """The daily answers from `first` on about the places that the person tracks."""
    tracked = tracked_places(person)
    return {place: scores for place, scores in pain_between(person, first).items() if place in tracked}


def scores_by_day(person: Person, id: str) -> dict[date, int]:
    """One score a day of a measure that is about nothing in particular."""
    return scores_by_subject(person, id).get("", {})


def is_due(person: Person, id: str, start: date | None, today: date) -> bool:
    """Whether to ask again: as many days after the start, and after the last answer, as the measure says. Days that
    are still to come, from when a clock was ahead, say nothing of when it was last asked."""
    last = max(
        (day for day in (*scores_by_day(person, id), *([start] if start else [])) if day <= today), default=today
    )
    return (today - last).days >= library().measure(id).every_days


def is_due_for(id: str, told: Iterable[date], day: date) -> bool:
    """Whether `day` is one to ask on: none of the other answers is nearer to it than the measure's interval."""
    return all(day == other or abs((day - other).days) >= library().measure(id).every_days for other in told)


@kept_by_version(of=(Part.ANSWERS,))
def scores_by_subject(person: Person, id: str, until: date = date.max) -> dict[str, dict[date, int]]:
    """One score a day of a measure, by what was asked about, as it stood at the end of the day `until`. Scores off the
    measure's scale, which older programs took from a file, are left out."""
    if until == date.max:
        return _scores(person, id, date.min, date.max)
    told = _on_scale(person, id).values_list("about", "day", "score", "answered_at", "offset_minutes")
    return latest_scores(
        (about, day, score) for about, day, score, at, offset in told if day_at(by_their_clock(at, offset)) <= until
    )


@kept_by_version(of=(Part.ANSWERS,))
def _scores_between(person: Person, id: str, first: date, last: date) -> dict[str, dict[date, int]]:
    """As `scores_by_subject` has them."""
    return _scores(person, id, first, last)


def _scores(person: Person, id: str, first: date, last: date) -> dict[str, dict[date, int]]:
    measure, days = library().measure(id), map(connection.ops.adapt_datefield_value, (first, last))
    with connection.cursor() as cursor:
        cursor.execute(_SCORES, [person.pk, id, measure.lowest, measure.highest, *days])
        return latest_scores((about, date.fromisoformat(day), score) for about, day, score in cursor.fetchall())


def _on_scale(person: Person, id: str) -> QuerySet[models.Answer]:
    measure = library().measure(id)
    return _in_order(person, measure=id, score__gte=measure.lowest, score__lte=measure.highest)


def latest_on(person: Person, days: Collection[date]) -> dict[date, dict[tuple[str, str], int]]:
    """By day the score of each measure and what it was asked about."""
    scores: dict[date, dict[tuple[str, str], int]] = {}
    for day, id, about, score in _in_order(person, day__in=days).values_list("day", "measure", "about", "score"):
        if is_on_scale(id, score):
            scores.setdefault(day, {})[id, about] = score
    return scores


def _in_order(person: Person, **which: object) -> QuerySet[models.Answer]:
    """In the order in which they were stored: the last one stands."""
    return models.Answer.objects.filter(person=person, **which).order_by("stored")
