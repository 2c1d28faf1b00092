"""A clinician who knows of the answers agrees to exercise: what was answered is stored once more, with that."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.export_format import StoredScreening
from footwork.core.question import Question
from footwork.web.diary.models import Screening
from footwork.web.people.models import Person
from footwork.web.screening.status import newest_screening, screening_status


def consent() -> tuple[str, Question]:
    """The statement that a clinician agrees, with the title of the list in which it is stored."""
    return next((group.title, one) for group in library().screen() for one in group.questions if one.lifts)


def save_consent(person: Person, number: int, now: datetime) -> bool:
    """Store the newest answers once more, with consent. False, and nothing is stored, where consent is not all that is
    missing, or where they are not the answers of that `number`: consent is to what was read."""
    title, question = consent()
    with transaction.atomic():
        known, given = screening_status(person), newest_screening(person)
        if not (given and known.decision and known.decision.is_liftable and known.number == number):
            return False
        holding = {part: tuple(ids) for part, ids in given.holding.items()}
        holding[title] = (*holding.get(title, ()), question.id)
        consented = StoredScreening(answered_at=now, holding=holding, asked=tuple(given.asked))
        Screening.from_core(person, consented).save()
    return True
