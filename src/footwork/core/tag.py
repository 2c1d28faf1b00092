"""What an exercise asks of the body, in a closed list of tags: by them an answer of the safety check leaves it out."""

from __future__ import annotations

from enum import StrEnum


class Tag(StrEnum):
    """The first eight are derived from an exercise's other fields (`Exercise.all_tags`); a file writes the rest."""

    STANDING = "standing"
    UNSUPPORTED = "unsupported"
    """Standing without something firm to hold or to lean on."""
    FLOOR = "floor"
    """Getting down to the floor and up again."""
    LYING = "lying"
    LONG_SITTING = "long_sitting"
    BAND = "band"
    BAREFOOT_STANDING = "barefoot_standing"
    TIPTOE = "tiptoe"
    """The body's weight on the balls of the feet: a heel raise done standing."""
    ONE_LEG = "one_leg"
    WALKING = "walking"
    HEEL_RAISE = "heel_raise"
    """Sitting or standing."""
    ON_HEELS = "on_heels"
    """The body's weight on the heels."""
    CALF_STRETCH = "calf_stretch"
    SHIN = "shin"
    """Work of the shin against load or time."""
    TOE_CURL = "toe_curl"
    TOE_SPREAD = "toe_spread"
    BIG_TOE = "big_toe"
    """The big toe bends up far or under load."""
    BARE_FEET = "bare_feet"
    SOLE_PRESSURE = "sole_pressure"
    CROSSED_LEG = "crossed_leg"
    HIP_BEND = "hip_bend"
    """The hip bends beyond a right angle."""


DERIVED = frozenset(
    {
        Tag.STANDING, Tag.UNSUPPORTED, Tag.FLOOR, Tag.LYING, Tag.LONG_SITTING, Tag.BAND, Tag.BAREFOOT_STANDING,
        Tag.TIPTOE,
    }
)  # fmt: skip
"""What no file writes, so that it cannot contradict the position or the equipment."""
