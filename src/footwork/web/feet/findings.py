"""What the feet add to the safety check: findings that count today, as if they had been ticked there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from footwork.core.feet import Fact
from footwork.core.foot_check import Called
from footwork.core.question import Question
from footwork.web.feet.looks import facts_told, newest_stored, standing
from footwork.web.feet.text import where_from
from footwork.web.people.models import Person


def found_questions(person: Person, known: frozenset[Fact], day: date) -> tuple[Question, ...]:
    """`known` are the facts that the safety check tells. Only those from which something follows."""
    counting = standing(person, known).counting_on(day).called
    questions = (_as_question(one, day) for one in counting)
    return tuple(one for one in questions if one.has_a_reason)


def newest_of(person: Person, known: frozenset[Fact], day: date) -> date | None:
    """The day of the look from which the newest of these comes."""
    counting = standing(person, known).counting_on(day).called
    days = [one.seen.on for one in counting if _as_question(one, day).has_a_reason]
    return max(days, default=None)


def _as_question(called: Called, day: date) -> Question:
    question = called.as_question(where_from(called.seen, day))
    return replace(question, who=question.who or _("a doctor"))


def told_since(person: Person, stored: int) -> frozenset[Fact]:
    """What the newest look says of the person, if it was stored after that."""
    newest = newest_stored(person)
    return facts_told(person) if newest is not None and newest > stored else frozenset()
