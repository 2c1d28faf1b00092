"""The pieces that a text is read as: words, numbers and times."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    WORD = auto()
    NUMBER = auto()
    TIME = auto()
    ASIDE = auto()
    """A number that is no dose, with its unit: weeks, degrees, centimetres."""
    END = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or a number or time with both its ends, in seconds; None is an end that is open."""

    kind: Kind
    text: str
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    unit: str = ""
    progress: bool = False
    capital: bool = False
