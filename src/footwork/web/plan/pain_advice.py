"""What a person is advised about their pain, without anything being changed by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from footwork.catalogue.reason_text import sentences
from footwork.core.pain_rule import NOTICED, wait_after
from footwork.core.reason import Reason, ReasonKind
from footwork.core.usual_pain import is_long_high
from footwork.web.people.models import Person
from footwork.web.plan.felt_sessions import daily_pain, felt_sessions, in_possible_orders


def pain_advice(person: Person, today: date) -> str:
    """To wait until pain is as usual again after the last session; to ask a clinician where usual pain has long been
    high."""
    return sentences(_advice(person, today))


def _advice(person: Person, today: date) -> Iterator[Reason]:
    [sessions] = in_possible_orders(felt_sessions(person, -1, today, NOTICED), ["began"])
    verdict = wait_after(sessions[-1].felt) if sessions else None
    if verdict:
        yield verdict.reason
    if any(is_long_high(scores, today) for scores in daily_pain(person, today).values()):
        yield Reason(kind=ReasonKind.LONG_HIGH)
