"""Where every part of a body is: forward kinematics from the hip, placed by what touches the floor.

A foot that rests on the floor decides angles of its own: on its sole the ankle's, on its heel or toes those that bring
it there; toes lie on the floor unless a pose bends them away. A standing body rests on its stance leg; the other leg
bends its knee until it stands as well. Sitting and lying bodies rest on the pelvis.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import asin, degrees, radians, sin
from typing import NamedTuple

from footwork.core.exercise import Position
from footwork.core.pose import Contact
from footwork.figure.build import (
    BALL,
    FOREARM,
    HEEL,
    MIDFOOT,
    SEATED_HIP,
    SHANK,
    STEP,
    THIGH,
    TOE,
    TOE_RADII,
    TRUNK,
    UPPER_ARM,
    Build,
)  # fmt: skip
from footwork.figure.geometry import Frame, Point, angle_at_height, nearest_turn, rotated
from footwork.figure.posture import SIDES, Posture

LEVEL = 360.0
"""The angle of a foot that lies flat, as the chain from an upright trunk arrives at it."""

TOE_SLOPE = -degrees(asin((BALL[2] - TOE_RADII[1]) / TOE[0]))
TIP_SLOPE = -degrees(asin((TOE_RADII[1] - TOE_RADII[2]) / TOE[1])) - TOE_SLOPE
"""Toes thin out, so those that lie on the floor slope: each stretch against the one before it."""

WRIST_HEIGHT = 2.6
"""Of a hand that lies flat on the floor."""

SPOTS = {
    "heel": ("hindfoot", HEEL),
    "ball": ("forefoot", BALL),
    "pad": ("toe", (TOE[0], 0.0, TOE_RADII[1])),
    "toes": ("toe_tip", (TOE[1], 0.0, TOE_RADII[2])),
}
"""What of a foot can touch the floor: circles, in the frames of their parts."""

RESTING = {Contact.SOLE: ("heel", "ball"), Contact.TOES: ("ball",), Contact.HEEL: ("heel",), Contact.NONE: (),
           Contact.STEP: ("heel", "ball")}  # fmt: skip
"""What of a foot is on the floor."""

TOLERANCE = 0.2
"""How far a foot may be off the floor it rests on, or below it, in cm."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`parts` by name, with `working.` or `other.` before those of a limb; `posture` is as the floor made it."""

    parts: Mapping[str, Frame]
    posture: Posture

    def spot(self, side: str, spot: str) -> Point:
        """The centre of what of a foot can touch the floor."""
        part, (x, y, _r) = SPOTS[spot]
        return self.parts[f"{side}.{part}"].at(x, y)

    def clearance(self, side: str, spot: str) -> float:
        """How high above the floor it is, or above the step that the foot stands on, in cm; negative below."""
        return self.spot(side, spot)[1] - SPOTS[spot][1][2] - _ground(self.posture.on[side])

    def floats(self) -> float:
        """How far what rests on the floor is above it, at most."""
        resting = [(side, spot) for side in SIDES for spot in RESTING[self.posture.on[side]]]
        return max((self.clearance(side, spot) for side, spot in resting), default=0.0)


def _ground(on: Contact) -> float:
    """How high what a foot rests on is."""
    return STEP if on is Contact.STEP else 0.0


class _Foot(NamedTuple):
    """How a foot is turned, and how high that puts its ankle where it rests on the floor."""

    pitch: float
    ankle_height: float


def skeleton(posture: Posture, position: Position, build: Build, *, stance: str = "other") -> Skeleton:
    """`stance` is the leg on which a standing body rests, and whose ball of the foot stays where it is."""
    angles = dict(posture.angles)
    up = 90 - angles["trunk_inclination"]
    standing = position is Position.STANDING
    feet = {side: _foot(angles, posture.on[side], side, up) for side in SIDES}
    height = SEATED_HIP if position is Position.SITTING else build.pelvis + angles["lift"]
    if standing:
        height = feet[stance].ankle_height - _drop(angles, stance, up)
    for side in SIDES:
        _settle_leg(angles, posture, side, up, height, feet[side], bends=standing, fixed=standing and side == stance)
    parts = _joined(angles, Frame(angles["travel"], height, up), posture.hands_down)
    if standing:
        back = parts[f"{stance}.forefoot"].at(*BALL[:2])[0] - angles["travel"]
        parts = {name: Frame(frame.x - back, frame.y, frame.angle) for name, frame in parts.items()}
    return Skeleton(parts, replace(posture, angles=angles))


def _foot(angles: Mapping[str, float], on: Contact, side: str, up: float) -> _Foot:
    forefoot = angles[f"{side}.midfoot_flexion"]
    ball = _from_ankle(forefoot)
    if on in (Contact.SOLE, Contact.STEP):
        reach = ball[0] - HEEL[0], ball[1] - HEEL[1]
        pitch = angle_at_height(reach, BALL[2] - HEEL[2], LEVEL)
    else:
        shank = up + 180 + angles[f"{side}.hip_flexion"] - angles[f"{side}.knee_flexion"]
        pitch = shank + 90 + angles[f"{side}.ankle_dorsiflexion"]
    x, y, r = (*ball, BALL[2]) if on is Contact.TOES else HEEL
    return _Foot(pitch, _ground(on) + r - rotated((x, y), pitch)[1])


def _from_ankle(midfoot_flexion: float) -> Point:
    """The ball of the foot, in the hindfoot's frame."""
    x, y = rotated(BALL[:2], -midfoot_flexion)
    return MIDFOOT[0] + x, MIDFOOT[1] + y


def _drop(angles: Mapping[str, float], side: str, up: float) -> float:
    """How far the ankle is above the hip: less than nothing."""
    thigh = up + 180 + angles[f"{side}.hip_flexion"]
    return THIGH * sin(radians(thigh)) + SHANK * sin(radians(thigh - angles[f"{side}.knee_flexion"]))


def _settle_leg(
    angles: dict[str, float], posture: Posture, side: str, up: float, height: float, foot: _Foot, *, bends: bool,
    fixed: bool,
) -> None:  # fmt: skip
    """Bring a foot that rests on the floor there: by the knee where the leg `bends` or its sole is down, else by the
    hip."""
    on = posture.on[side]
    if on is Contact.NONE:
        return
    thigh = up + 180 + angles[f"{side}.hip_flexion"]
    shank = thigh - angles[f"{side}.knee_flexion"]
    if on is Contact.HEEL and not bends:
        ankle = rotated(HEEL[:2], 90 + angles[f"{side}.ankle_dorsiflexion"])
        lower = rotated((SHANK + ankle[0], ankle[1]), -angles[f"{side}.knee_flexion"])
        turned = angle_at_height((THIGH + lower[0], lower[1]), HEEL[2] - height, thigh)
        angles[f"{side}.hip_flexion"] += turned - thigh
        return
    if not fixed:
        rise = foot.ankle_height - height - THIGH * sin(radians(thigh))
        shank = angle_at_height((SHANK, 0), rise, shank)
        angles[f"{side}.knee_flexion"] = thigh - shank
    angles[f"{side}.ankle_dorsiflexion"] = foot.pitch - shank - 90
    if on is not Contact.HEEL and side not in posture.toes_given:
        angles[f"{side}.mtp_extension"] = _toes_down(angles, side, foot.pitch)


def _toes_down(angles: Mapping[str, float], side: str, pitch: float) -> float:
    """How far the toes are extended when they lie on the floor, or stand on it with their tips."""
    flexion = angles[f"{side}.ip_flexion"]
    tip = rotated((TOE[1], 0), TIP_SLOPE - flexion)
    standing = angle_at_height((TOE[0] + tip[0], tip[1]), TOE_RADII[2] - BALL[2], TOE_SLOPE)
    forefoot = pitch - LEVEL - angles[f"{side}.midfoot_flexion"]
    return nearest_turn(max(TOE_SLOPE, standing) - TOE_SLOPE - forefoot, 0)


def _joined(angles: dict[str, float], trunk: Frame, hands_down: frozenset[str]) -> dict[str, Frame]:
    parts = {"trunk": trunk, "head": trunk.then(TRUNK, 0, -angles["neck_flexion"])}
    for side in SIDES:
        hip, knee, ankle, midfoot, mtp, ip = (angles[joint] for joint in _CHAIN[side])
        thigh = trunk.then(0, 0, 180 + hip)
        shank = thigh.then(THIGH, 0, -knee)
        hindfoot = shank.then(SHANK, 0, 90 + ankle - LEVEL)
        forefoot = hindfoot.then(*MIDFOOT, -midfoot)
        toe = forefoot.then(*BALL[:2], mtp + TOE_SLOPE)
        tip = toe.then(TOE[0], 0, TIP_SLOPE - ip)
        leg = zip(("thigh", "shank", "hindfoot", "forefoot", "toe", "toe_tip"),
                  (thigh, shank, hindfoot, forefoot, toe, tip), strict=True)  # fmt: skip
        parts |= {f"{side}.{name}": frame for name, frame in leg}
        parts |= _arm(angles, side, trunk, down=side in hands_down)
    return parts


_CHAIN = {
    side: tuple(
        f"{side}.{joint}"
        for joint in (
            "hip_flexion", "knee_flexion", "ankle_dorsiflexion", "midfoot_flexion", "mtp_extension", "ip_flexion",
        )
    )
    for side in SIDES
}  # fmt: skip
"""From the hip to the toes' tips."""


def _arm(angles: dict[str, float], side: str, trunk: Frame, *, down: bool) -> dict[str, Frame]:
    shoulder, elbow = angles[f"{side}_arm.shoulder_flexion"], angles[f"{side}_arm.elbow_flexion"]
    upper = trunk.then(TRUNK - 5, 0, 180 + shoulder)
    if down:
        wrist = rotated((FOREARM, 0), elbow)
        turned = angle_at_height((UPPER_ARM + wrist[0], wrist[1]), WRIST_HEIGHT - upper.y, upper.angle)
        shoulder += turned - upper.angle
        angles[f"{side}_arm.shoulder_flexion"] = shoulder
        upper = upper._replace(angle=turned)
    forearm = upper.then(UPPER_ARM, 0, elbow)
    flat = 180 * round(forearm.angle / 180) - forearm.angle
    hand = forearm.then(FOREARM, 0, flat if down else 0)
    return {f"{side}.upper_arm": upper, f"{side}.forearm": forearm, f"{side}.hand": hand}
