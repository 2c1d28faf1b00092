"""What the feet add to the safety check: findings that count today, as if they had been ticked there."""

from __future__ import annotations

from datetime import date

from footwork.core.feet import Fact
from footwork.core.question import Question
from footwork.web.feet.looks import facts_told, newest_stored, standing
from footwork.web.feet.text import where_from
from footwork.web.people.models import Person


def found_questions(person: Person, known: frozenset[Fact], day: date) -> tuple[Question, ...]:
    """`known` are the facts that the safety check tells. Only those from which something follows."""
    counting = standing(person, known).counting_on(day).called
    questions = (one.as_question(where_from(one.seen, day)) for one in counting)
    return tuple(one for one in questions if one.has_a_reason)


def newest_of(person: Person, known: frozenset[Fact], day: date) -> date | None:
    """The day of the look from which the newest of these comes."""
    counting = standing(person, known).counting_on(day).called
    days = [one.seen.on for one in counting if one.as_question(where_from(one.seen, day)).has_a_reason]
    return max(days, default=None)


def told_since(person: Person, stored: int) -> frozenset[Fact]:
    """What the newest look says of the person, if it was stored after that."""
    newest = newest_stored(person)
    return facts_told(person) if newest is not None and newest > stored else frozenset()
