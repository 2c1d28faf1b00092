"""What of a person decides which shoes fit them."""

from __future__ import annotations

from footwork.catalogue.library import library
from footwork.core import feet
from footwork.core.foot_check import FEEL_LITTLE
from footwork.core.shoes import Fact
from footwork.web.feet.looks import facts_told, standing
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.screening.status import known_facts, ticked_now

_TOLD_BY_FEET = {feet.Fact.DIABETES: Fact.DIABETES, feet.Fact.NO_FEELING: Fact.NO_FEELING}


@kept_by_version()
def person_facts(person: Person) -> frozenset[Fact]:
    """From the newest answers of the safety check and the newest look at the feet: a shoe that is comfortable says
    little to feet that did not feel a touch. Without either nothing is known."""
    told = facts_told(person)
    if any(one.seen.finding.id in FEEL_LITTLE for one in standing(person, known_facts(person)).called):
        told |= {feet.Fact.NO_FEELING}
    return library().shoe_guide().facts_of(ticked_now(person)) | {
        _TOLD_BY_FEET[one] for one in told & set(_TOLD_BY_FEET)
    }
