"""What of a person decides which shoes fit them."""

from __future__ import annotations

from footwork.catalogue.library import library
from footwork.core.shoes import Fact
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.screening.status import ticked_now


@kept_by_version()
def person_facts(person: Person) -> frozenset[Fact]:
    """From the newest answers of the safety check; without answers nothing is known."""
    return library().shoe_guide().facts_of(ticked_now(person))
