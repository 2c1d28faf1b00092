"""A safety check under way: its pages are answered one by one, and nothing is in the diary before the last of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.question import Action, Question, ScreenPage, pages_of, questions_of
from footwork.web.diary.models import ScreeningDraft
from footwork.web.people.data_version import Part, raise_version
from footwork.web.people.models import Person
from footwork.web.screening.saving import NONE, save_screening

DRAFT_LASTS = timedelta(hours=1)
"""Later what applies "right now" may have changed, so that the pages are answered anew."""

Draft = Mapping[str, list[str]]
"""By the id of a list what was ticked in it; a list that is absent was not answered."""


def pages() -> tuple[ScreenPage, ...]:
    return pages_of(library().screen())


def draft(person: Person, now: datetime) -> Draft:
    within = {"touched_at__gt": now - DRAFT_LASTS, "touched_at__lte": now}  # later only by a clock that was wrong
    found = ScreeningDraft.objects.filter(person=person, **within).first()
    return found.holding if found else {}


def emergencies(person: Person) -> list[Question]:
    """What was ticked on a page, however long ago, and can't wait until the last page is answered."""
    found = ScreeningDraft.objects.filter(person=person).first()
    given = {id for ids in found.holding.values() for id in ids} if found else set()
    return [one for one in questions_of(library().screen()) if one.action is Action.EMERGENCY and one.id in given]


def save_page(person: Person, page: ScreenPage, ticked: Iterable[str] | None, now: datetime) -> None:
    """Store what was ticked on a page; None takes its answer away."""
    holding = dict(draft(person, now))
    given = set(ticked or ())
    for group in page.groups:
        holding.pop(group.id, None)
        if ticked is not None:
            holding[group.id] = [question.id for question in group.questions if question.id in given]
    with transaction.atomic():
        ScreeningDraft.objects.update_or_create(person=person, defaults={"touched_at": now, "holding": holding})
        raise_version(person, Part.REST)


def is_answered(page: ScreenPage, given: Draft) -> bool:
    return all(group.id in given for group in page.groups)


def first_open(given: Draft) -> int | None:
    """The number of the first page without an answer, from 1."""
    return next((number for number, page in enumerate(pages(), 1) if not is_answered(page, given)), None)


def finish(person: Person, now: datetime) -> None:
    """Move the answers into the diary. Raises ValueError where a page is open."""
    save_screening(person, {part: ids or [NONE] for part, ids in draft(person, now).items()}, now)
