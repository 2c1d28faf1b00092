"""Shoe checks: begun, answered one question at a time, broken off and continued, read again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.shoe_check import ShoeCheck
from footwork.core.shoes import ShoeQuestion, open_questions
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.shoes import models


@kept_by_version(of=(Part.REST,))
def checks(person: Person) -> tuple[ShoeCheck, ...]:
    """All of them, the newest last."""
    return tuple(row.to_core() for row in models.ShoeCheck.objects.filter(person=person))


def check(person: Person, id: UUID) -> ShoeCheck | None:
    """One of theirs; nobody else's."""
    return next((one for one in checks(person) if one.id == id), None)


def open_check(person: Person) -> ShoeCheck | None:
    """The one that was broken off, or is under way."""
    return next((one for one in reversed(checks(person)) if not one.finished), None)


def newest_result(person: Person, pair: UUID | None = None) -> ShoeCheck | None:
    """The last check that was finished, of this `pair` if one is named."""
    finished = (one for one in reversed(checks(person)) if one.finished)
    return next((one for one in finished if pair is None or one.pair == pair), None)


def begin_check(person: Person, pair: UUID | None, now: datetime) -> ShoeCheck:
    """A new one; what was broken off before is gone."""
    with transaction.atomic():
        begun = ShoeCheck(id=uuid4(), answered_at=_not_before(person, now), answers={}, pair=pair)
        models.ShoeCheck.objects.filter(person=person, finished=False).delete()
        models.ShoeCheck.from_core(person, begun).save()
        raise_version(person, Part.REST)
    return begun


def save_choice(person: Person, id: UUID, question: ShoeQuestion, option: str, now: datetime) -> ShoeCheck:
    """Store one answer. With the last open one the check is finished. Raises DoesNotExist where it is gone."""
    with transaction.atomic():
        before = models.ShoeCheck.objects.get(person=person, id=id).to_core()
        answers = {**before.answers, question.id: option}
        after = ShoeCheck(
            id=id,
            pair=before.pair,
            answered_at=_not_before(person, now),
            answers=answers,
            finished=before.finished or not open_questions(library().shoe_questions(), answers),
        )
        models.ShoeCheck.from_core(person, after).save()
        raise_version(person, Part.REST)
    return after


def _not_before(person: Person, now: datetime) -> datetime:
    """Now, or the time of the newest check where the clock was set back."""
    newest = models.ShoeCheck.objects.filter(person=person).last()
    return max(now, newest.to_core().answered_at) if newest else now


def save_checks(person: Person, given: Iterable[ShoeCheck]) -> int:
    """Store those whose id is not there yet, whosever it is, and say how many they were. One of a pair that is not
    theirs is of no pair."""
    once = {one.id: one for one in given}
    with transaction.atomic():
        known = set(models.ShoeCheck.objects.filter(id__in=once).values_list("id", flat=True))
        own = set(models.Pair.objects.filter(person=person).values_list("id", flat=True))
        fresh = [models.ShoeCheck.from_core(person, one) for id, one in once.items() if id not in known]
        for row in fresh:
            row.pair_id = row.pair_id if row.pair_id in own else None
        models.ShoeCheck.objects.bulk_create(fresh)
        raise_version(person, Part.REST)
    return len(fresh)
