"""How a body is held at one moment of an exercise: joint angles by their anatomical names, in degrees.

A pose says only what matters; what it leaves out it takes from the pose it is `like`, or from standing, sitting or
lying at ease. `working` is the leg whose turn it is, `other` the one that is not; `legs` are both.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Contact(StrEnum):
    """What of a foot rests on the floor. The angles that this decides need not be written. `TIPS` are those of the
    toes; `STEP` is the sole on a step or a stair; `KNEE` is no floor: the ankle lies over the other knee."""

    SOLE = "sole"
    TOES = "toes"
    TIPS = "tips"
    HEEL = "heel"
    STEP = "step"
    KNEE = "knee"
    NONE = "none"


class Hand(StrEnum):
    """What a hand is on. Shoulder and elbow do what that asks and need not be written, but for `BAND`, an end of a long
    band or towel, which the hand holds wherever the pose has it. `NEAR` is close to what there is to lean on, without
    touching it; on the `CHEST`, arms are crossed."""

    FLOOR = "floor"
    WALL = "wall"
    WORKTOP = "worktop"
    RAIL = "rail"
    NEAR = "near"
    THIGH = "thigh"
    BAND = "band"
    CHEST = "chest"
    TOES = "toes"
    BIG_TOE = "big_toe"
    SOLE = "sole"
    MIDFOOT = "midfoot"
    NONE = "none"


class Part(StrEnum):
    """What of the body moves, where an arrow shows it; with `NONE` no arrow is drawn. `BODY` is all of one who stands,
    up or down, `STEP` a foot that is put forward or back; `HELD` is no part of it, but what the toes carry or let fall.
    Of the `ARCH` the ball of the foot is shown as well, as it comes towards the heel."""

    HEEL = "heel"
    ARCH = "arch"
    TOES = "toes"
    BIG_TOE = "big_toe"
    OTHER_TOES = "other_toes"
    FOOT = "foot"
    STEP = "step"
    KNEE = "knee"
    HIPS = "hips"
    BODY = "body"
    HELD = "held"
    NONE = "none"


class Spot(StrEnum):
    """Where a foot presses."""

    TOES = "toes"
    BALL = "ball"
    HEEL = "heel"


class Muscle(StrEnum):
    """Groups of muscles that a figure can show at work, by region."""

    TOE_FLEXORS = "toe_flexors"
    TOE_LIFTERS = "toe_lifters"
    ARCH = "arch"
    CALF = "calf"
    SHIN = "shin"
    FIBULARIS = "fibularis"
    TIBIALIS_POSTERIOR = "tibialis_posterior"
    THIGH = "thigh"
    BUTTOCK = "buttock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """None is: as in the pose before it, or as the floor asks. `ahead` is how far ahead of the ball of the foot that
    stands, or of the hip that sits, the ball of this one is, in cm: hip and knee do what that asks, and it stays there.
    `mtp_extension` is of all toes, `hallux_extension` of the big toe alone."""

    on: Contact | None = None
    ahead: float | None = None
    hip_flexion: float | None = None
    hip_abduction: float | None = None
    knee_flexion: float | None = None
    ankle_dorsiflexion: float | None = None
    subtalar_inversion: float | None = None
    midfoot_flexion: float | None = None
    mtp_extension: float | None = None
    hallux_extension: float | None = None
    ip_flexion: float | None = None
    toe_abduction: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """`on` is what the hand rests on or holds."""

    on: Hand | None = None
    shoulder_flexion: float | None = None
    elbow_flexion: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """`mirrored`: what the pose it is like asks of one side, the other does. `trunk_inclination` is forward from
    upright, `travel` how far the body has moved forward along the floor, `lift` how far the hips of one that lies are
    raised, `traction` how far the working big toe is pulled out of its joint, in cm.

    `works` are the muscles to show at work, `stretches` those that are pulled long, `presses` the spots where the
    working foot presses, `grasps` the piece of equipment that its toes hold, `moves` the part beside which an arrow
    shows the way into this pose; these hold for this pose alone and are not taken over from the one it is like.
    """

    like: str = ""
    mirrored: bool = False
    trunk_inclination: float | None = None
    neck_flexion: float | None = None
    travel: float | None = None
    lift: float | None = None
    traction: float | None = None
    legs: Leg = Leg()
    working: Leg = Leg()
    other: Leg = Leg()
    arms: Arm = Arm()
    working_arm: Arm = Arm()
    other_arm: Arm = Arm()
    works: tuple[Muscle, ...] = ()
    stretches: tuple[Muscle, ...] = ()
    presses: tuple[Spot, ...] = ()
    grasps: str = ""
    moves: Part | None = None


LEG_JOINTS = tuple(field.name for field in fields(Leg) if field.name not in ("on", "ahead"))
ARM_JOINTS = tuple(field.name for field in fields(Arm) if field.name != "on")
