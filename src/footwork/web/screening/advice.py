"""What the safety check advises a person to book or to ask: said until they have done it."""

from __future__ import annotations

from django.db import transaction

from footwork.core.question import Question
from footwork.web.people.data_version import Part, raise_version
from footwork.web.people.models import Person
from footwork.web.screening.answers import newest_screening
from footwork.web.screening.status import screening_status


def open_advice(person: Person) -> tuple[Question, ...]:
    """Nothing where somebody has to be seen first: that is said then, and graver."""
    given, decision = newest_screening(person), screening_status(person).decision
    if given is None or decision is None or not decision.may_start:
        return ()
    return tuple(one for one in decision.advised if one.id not in given.done)


def advice_done(person: Person, question: str) -> None:
    """Nothing happens where nothing of the kind is advised. A new safety check says it again, if it still applies."""
    with transaction.atomic():
        given = newest_screening(person)
        if given is None or question not in {one.id for one in open_advice(person)}:
            return
        given.done = [*given.done, question]
        given.save(update_fields=["done"])
        raise_version(person, Part.REST)
