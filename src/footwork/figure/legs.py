"""Legs that come to the floor: which angles follow from what a foot rests on, and from the place it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from math import asin, cos, degrees, radians, sin
from typing import NamedTuple

from footwork.core.pose import Contact
from footwork.figure.build import BALL, HEEL, MIDFOOT, SHANK, STEP, THIGH, TOE, TOE_RADII
from footwork.figure.geometry import Frame, Point, angle_at_height, nearest_turn, rotated, two_links
from footwork.figure.posture import Posture

LEVEL = 360.0
"""The angle of a foot that lies flat, as the chain from an upright trunk arrives at it."""

TOE_SLOPE = -degrees(asin((BALL[2] - TOE_RADII[1]) / TOE[0]))
TIP_SLOPE = -degrees(asin((TOE_RADII[1] - TOE_RADII[2]) / TOE[1])) - TOE_SLOPE
"""Toes thin out, so those that lie on the floor slope: each stretch against the one before it."""


FLAT = (Contact.SOLE, Contact.STEP)
"""Where a whole sole is down."""

_TOES_LONG = TOE[0] * cos(radians(TOE_SLOPE)) + TOE[1] * cos(radians(TOE_SLOPE + TIP_SLOPE))
"""How far ahead of the ball the tips of toes are that lie on the floor, in cm."""


class Foot(NamedTuple):
    """How a foot is turned, and how high that puts its ankle where it rests on the floor or a step."""

    pitch: float
    ankle_height: float


def ground(on: Contact) -> float:
    """How high what a foot rests on is, in cm."""
    return STEP if on is Contact.STEP else 0.0


def foot_on(angles: Mapping[str, float], on: Contact, side: str, up: float) -> Foot:
    """`up` is the angle of the trunk."""
    forefoot = angles[f"{side}.midfoot_flexion"]
    ball = _from_ankle(forefoot)
    if on in FLAT:
        reach = ball[0] - HEEL[0], ball[1] - HEEL[1]
        pitch = angle_at_height(reach, BALL[2] - HEEL[2], LEVEL)
    else:
        shank = up + 180 + angles[f"{side}.hip_flexion"] - angles[f"{side}.knee_flexion"]
        pitch = shank + 90 + angles[f"{side}.ankle_dorsiflexion"]
    return Foot(pitch, _height(angles, on, side, pitch))


def _height(angles: Mapping[str, float], on: Contact, side: str, pitch: float) -> float:
    """Of the ankle."""
    ball = _from_ankle(angles[f"{side}.midfoot_flexion"])
    touching = {Contact.TOES: [(*ball, BALL[2])], Contact.TIPS: _front(angles, side, ball)}.get(on, [HEEL])
    return ground(on) + max(r - rotated((x, y), pitch)[1] for x, y, r in touching)


def _from_ankle(midfoot_flexion: float) -> Point:
    """The ball of the foot, in the hindfoot's frame."""
    x, y = rotated(BALL[:2], -midfoot_flexion)
    return MIDFOOT[0] + x, MIDFOOT[1] + y


def _front(angles: Mapping[str, float], side: str, ball: Point) -> list[tuple[float, float, float]]:
    """What a foot that points down can stand on, in the hindfoot's frame: ball, pad and tip of the toes."""
    toe = Frame(*ball, angles[f"{side}.mtp_extension"] + TOE_SLOPE - angles[f"{side}.midfoot_flexion"])
    tip = toe.then(TOE[0], 0, TIP_SLOPE - angles[f"{side}.ip_flexion"])
    return [(*ball, BALL[2]), (tip.x, tip.y, TOE_RADII[1]), (*tip.at(TOE[1], 0), TOE_RADII[2])]


def drop(angles: Mapping[str, float], side: str, up: float) -> float:
    """How far the ankle is above the hip: less than nothing."""
    thigh = up + 180 + angles[f"{side}.hip_flexion"]
    return THIGH * sin(radians(thigh)) + SHANK * sin(radians(thigh - angles[f"{side}.knee_flexion"]))


def settle(
    angles: dict[str, float], posture: Posture, side: str, up: float, height: float, foot: Foot, *, bends: bool,
    fixed: bool,
) -> None:  # fmt: skip
    """Bring a foot that rests on the floor there: by the knee where the leg `bends` or its sole is down, else by the
    hip."""
    on = posture.on[side]
    if on in (Contact.NONE, Contact.KNEE):
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
    lay_toes(angles, posture, side, foot.pitch)


def lay_toes(angles: dict[str, float], posture: Posture, side: str, pitch: float) -> None:
    """Toes lie on the floor, or stand on it with their tips, unless a pose bends them away."""
    if posture.on[side] not in (*FLAT, Contact.TOES):
        return
    flexion = angles[f"{side}.ip_flexion"]
    tip = rotated((TOE[1], 0), TIP_SLOPE - flexion)
    standing = angle_at_height((TOE[0] + tip[0], tip[1]), TOE_RADII[2] - BALL[2], TOE_SLOPE)
    forefoot = pitch - LEVEL - angles[f"{side}.midfoot_flexion"]
    down = nearest_turn(max(TOE_SLOPE, standing) - TOE_SLOPE - forefoot, 0)
    for toes, joint in ((side, "mtp_extension"), (f"{side}.hallux", "hallux_extension")):
        if toes not in posture.toes_given:
            angles[f"{side}.{joint}"] = down


def keep(angles: dict[str, float], posture: Posture, side: str, hip: Frame, ball: float, foot: Foot) -> None:
    """Hip and knee bring a foot on the floor to its place: its ball to `ball`, or where that would be if the
    foot were flat. How a foot that is not flat is turned depends on its shin, which depends on how it is turned."""
    flat = posture.on[side] in FLAT
    thigh, bend = 0.0, 0.0
    for _again in range(1 if flat else _ROUNDS):
        thigh, bend = two_links((hip.x, hip.y), _ankle(angles, posture.on[side], side, ball, foot), THIGH, SHANK)
        thigh = nearest_turn(thigh, hip.angle + 180)
        if not flat:
            pitch = thigh - bend + 90 + angles[f"{side}.ankle_dorsiflexion"]
            foot = Foot(pitch, _height(angles, posture.on[side], side, pitch))
    angles[f"{side}.hip_flexion"] = thigh - hip.angle - 180
    angles[f"{side}.knee_flexion"] = bend
    if flat:
        angles[f"{side}.ankle_dorsiflexion"] = nearest_turn(foot.pitch - (thigh - bend) - 90, 0)
    lay_toes(angles, posture, side, foot.pitch)


_ROUNDS = 14
"""After so many the foot is within a hundredth of a millimetre of its place."""


def _ankle(angles: Mapping[str, float], on: Contact, side: str, ball: float, foot: Foot) -> Point:
    """Where the ankle is when what of the foot touches the floor is in its place."""
    place = _from_ankle(angles[f"{side}.midfoot_flexion"])
    if on is Contact.HEEL:
        place, ball = HEEL[:2], ball - (MIDFOOT[0] + BALL[0] - HEEL[0])
    elif on is Contact.TIPS:
        place, ball = _front(angles, side, place)[2][:2], ball + _TOES_LONG
    return ball - rotated(place, foot.pitch)[0], foot.ankle_height


def ball_from_hip(angles: Mapping[str, float], side: str, up: float, foot: Foot) -> float:
    """How far ahead of the hip the ball of a foot is."""
    thigh = up + 180 + angles[f"{side}.hip_flexion"]
    ankle = THIGH * cos(radians(thigh)) + SHANK * cos(radians(thigh - angles[f"{side}.knee_flexion"]))
    return ankle + rotated(_from_ankle(angles[f"{side}.midfoot_flexion"]), foot.pitch)[0]
