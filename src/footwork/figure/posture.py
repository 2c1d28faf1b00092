"""A pose made whole: every joint of both legs and arms, what each foot stands on, and what is to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from footwork.core.pose import ARM_JOINTS, LEG_JOINTS, Arm, Contact, Hand, Leg, Muscle, Part, Pose, Spot
from footwork.core.position import Position
from footwork.figure.build import BALL, MIDFOOT, THIGH

SIDES = ("working", "other")


@dataclass(frozen=True, slots=True)
class Posture:
    """`angles` by the names of joints.RANGES, `travel`, `lift` and `traction` in cm; `toes_given` are the
    sides whose toes do not simply follow the floor, with `.hallux` after it for the big toe; `ahead` is where a foot
    stays, by side, in cm."""

    angles: Mapping[str, float]
    on: Mapping[str, Contact]
    toes_given: frozenset[str] = frozenset()
    hands: Mapping[str, Hand] = field(default_factory=dict)
    ahead: Mapping[str, float] = field(default_factory=dict)
    works: Mapping[Muscle, float] = field(default_factory=dict)
    stretches: Mapping[Muscle, float] = field(default_factory=dict)
    presses: Mapping[Spot, float] = field(default_factory=dict)
    grasps: str = ""
    moves: Part | None = None


def _whole(
    trunk: float, legs: Mapping[str, float], on: Contact, *, hand: Hand = Hand.NONE, shoulder: float = 0,
    elbow: float = 8, ahead: float | None = None,
) -> Posture:  # fmt: skip
    angles = {"trunk_inclination": trunk, "neck_flexion": 0.0, "travel": 0.0, "lift": 0.0, "traction": 0.0}
    for side in SIDES:
        angles |= {f"{side}.{joint}": legs.get(joint, 0.0) for joint in LEG_JOINTS}
        angles |= {f"{side}_arm.shoulder_flexion": shoulder, f"{side}_arm.elbow_flexion": elbow}
    return Posture(MappingProxyType(angles), dict.fromkeys(SIDES, on), hands=dict.fromkeys(SIDES, hand),
                   ahead={} if ahead is None else dict.fromkeys(SIDES, ahead))  # fmt: skip


_UPRIGHT = THIGH + MIDFOOT[0] + BALL[0]
"""How far ahead of the hip is the ball of the foot of a person who sits with upright shins, in cm: as exercises for the
short foot muscles ask ("shin is vertical and knee directly above ankle", missionmvmt.com/project/short-foot)."""

AT_EASE = {
    Position.STANDING: _whole(2, {"hip_flexion": 4, "knee_flexion": 4}, Contact.SOLE, elbow=14),
    Position.SITTING: _whole(
        0, {"hip_flexion": 90, "knee_flexion": 90}, Contact.SOLE, hand=Hand.THIGH, elbow=60, ahead=_UPRIGHT
    ),
    Position.LONG_SITTING: _whole(-14, {"hip_flexion": 76}, Contact.HEEL, hand=Hand.FLOOR, shoulder=-42),
    Position.LYING: _whole(-90, {"ankle_dorsiflexion": -12}, Contact.HEEL, hand=Hand.FLOOR, elbow=4),
}


def postures(poses: Mapping[str, Pose], position: Position) -> dict[str, Posture]:
    """Every pose made whole. Raises KeyError for a pose that is like one which does not exist, ValueError for poses
    that are like each other in a circle."""
    done: dict[str, Posture] = {}
    for name in poses:
        _make(name, poses, AT_EASE[position], done, ())
    return done


def _make(
    name: str, poses: Mapping[str, Pose], ease: Posture, done: dict[str, Posture], above: tuple[str, ...]
) -> Posture:
    if name in above:
        raise ValueError(" -> ".join([*above, name]))
    if name not in done:
        pose = poses[name]
        base = _make(pose.like, poses, ease, done, (*above, name)) if pose.like else ease
        done[name] = _over(base, pose)
    return done[name]


def _over(base: Posture, pose: Pose) -> Posture:
    base = _mirror(base) if pose.mirrored else base
    angles, on, ahead = dict(base.angles), dict(base.on), dict(base.ahead)
    toes, hands = set(base.toes_given), dict(base.hands)
    for name in ("trunk_inclination", "neck_flexion", "travel", "lift", "traction"):
        if (value := getattr(pose, name)) is not None:
            angles[name] = value
    for side, own in zip(SIDES, (pose.working, pose.other), strict=True):
        for leg in (pose.legs, own):
            _bend_leg(leg, side, angles, on, toes)
            _keep_foot(leg, side, ahead)
    for side, own_arm in zip(SIDES, (pose.working_arm, pose.other_arm), strict=True):
        for arm in (pose.arms, own_arm):
            _bend_arm(arm, side, angles, hands)
    return Posture(
        MappingProxyType(angles), on, frozenset(toes), hands, ahead, dict.fromkeys(pose.works, 1.0),
        dict.fromkeys(pose.stretches, 1.0), dict.fromkeys(pose.presses, 1.0), pose.grasps, pose.moves,
    )  # fmt: skip


def _mirror(posture: Posture) -> Posture:
    return replace(
        posture,
        angles=MappingProxyType({_across(name): value for name, value in posture.angles.items()}),
        on={_across(side): contact for side, contact in posture.on.items()},
        toes_given=frozenset(map(_across, posture.toes_given)),
        hands={_across(side): hand for side, hand in posture.hands.items()},
        ahead={_across(side): far for side, far in posture.ahead.items()},
    )


def _across(name: str) -> str:
    side, dot, joint = name.partition(".")
    return _ACROSS.get(side, side) + dot + joint


_ACROSS = {"working": "other", "other": "working", "working_arm": "other_arm", "other_arm": "working_arm"}


def _bend_leg(leg: Leg, side: str, angles: dict[str, float], on: dict[str, Contact], toes: set[str]) -> None:
    given = {joint: value for joint in LEG_JOINTS if (value := getattr(leg, joint)) is not None}
    if "mtp_extension" in given:
        given.setdefault("hallux_extension", given["mtp_extension"])
    angles |= {f"{side}.{joint}": value for joint, value in given.items()}
    if leg.on is not None:
        on[side] = leg.on
        toes -= {side, f"{side}.hallux"}
    if "mtp_extension" in given:
        toes.add(side)
    if "hallux_extension" in given:
        toes.add(f"{side}.hallux")


def _keep_foot(leg: Leg, side: str, ahead: dict[str, float]) -> None:
    """A foot that is lifted, or whose leg is bent as the pose says, has no place to keep."""
    if leg.ahead is not None:
        ahead[side] = leg.ahead
    elif leg.on in (Contact.NONE, Contact.KNEE) or (leg.hip_flexion, leg.knee_flexion) != (None, None):
        ahead.pop(side, None)


def _bend_arm(arm: Arm, side: str, angles: dict[str, float], hands: dict[str, Hand]) -> None:
    """An arm whose shoulder is given is held so: its hand is on nothing, unless that is said as well."""
    given = {joint: value for joint in ARM_JOINTS if (value := getattr(arm, joint)) is not None}
    angles |= {f"{side}_arm.{joint}": value for joint, value in given.items()}
    if arm.on is not None:
        hands[side] = arm.on
    elif "shoulder_flexion" in given:
        hands[side] = Hand.NONE
