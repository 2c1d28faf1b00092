"""How the body is placed for an exercise."""

from __future__ import annotations

from enum import StrEnum


class Position(StrEnum):
    """Starting positions, by the names physiotherapists use; long sitting is on the floor, legs outstretched, lying is
    on the back."""

    STANDING = "standing"
    SITTING = "sitting"
    LONG_SITTING = "long_sitting"
    LYING = "lying"
    PRONE = "prone"
    SIDE_LYING = "side_lying"
    KNEELING = "kneeling"
    HALF_KNEELING = "half_kneeling"
    ALL_FOURS = "all_fours"

    @property
    def is_on_the_floor(self) -> bool:
        return self not in (Position.STANDING, Position.SITTING)

    @property
    def is_over_the_knees(self) -> bool:
        """Whether it is reached from standing over hands and knees."""
        return self.is_on_the_knees or self in (Position.PRONE, Position.SIDE_LYING)

    @property
    def is_on_the_knees(self) -> bool:
        return self in (Position.KNEELING, Position.HALF_KNEELING, Position.ALL_FOURS)

    @property
    def is_on_one_side(self) -> bool:
        """Whether the body turns over for the other side."""
        return self is Position.SIDE_LYING

    @property
    def is_drawn(self) -> bool:
        """The figure has no joints for the others yet."""
        return self in (Position.STANDING, Position.SITTING, Position.LONG_SITTING, Position.LYING)
