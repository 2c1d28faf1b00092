"""An aim of exercise: which parts of the foot and leg are trained for it, and how good the evidence is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from footwork.core.evidence import Grade
from footwork.core.exercise import Trains
from footwork.core.names import is_name
from footwork.core.text import Text

MOST_WORTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """`worth` is how much each part counts for the aim, 1 to 10; parts that are absent do not serve it. `core` are the
    exercises, by id, of which a clinician would expect at least one. `says` is what may be said of it, with its
    grade; `illustration` the name of its picture."""

    name: Text
    worth: Mapping[Trains, int]
    says: Text
    grade: Grade
    illustration: str
    core: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (is_name(self.name) and self.says):
            raise ValueError("a name, and what may be said of it")
        if not self.worth or not all(1 <= worth <= MOST_WORTH for worth in self.worth.values()):
            raise ValueError(f"at least one part that is trained, each worth 1 to {MOST_WORTH}")
