"""By what an exercise is made easier and harder."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from footwork.core.text import Text


class Variable(StrEnum):
    """What of a dose can go up or down by itself."""

    SETS = "sets"
    REPS = "reps"
    HOLD_S = "hold_s"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildUp:
    """A step by which the exercise is made harder, `by` so much at a time, up to `to`."""

    what: Variable
    to: int
    by: int = 1

    def __post_init__(self) -> None:
        if not (self.to >= 1 and self.by >= 1):
            raise ValueError("a step of at least 1 up to at least 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """An easier or harder way of doing the exercise; `exercise` is the id of the one that this way is, if it has a file
    of its own. `lets_go` marks one that people who hold on must not do."""

    name: Text
    how: Text
    exercise: str = ""
    lets_go: bool = False
