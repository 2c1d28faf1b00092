"""When to look at one's feet next, and for whom a look is due at all."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from footwork.core.feet import DAILY, EACH_DAY
from footwork.core.foot_check import days_between
from footwork.web.feet.looks import facts_told, next_look_of
from footwork.web.people.models import Person
from footwork.web.screening.answers import known_facts


class LookDue(NamedTuple):
    """`on` is the day of the next look, None where nobody has looked yet. `is_asked_for` says whether to remind: those
    who have begun to look, and those who are to look every day."""

    on: date | None
    daily: bool
    is_asked_for: bool

    def is_due(self, day: date) -> bool:
        return self.is_asked_for and (self.on is None or self.on <= day)


def look_due(person: Person, day: date) -> LookDue:
    """A look of a day that is still to come, from when a clock was ahead, puts nothing off beyond a look from today."""
    known = known_facts(person)
    facts = known | facts_told(person)
    on, often = next_look_of(person, known), days_between(facts)
    if on and (on - day).days > often:
        on = day
    return LookDue(on, often == EACH_DAY, bool(on) or not facts.isdisjoint(DAILY))
