"""What of a person decides which shoes fit them."""

from __future__ import annotations

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.shoes import ShoeFact
from footwork.web.feet.looks import facts_told, standing
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.screening.answers import is_older, known_facts, ticked_now


def person_facts(person: Person) -> frozenset[ShoeFact]:
    """What they said or found, wherever that was: in the safety check, at their feet, or by their year of birth."""
    older = is_older(person, local_time.today())
    return _facts(person) | (frozenset({ShoeFact.OLDER}) if older else frozenset())


@kept_by_version(of=(Part.REST,))
def _facts(person: Person) -> frozenset[ShoeFact]:
    known = known_facts(person)
    found = frozenset(one.seen.finding.id for one in standing(person, known).called)
    facts = frozenset(fact.value for fact in known | facts_told(person))
    return library().shoe_guide().facts_of(ticked_now(person) | facts | found)
