"""Where every part of a body is: forward kinematics from the hip, placed by what touches the floor.

A foot that rests on the floor decides angles of its own: on its sole the ankle's, on its heel or toes those that bring
it there; toes lie on the floor unless a pose bends them away. A standing body rests on its stance leg; the other leg
bends its knee until it stands as well. Sitting and lying bodies rest on the pelvis.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from footwork.core.picture import Support
from footwork.core.pose import Contact
from footwork.core.position import Position
from footwork.figure.arms import arm
from footwork.figure.arms import missed as missed_by
from footwork.figure.build import BALL, HEEL, MIDFOOT, SEATED_HIP, SHANK, THIGH, TOE, TOE_RADII, TRUNK, Build
from footwork.figure.geometry import Frame, Point
from footwork.figure.legs import LEVEL, TIP_SLOPE, TOE_SLOPE, ball_from_hip, drop, foot_on, ground, keep, settle
from footwork.figure.posture import SIDES, Posture

SPOTS = {
    "heel": ("hindfoot", HEEL),
    "ball": ("forefoot", BALL),
    "pad": ("toe", (TOE[0], 0.0, TOE_RADII[1])),
    "toes": ("toe_tip", (TOE[1], 0.0, TOE_RADII[2])),
    "lesser": ("lesser_tip", (TOE[1], 0.0, TOE_RADII[2])),
}
"""What of a foot can touch the floor: circles, in the frames of their parts."""

RESTING = {Contact.SOLE: ("heel", "ball"), Contact.STEP: ("heel", "ball"), Contact.TOES: ("ball",),
           Contact.HEEL: ("heel",)}  # fmt: skip
"""What of a foot is on the floor or a step; on tips of toes it is whatever is lowest."""

TOLERANCE = 0.2
"""How far a foot may be off the floor it rests on, or below it, in cm."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`parts` by name, with `working.` or `other.` before those of a limb; `posture` is as the floor made it. `missed`
    is how far a hand is from what it is on, at most, in cm."""

    parts: Mapping[str, Frame]
    posture: Posture
    missed: float = 0.0

    def spot(self, side: str, spot: str) -> Point:
        """The centre of what of a foot can touch the floor."""
        part, (x, y, _r) = SPOTS[spot]
        return self.parts[f"{side}.{part}"].at(x, y)

    def clearance(self, side: str, spot: str) -> float:
        """How high above the floor it is, or above the step that the foot stands on, in cm; negative below."""
        return self.spot(side, spot)[1] - SPOTS[spot][1][2] - ground(self.posture.on[side])

    def floats(self) -> float:
        """How far what rests on the floor is above it, at most."""
        return max((self.hovers(side) for side in SIDES), default=0.0)

    def hovers(self, side: str) -> float:
        """How far what of a foot rests on the floor is above it."""
        on = self.posture.on[side]
        if on is Contact.TIPS:
            return min(self.clearance(side, spot) for spot in SPOTS)
        return max((self.clearance(side, spot) for spot in RESTING.get(on, ())), default=0.0)


def skeleton(
    posture: Posture, position: Position, build: Build, *, stance: str = "other", support: Support | None = None
) -> Skeleton:
    """`stance` is the leg on which a standing body rests, and whose ball of the foot, or heel where it stands on that,
    stays where it is."""
    angles = dict(posture.angles)
    up = 90 - angles["trunk_inclination"]
    standing = position is Position.STANDING
    feet = {side: foot_on(angles, posture.on[side], side, up) for side in SIDES}
    height = SEATED_HIP if position is Position.SITTING else build.pelvis + angles["lift"]
    if standing:
        height = feet[stance].ankle_height - drop(angles, stance, up)
    ball = ball_from_hip(angles, stance, up, feet[stance])
    for side in SIDES:
        if side in posture.ahead and not (standing and side == stance):
            ahead = posture.ahead[side] + (ball if standing else 0)
            keep(angles, posture, side, Frame(0, height, up), ahead, feet[side])
        else:
            fixed = standing and side == stance
            settle(angles, posture, side, up, height, feet[side], bends=standing, fixed=fixed)
    crossed = {side for side in SIDES if posture.on[side] is Contact.KNEE}
    parts = _joined(angles, Frame(angles["travel"], height, up), crossed)
    if standing:
        back = _stands_at(parts, stance, posture.on[stance]) - angles["travel"]
        parts = {name: Frame(frame.x - back, frame.y, frame.angle) for name, frame in parts.items()}
    missed = 0.0
    for side in SIDES:
        parts |= arm(angles, side, parts, posture.hands[side], build, support)
        missed = max(missed, missed_by(side, parts, posture.hands[side], build, support))
    return Skeleton(parts, replace(posture, angles=angles), missed)


def _stands_at(parts: Mapping[str, Frame], side: str, on: Contact) -> float:
    """Where the ball of a foot is that stands; on its heel, where it would be if the foot were flat."""
    if on is Contact.HEEL:
        return parts[f"{side}.hindfoot"].at(*HEEL[:2])[0] + _HEEL_TO_BALL
    return parts[f"{side}.forefoot"].at(*BALL[:2])[0]


_HEEL_TO_BALL = MIDFOOT[0] + BALL[0] - HEEL[0]


def _joined(angles: Mapping[str, float], trunk: Frame, crossed: set[str]) -> dict[str, Frame]:
    """Trunk, head and legs. Of a leg that lies over the other knee, out of the plane of the picture, shin and foot are
    as the person sees them who looks down on them: the shin level, the toes pointing away."""
    parts = {"trunk": trunk, "head": trunk.then(TRUNK, 0, -angles["neck_flexion"])}
    for side in SIDES:
        hip, knee, ankle, midfoot, mtp, hallux, ip = (angles[joint] for joint in _CHAIN[side])
        thigh = trunk.then(0, 0, 180 + hip)
        shank = thigh.then(THIGH, 0, -knee)
        if side in crossed:
            shank = shank._replace(angle=LEVEL)
        hindfoot = shank.then(SHANK, 0, 90 + ankle - LEVEL)
        forefoot = hindfoot.then(*MIDFOOT, -midfoot)
        between = forefoot._replace(angle=forefoot.angle + midfoot / 2)
        pulled = angles["traction"] if side == "working" else 0.0
        toe = forefoot.then(BALL[0] + pulled, BALL[1], hallux + TOE_SLOPE)
        lesser = forefoot.then(*BALL[:2], mtp + TOE_SLOPE)
        tip, lesser_tip = (one.then(TOE[0], 0, TIP_SLOPE - ip) for one in (toe, lesser))
        leg = zip(("thigh", "shank", "hindfoot", "midfoot", "forefoot", "toe", "toe_tip", "lesser", "lesser_tip"),
                  (thigh, shank, hindfoot, between, forefoot, toe, tip, lesser, lesser_tip), strict=True)  # fmt: skip
        parts |= {f"{side}.{name}": frame for name, frame in leg}
    return parts


_CHAIN = {
    side: tuple(
        f"{side}.{joint}"
        for joint in (
            "hip_flexion", "knee_flexion", "ankle_dorsiflexion", "midfoot_flexion", "mtp_extension",
            "hallux_extension", "ip_flexion",
        )
    )
    for side in SIDES
}  # fmt: skip
"""From the hip to the toes' tips."""
