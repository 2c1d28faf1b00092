"""A person's answers, put into the diary and taken out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import uuid4

from footwork.catalogue.library import library
from footwork.core.answer import Answer, standing
from footwork.core.errors import UnknownName
from footwork.web.diary import models
from footwork.web.keeping import LOCAL_PERSON

PAIN = "pain"


def followed() -> tuple[str, ...]:
    """The places whose pain the person is asked about, in the order of the catalogue."""
    chosen = models.Person.objects.filter(pk=LOCAL_PERSON).values_list("follows", flat=True).first() or []
    return tuple(place for place in library().measure(PAIN).places if place in chosen)


def follow(places: Iterable[str]) -> None:
    """Ask about these from now on; UnknownName for a place that the catalogue does not have."""
    chosen, known = list(places), library().measure(PAIN).places
    for place in chosen:
        if place not in known:
            raise UnknownName("place", place, known)
    models.Person.objects.filter(pk=LOCAL_PERSON).update(follows=chosen)


def answer_pain(scores: Mapping[str, int], day: date, now: datetime) -> None:
    """Keep today's or an earlier day's answers; what was answered before for that day stays in the database.

    Raises ValueError for a score off the scale, a place that is not known or a day that is still to come.
    """
    measure = library().measure(PAIN)
    for place, score in scores.items():
        if place not in measure.places:
            raise ValueError(f"a place that is asked about, not {place!r}")
        if not measure.takes(score):
            raise ValueError(f"pain from {measure.lowest} to {measure.highest}, not {score}")
    keep_answers(
        Answer(id=uuid4(), measure=PAIN, about=place, day=day, score=score, answered_at=now)
        for place, score in scores.items()
    )


def keep_answers(answers: Iterable[Answer]) -> int:
    """Store those whose id is not there yet, and say how many they were."""
    given = {answer.id: answer for answer in answers}
    known = set(models.Answer.objects.values_list("id", flat=True))
    fresh = [_row(answer) for id, answer in given.items() if id not in known]
    models.Answer.objects.bulk_create(fresh)
    return len(fresh)


def _row(answer: Answer) -> models.Answer:
    offset = answer.answered_at.utcoffset()
    assert offset is not None
    return models.Answer(
        id=answer.id,
        person_id=LOCAL_PERSON,
        measure=answer.measure,
        about=answer.about,
        day=answer.day,
        score=answer.score,
        answered_at=answer.answered_at,
        offset_minutes=offset.total_seconds() // 60,
    )


def pain_by_place() -> dict[str, dict[date, int]]:
    """One score a day of every place that was ever answered, in the order of the catalogue."""
    rows = models.Answer.objects.filter(person=LOCAL_PERSON, measure=PAIN)
    scores = standing(row.to_core() for row in rows)
    return {place: scores[PAIN, place] for place in library().measure(PAIN).places if (PAIN, place) in scores}
