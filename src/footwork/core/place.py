"""Where pain is asked for: one list, from which follow the places of a session and those of the daily answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from footwork.core.names import is_name
from footwork.core.side import Side

OWN = "own:"
"""So begins the id of a place that a person has named; their words follow."""

MOST_OWN, MOST_OWN_PLACES = 40, 3
"""The longest name of one, and how many a person is asked about."""


class Place(StrEnum):
    """As a session asks, which does not tell left from right. A new place is one line: its id, what the two are called
    together where there is one on each side, and its name where that is not the id.

    `Place("own:bunion")` is one in the words of a person: it is not among those that are listed."""

    _value_: str
    both: str
    noun: str

    def __new__(cls, id: str, both: str = "", noun: str = "") -> Place:
        place = str.__new__(cls, id)
        place._value_, place.both, place.noun = id, both, noun or id
        return place

    BACK = "back"
    HIP = "hip", "hips"
    KNEE = "knee", "knees"
    FOOT = "foot", "feet"
    HEEL = "heel", "heels"
    ARCH = "arch", "arches"
    BALL = "ball", "balls of the feet", "ball of the foot"
    TOES = "toes", "toes of both feet"
    ANKLE = "ankle", "ankles"
    ACHILLES = "achilles", "Achilles tendons", "Achilles tendon"
    CALF = "calf", "calves"
    SHIN = "shin", "shins"

    @classmethod
    def _missing_(cls, value: object) -> Place | None:
        return _own(value) if isinstance(value, str) and is_own(value) else None

    @property
    def is_own(self) -> bool:
        return self.startswith(OWN)

    @property
    def loaded_as(self) -> Place:
        """The place whose loads count for it. Nothing more exact is known of the foot and the lower leg, which every
        exercise here moves (docs/decisions/0018); nothing at all of what a person names."""
        return Place.FOOT if self in MORE_EXACT else self

    @property
    def part_of(self) -> Place:
        """The place that has hurt if this one has: pain in it is nothing new where that has hurt before."""
        return Place.FOOT if self in _OF_THE_FOOT else self


MAIN = (Place.FOOT, Place.KNEE, Place.HIP, Place.BACK)
"""Which are asked for first, from the feet up: these are exercises for the feet."""

MORE_EXACT = tuple(place for place in Place if place not in MAIN)
"""Which are asked for where a person wants to say it more exactly."""

_FROM_THE_FEET_UP = (Place.FOOT, *MORE_EXACT, *MAIN[1:])

_OF_THE_FOOT = frozenset({Place.HEEL, Place.ARCH, Place.BALL, Place.TOES})


def is_own(id: str) -> bool:
    """Whether it is the id of a place that a person has named."""
    words = id.removeprefix(OWN)
    return id.startswith(OWN) and is_name(words) and len(words) <= MOST_OWN and words == words.strip()


@cache
def _own(id: str) -> Place:
    place = str.__new__(Place, id)
    place._name_, place._value_ = id, id
    place.both, place.noun = "", id.removeprefix(OWN)
    return place


def in_order(places: Iterable[Place]) -> tuple[Place, ...]:
    """Each place once, from the feet up. Those that a person has named come last."""
    given = dict.fromkeys(places)
    return *(place for place in _FROM_THE_FEET_UP if place in given), *(place for place in given if place.is_own)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """As the daily answers tell it: a place, or one `side` of it. `name` stands in "the pain in your ...". Diaries and
    files hold the `id`."""

    id: str
    place: Place
    name: str
    side: Side | None = None


def sites_of(place: Place) -> Iterator[Site]:
    yield Site(id=place.value, place=place, name=place.both or place.noun)
    if place.both:
        for side in (Side.LEFT, Side.RIGHT):
            yield Site(id=f"{place}-{side}", place=place, name=f"{side} {place.noun}", side=side)


SITES: Mapping[str, Site] = {site.id: site for place in Place for site in sites_of(place)}
"""By id, in the order in which they are shown."""


def find_site(id: str) -> Site | None:
    """Places that a person has named have one too. None for an unknown id."""
    if id in SITES:
        return SITES[id]
    return next(sites_of(Place(id))) if is_own(id) else None


def site_of(id: str) -> Site:
    """The same of one that there is. Raises KeyError."""
    found = find_site(id)
    if found is None:
        raise KeyError(id)
    return found
