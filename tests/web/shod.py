"""A person with shoes: pairs, looks at their wear, and checks."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from footwork.catalogue.library import library
from footwork.core.pair import Purpose
from footwork.core.shoe_check import ShoeCheck
from footwork.web.people.models import Person
from footwork.web.shoes.checks import begin_check, save_choice
from footwork.web.shoes.pairs import add_pair, look_at_pair, retire_pair

QUESTIONS = library().shoe_questions()


def answered(person: Person, answers: dict[str, str], now: datetime, pair: UUID | None = None) -> ShoeCheck:
    """A check with these answers, finished if they are all."""
    check = begin_check(person, pair, now)
    for question in QUESTIONS:
        if question.id in answers:
            check = save_choice(person, check.id, question, answers[question.id], now)
    return check


def own_shoes(person: Person, now: datetime) -> UUID:
    """The id of a pair that was looked at and checked, beside one that is retired and a check that was broken off."""
    today = now.date()
    pair = add_pair(person, "Running shoes", Purpose.RUNNING, today.replace(day=1), today)
    look_at_pair(person, pair.id, ["tilted"], today)
    retire_pair(person, add_pair(person, "Sandals", Purpose.INDOORS, None, today).id, today)
    answered(person, {one.id: one.options[0].id for one in QUESTIONS}, now, pair.id)
    answered(person, {"length": "no"}, now)
    return pair.id
