"""The sides of the body that a dose is for: both at once, one alone, or each in turn."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """The person knows which one is sore or weaker; the other one is the one that is not."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    SORE = "sore"
    WEAKER = "weaker"
    OTHER = "other"

    @property
    def drawn(self) -> Side:
        """The one that a figure shows in its place: the left one first, as where both work in turn."""
        return {Side.SORE: Side.LEFT, Side.WEAKER: Side.LEFT, Side.OTHER: Side.RIGHT}.get(self, self)


ON_THE_BODY = frozenset({Side.LEFT, Side.RIGHT, Side.BOTH})
"""The sides that can be told apart without asking the person."""


class Sides(StrEnum):
    """Whether the two sides work at once, each in turn, or one of them alone."""

    TOGETHER = "together"
    EACH = "each"
    LEFT = "left"
    RIGHT = "right"
    SORE = "sore"
    WEAKER = "weaker"


class FirstSide(StrEnum):
    """Which side begins where each works in turn."""

    LEFT = "left"
    RIGHT = "right"
    SORE = "sore"
    WEAKER = "weaker"


_ALONE = {
    Sides.TOGETHER: Side.BOTH,
    Sides.LEFT: Side.LEFT,
    Sides.RIGHT: Side.RIGHT,
    Sides.SORE: Side.SORE,
    Sides.WEAKER: Side.WEAKER,
}
_IN_TURN = {
    FirstSide.LEFT: (Side.LEFT, Side.RIGHT),
    FirstSide.RIGHT: (Side.RIGHT, Side.LEFT),
    FirstSide.SORE: (Side.SORE, Side.OTHER),
    FirstSide.WEAKER: (Side.WEAKER, Side.OTHER),
}


class SideOrder(StrEnum):
    """Whether one side does all its sets before the other begins, or the sides alternate, by sets or by repetitions."""

    ONE_SIDE_FIRST = "one_side_first"
    ALTERNATE_SETS = "alternate_sets"
    ALTERNATE_REPS = "alternate_reps"


def in_turn(sides: Sides, first: FirstSide | None) -> tuple[Side, ...]:
    """The sides that work, one after the other; the left one begins unless it is said."""
    if sides is Sides.EACH:
        return _IN_TURN[first or FirstSide.LEFT]
    return (_ALONE[sides],)
