"""A person's answers, put into the diary and taken out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import uuid4

from footwork.catalogue.library import library
from footwork.core.answer import Answer, standing
from footwork.core.errors import UnknownName
from footwork.web.diary import models
from footwork.web.diary.offsets import offset_minutes
from footwork.web.keeping import LOCAL_PERSON

PAIN = "pain"
ALL_IN_ALL = "global-change"
BACK = "roland-morris"


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


def answer(id: str, scores: Mapping[str, int], day: date, now: datetime) -> None:
    """Keep answers to the measure `id` for `day`, by what they are about; what was answered before for that day stays
    in the database.

    Raises ValueError for a score off the scale, something that is not asked about or a day that is still to come.
    """
    measure = library().measure(id)
    for about, score in scores.items():
        if about not in (measure.places or ("",)):
            raise ValueError(f"something that is asked about, not {about!r}")
        if not measure.takes(score):
            raise ValueError(f"a whole number from {measure.lowest} to {measure.highest}, not {score}")
    keep_answers(
        Answer(id=uuid4(), measure=id, about=about, day=day, score=score, answered_at=now)
        for about, score in scores.items()
    )


def keep_answers(answers: Iterable[Answer]) -> int:
    """Store those whose id is not there yet, and say how many they were."""
    given = {answer.id: answer for answer in answers}
    known = set(models.Answer.objects.values_list("id", flat=True))
    fresh = [_row(answer) for id, answer in given.items() if id not in known]
    models.Answer.objects.bulk_create(fresh)
    return len(fresh)


def _row(answer: Answer) -> models.Answer:
    return models.Answer(
        id=answer.id,
        person_id=LOCAL_PERSON,
        measure=answer.measure,
        about=answer.about,
        day=answer.day,
        score=answer.score,
        answered_at=answer.answered_at,
        offset_minutes=offset_minutes(answer.answered_at),
    )


def pain_by_place() -> dict[str, dict[date, int]]:
    """One score a day of every place that was ever answered, in the order of the catalogue."""
    scores = _standing(PAIN)
    return {place: scores[PAIN, place] for place in library().measure(PAIN).places if (PAIN, place) in scores}


def answered(id: str) -> dict[date, int]:
    """One score a day of a measure that is about nothing in particular."""
    return _standing(id).get((id, ""), {})


def is_due(id: str, start: date | None, today: date) -> bool:
    """Whether to ask again: as many days after the start, and after the last answer, as the measure says."""
    last = max([*answered(id), *([start] if start else [])], default=today)
    return (today - last).days >= library().measure(id).every_days


def _standing(id: str) -> dict[tuple[str, str], dict[date, int]]:
    return standing(row.to_core() for row in models.Answer.objects.filter(person=LOCAL_PERSON, measure=id))
