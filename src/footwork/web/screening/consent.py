"""A clinician who knows of the answers agrees to exercise: what was answered is stored once more, with that."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.export_format import StoredScreening
from footwork.core.question import Question
from footwork.web.diary.models import Screening
from footwork.web.people.models import Person
from footwork.web.screening.answers import newest_screening
from footwork.web.screening.status import ScreeningStatus, screening_status


def consent() -> tuple[str, Question]:
    """The statement that a clinician agrees, with the id of the list in which it is stored."""
    return next((group.id, one) for group in library().screen() for one in group.questions if one.lifts)


def found_read(known: ScreeningStatus) -> str:
    """The ids of what was found on the feet and holds back, as the page sends them."""
    return " ".join(one.id for one in known.found if known.decision and one in known.decision.because)


def save_consent(person: Person, number: int, found: str, now: datetime) -> bool:
    """Store the newest answers once more, with consent. False, and nothing is stored, where consent is not all that is
    missing, or where they are not the answers of that `number`, or something else was `found` on the feet: consent is
    to what was read."""
    part, question = consent()
    with transaction.atomic():
        known, given = screening_status(person), newest_screening(person)
        if not (given and known.decision and known.decision.is_liftable and known.number == number):
            return False
        if found_read(known) != found:
            return False
        holding = {name: tuple(ids) for name, ids in given.holding.items()}
        holding[part] = tuple(dict.fromkeys((*holding.get(part, ()), question.id)))
        consented = StoredScreening(answered_at=now, holding=holding, asked=(*given.asked, *found.split()))
        Screening.from_core(person, consented).save()
    return True
