"""One movement: how it is done, its dose, its cautions, and what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from footwork.core.build_up import BuildUp, Variant
from footwork.core.dose import Dose
from footwork.core.evidence import Claim
from footwork.core.frequency import USUAL, Frequency
from footwork.core.names import MOST_NAME, is_name
from footwork.core.picture import Picture
from footwork.core.pose import Pose
from footwork.core.position import Position
from footwork.core.programme import Stage
from footwork.core.side_word import SideWord
from footwork.core.tag import DERIVED, Tag
from footwork.core.text import Text


class Origin(StrEnum):
    """Whose a field is: the source article's, the article's changed by us for safety or truth, or ours."""

    ARTICLE = "article"
    ADAPTED = "adapted"
    OURS = "ours"


class Trains(StrEnum):
    """What an exercise is for, by the part of the foot, leg or hip that it works."""

    TOE_STRENGTH = "toe_strength"
    ARCH_CONTROL = "arch_control"
    CALF_STRENGTH = "calf_strength"
    SHIN_STRENGTH = "shin_strength"
    ANKLE_STRENGTH = "ankle_strength"
    THIGH_STRENGTH = "thigh_strength"
    HIP_STRENGTH = "hip_strength"
    ANKLE_MOBILITY = "ankle_mobility"
    TOE_MOBILITY = "toe_mobility"
    CALF_STRETCH = "calf_stretch"
    SOLE_STRETCH = "sole_stretch"
    BALANCE = "balance"
    COMFORT = "comfort"


HARDEST = 3


_BANDS = frozenset({"band", "long-band", "loop"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """`id` is the file's name without its suffix. Only name, position and dose are needed to play it. `level` is how
    much it asks, from 1 to 3; a `treatment` is for a diagnosed condition, and in no plan by itself. One
    that is `supported` is done with something firm to hold or to lean on all the time. `builds_up` are the steps by
    which it is made harder before it gives way to another, in their order. What stands `beside` is neither easier nor
    harder: it works another part, or in another way, and the pain rule never leads there. `tags` are what it asks of
    the body, `cautions` the ids of those that its tags do not bring; their sentences come into `do_not_start`,
    `ask_first` and `stop_when` when the file is read. `held` is the stance of people who do it with a hand on something
    firm all the time, where that is possible, and `holding` says that they do; `in_shoes` that it is done in flat, firm
    shoes. `unheld_steps` and `barefoot_steps` are the numbers of the steps of `how_to` to leave out for people who hold
    on or wear shoes (core.manner). `side_word` is what left and right are called after.
    `later` are the doses that follow `dose`."""

    id: str = ""
    name: Text
    position: Position
    dose: Dose
    side_word: SideWord = SideWord.FOOT
    frequency: Frequency = USUAL
    later: tuple[Stage, ...] = ()
    also_called: tuple[Text, ...] = ()
    purpose: Text = ""
    trains: tuple[Trains, ...] = ()
    level: int = 1
    treatment: bool = False
    stance: Text = ""
    supported: bool = False
    held: Text = ""
    holding: bool = False
    in_shoes: bool = False
    equipment: tuple[str, ...] = ()
    how_to: tuple[Text, ...] = ()
    unheld_steps: tuple[int, ...] = ()
    barefoot_steps: tuple[int, ...] = ()
    common_errors: tuple[Text, ...] = ()
    easier: tuple[Variant, ...] = ()
    harder: tuple[Variant, ...] = ()
    beside: tuple[Variant, ...] = ()
    builds_up: tuple[BuildUp, ...] = ()
    tags: tuple[Tag, ...] = ()
    cautions: tuple[str, ...] = ()
    do_not_start: tuple[Text, ...] = ()
    ask_first: tuple[Text, ...] = ()
    stop_when: tuple[Text, ...] = ()
    muscles: tuple[Text, ...] = ()
    evidence: tuple[Claim, ...] = ()
    departures: tuple[Text, ...] = ()
    poses: Mapping[str, Pose] = field(default_factory=dict)
    picture: Picture = field(default_factory=Picture)
    origin: Mapping[str, Origin] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not is_name(self.name) or len(self.id) > MOST_NAME:
            raise ValueError(f"a name of 1 to {MOST_NAME} characters")
        if not 1 <= self.level <= HARDEST:
            raise ValueError(f"a level from 1 to {HARDEST}")
        if derived := DERIVED & set(self.tags):
            raise ValueError(f"no tag that follows from position, support or equipment, such as {min(derived)}")
        if self.held and (self.position is not Position.STANDING or self.supported):
            raise ValueError("a way of holding on for what is done standing without support alone")
        if not self.position.is_drawn and (self.poses or self.dose.posed):
            raise ValueError(f"no poses: no figure can take the position {self.position} yet")

    @property
    def all_tags(self) -> frozenset[Tag]:
        """Those that it names, and those that follow from its position, its support and its equipment."""
        standing = self.position is Position.STANDING
        follows = {
            Tag.STANDING: standing,
            Tag.UNSUPPORTED: standing and not self.supported,
            Tag.FLOOR: self.position.is_on_the_floor,
            Tag.LYING: self.position is Position.LYING,
            Tag.LONG_SITTING: self.position is Position.LONG_SITTING,
            Tag.BAND: not _BANDS.isdisjoint(self.equipment),
            Tag.BAREFOOT_STANDING: standing and Tag.BARE_FEET in self.tags,
            Tag.TIPTOE: standing and Tag.HEEL_RAISE in self.tags,
        }
        return frozenset(self.tags) | {tag for tag, holds in follows.items() if holds}
