"""Answers to the safety check, put into the diary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.answered import answers_of
from footwork.core.export_format import StoredScreening
from footwork.core.question import QuestionGroup, contradictions, questions_of
from footwork.core.safety import Decision, decide
from footwork.web.diary import models
from footwork.web.people.models import Person
from footwork.web.screening.text import both

NONE = "none"
"""Answered: none of these."""


def save_screening(person: Person, holding: Mapping[str, Iterable[str]], now: datetime) -> Decision:
    """Store the answers, in place of a check under way, and say what follows. Raises ValueError for a list that was not
    answered, for something that is not asked, for "none of these" beside something that applies and for two answers
    that cannot both be right; then nothing is stored."""
    screen = library().screen()
    given = {group.id: list(holding.get(group.id, ())) for group in screen}
    for group in screen:
        _check(group, given[group.id])
    for one, other in contradictions(screen, frozenset(id for ids in given.values() for id in ids)):
        raise ValueError(both(one, other))
    ticked = {part: tuple(id for id in ids if id != NONE) for part, ids in given.items() if ids}
    asked = tuple(question.id for group in screen if group.id in ticked for question in group.questions)
    decision = decide(screen, answers_of(ticked, asked))
    if not decision.lifted:
        idle = {question.id for question in questions_of(screen) if question.lifts}
        ticked = {part: tuple(id for id in ids if id not in idle) for part, ids in ticked.items()}
    with transaction.atomic():
        models.ScreeningDraft.objects.filter(person=person).delete()
        models.Screening.from_core(person, StoredScreening(answered_at=now, holding=ticked, asked=asked)).save()
    return decision


def _check(group: QuestionGroup, ids: list[str]) -> None:
    if not set(ids) <= {question.id for question in group.questions} | {NONE}:
        raise ValueError(f"what is asked under {group.id!r}")
    if NONE in ids and len(ids) > 1:
        raise ValueError(f"under {group.id!r} either what applies or none of these, not both")


def save_screenings(person: Person, given: Iterable[StoredScreening]) -> int:
    """Store those that are not here yet, after all that is here, and say how many they were. `data.merge_order` then
    finds their place."""
    known = {_key(row.to_core()) for row in models.Screening.objects.filter(person=person)}
    fresh = {_key(one): one for one in given if _key(one) not in known}
    for one in fresh.values():
        models.Screening.from_core(person, one).save()
    return len(fresh)


def _key(given: StoredScreening) -> tuple[object, ...]:
    """The same for the same answers at the same time."""
    return given.answered_at, given.asked, tuple(sorted(given.holding.items()))
