"""One movement: how it is done, its dose, its cautions, and what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from footwork.core.dose import Dose, Frequency
from footwork.core.evidence import Claim
from footwork.core.names import MOST_NAME, is_name
from footwork.core.pose import Picture, Pose


class Position(StrEnum):
    """Starting positions, by the names physiotherapists use; long sitting is on the floor, legs outstretched."""

    STANDING = "standing"
    SITTING = "sitting"
    LONG_SITTING = "long_sitting"
    LYING = "lying"


class Origin(StrEnum):
    """Whose a field is: the source article's, the article's changed by us for safety or truth, or ours."""

    ARTICLE = "article"
    ADAPTED = "adapted"
    OURS = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """An easier or harder way of doing the exercise."""

    name: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """`id` is the file's name without its suffix. Only name, position and dose are needed to play it."""

    id: str = ""
    name: str
    position: Position
    dose: Dose
    frequency: Frequency = Frequency()
    also_called: tuple[str, ...] = ()
    purpose: str = ""
    stance: str = ""
    equipment: tuple[str, ...] = ()
    how_to: tuple[str, ...] = ()
    common_errors: tuple[str, ...] = ()
    easier: tuple[Variant, ...] = ()
    harder: tuple[Variant, ...] = ()
    do_not_start: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()
    stop_when: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    evidence: tuple[Claim, ...] = ()
    departures: tuple[str, ...] = ()
    poses: Mapping[str, Pose] = field(default_factory=dict)
    picture: Picture = field(default_factory=Picture)
    origin: Mapping[str, Origin] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not is_name(self.name) or len(self.id) > MOST_NAME:
            raise ValueError(f"a name of 1 to {MOST_NAME} characters")
