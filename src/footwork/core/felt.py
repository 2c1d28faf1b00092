"""A session as the pain rule sees it: where it hurt, and where it hurt more than it should."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from footwork.core.place_pain import LARGE_RISE, RISE, PlacePain
from footwork.core.reason import ReasonKind
from footwork.core.safety import TOO_MUCH_PAIN


@dataclass(frozen=True)
class Felt:
    """One session by the places that are judged; `too_much` says where it hurt more than it should. `eases` are the
    places for whose pain the exercise in question is made easier; None is all."""

    day: date
    pains: Mapping[str, PlacePain]
    too_much: Mapping[str, ReasonKind] = field(default_factory=dict)
    eases: frozenset[str] | None = None

    @cached_property
    def is_answered(self) -> bool:
        """After the session and after its night, in one place at least."""
        return bool(self.hurt) and any(one.mornings[0] is not None for one in self.pains.values())

    @cached_property
    def hurt(self) -> tuple[tuple[str, PlacePain], ...]:
        """The places that were answered about in the session."""
        return tuple((place, pain) for place, pain in self.pains.items() if pain.worst is not None)

    @cached_property
    def rises(self) -> Mapping[str, float]:
        """How far it rose over what the person came with, where that is known."""
        return {place: pain.rise for place, pain in self.hurt if pain.rise is not None}

    def may_ease(self, place: str) -> bool:
        return self.eases is None or place in self.eases


def judged(sessions: Sequence[Felt]) -> list[Felt]:
    """Sessions, the oldest first, with what was too much in each: for this the one before it is looked at too."""
    earlier: dict[str, float] = {}
    told = []
    for one in sessions:
        several = len(one.hurt) > 1
        found = ((place, _too_much(pain, earlier.get(place), several)) for place, pain in one.hurt)
        too_much = {place: why for place, why in found if why}
        told.append(one if too_much == one.too_much else replace(one, too_much=too_much))
        earlier |= one.rises
    return told


def _too_much(pain: PlacePain, earlier: float | None, several: bool) -> ReasonKind | None:
    """Where it hurt. `earlier` is how far it rose in the session before. Where it is not known what a person came
    with, usual takes its place, and a point more is asked for, since days differ."""
    assert pain.worst is not None
    rise = pain.rise
    if rise is None:
        if pain.above_usual is None:
            return ReasonKind.HIGH if pain.worst > TOO_MUCH_PAIN else None
        return ReasonKind.ABOVE_USUAL if pain.above_usual >= LARGE_RISE else None
    if rise >= LARGE_RISE:
        return ReasonKind.ROSE_LARGELY
    if rise < RISE:
        return None
    if not several and pain.worst > TOO_MUCH_PAIN:
        return ReasonKind.ROSE
    return ReasonKind.ROSE_AGAIN if earlier is not None and earlier >= RISE else None
