"""What a person reached in a set or a hold that ended when they said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from footwork.core.names import ABSENT_BY_DEFAULT
from footwork.core.open_end import Unit
from footwork.core.side import Side

MOST_REACHED_REPS = 1000
MOST_REACHED_S = 10 * 60 * 60
MOST_SETS_REACHED = 1000

_ABSENT = {ABSENT_BY_DEFAULT: True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Either repetitions or seconds. A hold that comes several times in a set has an entry for each, in their order."""

    set: int
    side: Side
    reps: int | None = field(default=None, metadata=_ABSENT)
    seconds: int | None = field(default=None, metadata=_ABSENT)

    def __post_init__(self) -> None:
        if not 1 <= self.set <= MOST_SETS_REACHED:
            raise ValueError(f"a set from 1 to {MOST_SETS_REACHED}")
        if (self.reps is None) is (self.seconds is None):
            raise ValueError("either repetitions or seconds")
        if self.reps is not None and not 0 <= self.reps <= MOST_REACHED_REPS:
            raise ValueError(f"0 to {MOST_REACHED_REPS} repetitions")
        if self.seconds is not None and not 0 <= self.seconds <= MOST_REACHED_S:
            raise ValueError(f"0 to {MOST_REACHED_S} seconds")

    @property
    def unit(self) -> Unit:
        return Unit.SECONDS if self.reps is None else Unit.REPS

    @property
    def number(self) -> int:
        return (self.seconds if self.reps is None else self.reps) or 0

    @property
    def most(self) -> int:
        """The highest number that can be told."""
        return MOST_REACHED_S if self.unit is Unit.SECONDS else MOST_REACHED_REPS

    def with_number(self, number: int) -> Reached:
        if self.unit is Unit.SECONDS:
            return replace(self, seconds=number)
        return replace(self, reps=number)


def by_side(reached: Iterable[Reached]) -> Iterator[tuple[Side, Unit, list[int]]]:
    """The numbers of each side and unit, in the order of the sets; left before right."""
    order = list(Side)
    listed = sorted(reached, key=lambda one: (order.index(one.side), one.unit, one.set))
    for (side, unit), group in groupby(listed, key=lambda one: (one.side, one.unit)):
        yield side, unit, [one.number for one in group]
