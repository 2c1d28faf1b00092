"""Where pain is asked for: one list, from which follow the places of a session and those of the daily answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from footwork.core.dose import Side


class Place(StrEnum):
    """As a session asks, which does not tell left from right. A new place is one line: its id, which is also its name,
    and, where there is one on each side, what the two are called together."""

    _value_: str
    both: str

    def __new__(cls, id: str, both: str = "") -> Place:
        place = str.__new__(cls, id)
        place._value_, place.both = id, both
        return place

    BACK = "back"
    HIP = "hip", "hips"
    KNEE = "knee", "knees"
    FOOT = "foot", "feet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """As the daily answers tell it: a place, or one `side` of it. `name` stands in "the pain in your ...". Diaries and
    files hold the `id`."""

    id: str
    place: Place
    name: str
    side: Side | None = None


def sites_of(place: Place) -> Iterator[Site]:
    yield Site(id=place.value, place=place, name=place.both or place.value)
    if place.both:
        for side in (Side.LEFT, Side.RIGHT):
            yield Site(id=f"{place}-{side}", place=place, name=f"{side} {place}", side=side)


SITES: Mapping[str, Site] = {site.id: site for place in Place for site in sites_of(place)}
"""By id, in the order in which they are shown."""
