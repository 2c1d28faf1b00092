"""What a figure of an exercise shows: its views, from where, and what stands there to lean on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from footwork.core.letters import path


class View(StrEnum):
    """The whole person from the side, or from behind for what moves sideways, or from the front for one who sits and
    rolls a foot; one foot from the side, from above as the
    person sees it, or from the front."""

    PERSON = "person"
    BEHIND = "behind"
    FRONT = "front"
    FOOT = "foot"
    FOOT_ABOVE = "foot_above"
    FOOT_FRONT = "foot_front"


class Limb(StrEnum):
    """A leg by what it does; also the side from which a body is seen."""

    WORKING = "working"
    OTHER = "other"


class Furniture(StrEnum):
    """What a body can lean on or hold."""

    WALL = "wall"
    WORKTOP = "worktop"
    RAIL = "rail"


class Where(StrEnum):
    """On which side of the body something stands."""

    AHEAD = "ahead"
    BEHIND = "behind"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A wall, a worktop or the rail of a stair. `away` is how far ahead of the ball of the foot that stands it is or is
    held, in cm; one behind touches the back, and one beside is within reach of the arm that is farther from who looks.
    """

    what: Furniture
    where: Where = Where.AHEAD
    away: float = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a figure shows: its views, the main one first; whether the body walks, and the floor passes beneath it; from
    which leg's side it is seen, which is the other one's so that a working leg is seen from its inner side; what stands
    there to lean on or hold, and what stands there only for those who hold on, with both hands; whether the feet are in
    `shoes`, and whether both stand on one line, which lies on the floor."""

    views: tuple[View, ...] = (View.PERSON, View.FOOT)
    walks: bool = False
    seen_from: Limb = Limb.OTHER
    support: Support | None = None
    held_support: Support | None = None
    ghost: bool = False
    letters: tuple[str, ...] = ()
    shoes: bool = False
    one_line: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.views) <= 2 or len(set(self.views)) < len(self.views):
            raise ValueError("one view, or two different ones")
        for letter in self.letters:
            path(letter)
