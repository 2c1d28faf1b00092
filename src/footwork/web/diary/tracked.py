"""What a person has chosen to be asked about: places that may hurt, and things that pain keeps them from."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from footwork.catalogue.library import library
from footwork.core.errors import UnknownName
from footwork.core.measure import Measure
from footwork.core.names import MOST_NAME, is_name
from footwork.core.place import MOST_OWN, MOST_OWN_PLACES, OWN, Place, in_order, is_own, site_of
from footwork.web.form_errors import FormError
from footwork.web.people.data_version import save_fields
from footwork.web.people.models import Person

PAIN = "pain"
ACTIVITY = "activity"


def tracked_places(person: Person) -> tuple[str, ...]:
    """The places whose pain the person is asked about, from the feet up, then those in their own words."""
    chosen = person.follows
    return *(place for place in sites_to_ask() if place in chosen), *own_places(person)


def sites_to_ask() -> tuple[str, ...]:
    """Where it may hurt, the feet first: these are exercises for the feet. Of one place in the catalogue's order."""
    order = in_order(Place)
    return tuple(sorted(library().measure(PAIN).places, key=lambda site: order.index(site_of(site).place)))


def own_places(person: Person) -> tuple[str, ...]:
    """Those in the person's own words, by their ids."""
    return tuple(place for place in person.follows if is_own(place))


def tracked_places_in_sessions(person: Person) -> tuple[Place, ...]:
    """The same places as a session asks about them: it does not tell left from right."""
    return in_order(site_of(id).place for id in tracked_places(person))


def track_places(person: Person, places: Iterable[str]) -> None:
    """Ask about these from now on; UnknownName for a place that the catalogue does not have."""
    chosen, known = list(places), library().measure(PAIN).places
    for place in chosen:
        if place not in known and not is_own(place):
            raise UnknownName("place", place, known)
    save_fields(person, follows=chosen)


def named_places(words: Iterable[str]) -> list[str]:
    """The ids of places in a person's own words, each once. Raises FormError for too many or too long ones."""
    named = list(dict.fromkeys(OWN + " ".join(one.split()) for one in words if one.strip()))
    if len(named) > MOST_OWN_PLACES or not all(map(is_own, named)):
        said = _("Name up to {most} places, each in {characters} characters or fewer.")
        raise FormError(said.format(most=MOST_OWN_PLACES, characters=MOST_OWN), "own-places")
    return named


def tracked_activities(person: Person) -> tuple[str, ...]:
    """What the person wants to be able to do, in their own words."""
    return tuple(person.activities)


def track_activities(person: Person, words: Iterable[str]) -> None:
    """Ask about these from now on, each once. Raises FormError for too many or too many words."""
    named = list(dict.fromkeys(one.strip() for one in words if one.strip()))
    most = library().measure(ACTIVITY).own_words
    if len(named) > most or not all(map(is_name, named)):
        said = _("Name up to {most} things, each in {characters} characters or fewer.")
        raise FormError(said.format(most=most, characters=MOST_NAME), "activities")
    save_fields(person, activities=named)


def tracked_for(person: Person, measure: Measure) -> tuple[str, ...]:
    """What a measure may be answered about; one that is about nothing in particular has the empty text."""
    if measure.own_words:
        return tracked_activities(person)
    return (*measure.places, *own_places(person)) if measure.each_place else ("",)
