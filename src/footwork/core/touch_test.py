"""The touch test: three toes of each foot are touched lightly by somebody else, and the person says which they felt.

Two or more missed of six mean that the feet may have lost feeling [IPT] (docs/evidence.md#looking-at-feet).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from footwork.core.side import Side


class Toe(NamedTuple):
    """`number` counts from the big toe."""

    side: Side
    number: int

    @property
    def id(self) -> str:
        return f"{self.side}-{self.number}"


TOES = tuple(Toe(side, number) for side, number in (
    (Side.RIGHT, 1), (Side.RIGHT, 5), (Side.LEFT, 1), (Side.LEFT, 5), (Side.RIGHT, 3), (Side.LEFT, 3),
))  # fmt: skip
"""In the order of touching."""

TOE_IDS = tuple(toe.id for toe in TOES)
MOST_MISSED = 1
"""So many of the six may be missed."""


def is_complete(felt: Mapping[str, bool]) -> bool:
    return set(felt) == set(TOE_IDS)


def missed(felt: Mapping[str, bool]) -> int:
    return sum(not one for one in felt.values())


def lost_feeling(felt: Mapping[str, bool]) -> bool:
    """Also where the test was broken off: a toe that was not touched cannot make up for one that was not felt."""
    return missed(felt) > MOST_MISSED


def next_toe(felt: Mapping[str, bool]) -> Toe | None:
    return next((toe for toe in TOES if toe.id not in felt), None)
