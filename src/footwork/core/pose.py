"""How a body is held at one moment of an exercise: joint angles by their anatomical names, in degrees.

A pose says only what matters; what it leaves out it takes from the pose it is `like`, or from standing, sitting or
lying at ease. `working` is the leg whose turn it is, `other` the one that is not; `legs` are both.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Contact(StrEnum):
    """What of a foot rests on the floor. The angles that this decides need not be written."""

    SOLE = "sole"
    TOES = "toes"
    HEEL = "heel"
    STEP = "step"
    """The sole, on a step or a stair."""
    NONE = "none"


class Spot(StrEnum):
    """Where a foot presses."""

    TOES = "toes"
    BALL = "ball"
    HEEL = "heel"


class Muscle(StrEnum):
    """Groups of muscles that a figure can show at work, by region."""

    TOE_FLEXORS = "toe_flexors"
    ARCH = "arch"
    CALF = "calf"
    SHIN = "shin"
    THIGH = "thigh"
    BUTTOCK = "buttock"


class View(StrEnum):
    """The whole person from the side, or from behind for what moves sideways; one foot from its inner side, or
    from above as the person sees it."""

    PERSON = "person"
    FOOT = "foot"
    FOOT_ABOVE = "foot_above"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """None is: as in the pose before it, or as the floor asks."""

    on: Contact | None = None
    hip_flexion: float | None = None
    hip_abduction: float | None = None
    knee_flexion: float | None = None
    ankle_dorsiflexion: float | None = None
    subtalar_inversion: float | None = None
    midfoot_flexion: float | None = None
    mtp_extension: float | None = None
    ip_flexion: float | None = None
    toe_abduction: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """`on_floor`: the hand rests on the floor, and the shoulder does what that asks."""

    on_floor: bool | None = None
    shoulder_flexion: float | None = None
    elbow_flexion: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """`mirrored`: what the pose it is like asks of one side, the other does. `trunk_inclination` is forward from
    upright, `travel` how far the body has moved forward along the floor, `lift` how far the hips of one that lies are
    raised, in cm.

    `works` are the muscles to show at work, `presses` the spots where the working foot presses, `grasps` the piece of
    equipment that its toes hold; these three hold for this pose alone and are not taken over from the one it is like.
    """

    like: str = ""
    mirrored: bool = False
    trunk_inclination: float | None = None
    neck_flexion: float | None = None
    travel: float | None = None
    lift: float | None = None
    legs: Leg = Leg()
    working: Leg = Leg()
    other: Leg = Leg()
    arms: Arm = Arm()
    working_arm: Arm = Arm()
    other_arm: Arm = Arm()
    works: tuple[Muscle, ...] = ()
    presses: tuple[Spot, ...] = ()
    grasps: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a figure shows: its views, the main one first; whether the body walks, and the floor passes beneath it."""

    views: tuple[View, ...] = (View.PERSON, View.FOOT)
    walks: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.views) <= 2 or len(set(self.views)) < len(self.views):
            raise ValueError("one view, or two different ones")


LEG_JOINTS = tuple(field.name for field in fields(Leg) if field.name != "on")
ARM_JOINTS = tuple(field.name for field in fields(Arm) if field.name != "on_floor")
