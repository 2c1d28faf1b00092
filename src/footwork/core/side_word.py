"""What left and right belong to in an exercise."""

from __future__ import annotations

from enum import StrEnum


class SideWord(StrEnum):
    FOOT = "foot"
    LEG = "leg"
    KNEE = "knee"
    ARM = "arm"
    HAND = "hand"
    SIDE = "side"
