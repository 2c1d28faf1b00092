"""A pose made whole: every joint of both legs and arms, what each foot stands on, and what is to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from footwork.core.exercise import Position
from footwork.core.pose import ARM_JOINTS, LEG_JOINTS, Arm, Contact, Leg, Muscle, Pose, Spot

SIDES = ("working", "other")


@dataclass(frozen=True, slots=True)
class Posture:
    """`angles` by the names of joints.RANGES, `travel` and `lift` in cm; `toes_given` are the sides whose toes do not
    simply follow the floor."""

    angles: Mapping[str, float]
    on: Mapping[str, Contact]
    toes_given: frozenset[str] = frozenset()
    hands_down: frozenset[str] = frozenset()
    works: Mapping[Muscle, float] = field(default_factory=dict)
    presses: Mapping[Spot, float] = field(default_factory=dict)
    grasps: str = ""


def _whole(
    trunk: float, legs: Mapping[str, float], on: Contact, *, hands: bool = False, shoulder: float = 0, elbow: float = 8
) -> Posture:
    angles = {"trunk_inclination": trunk, "neck_flexion": 0.0, "travel": 0.0, "lift": 0.0}
    for side in SIDES:
        angles |= {f"{side}.{joint}": legs.get(joint, 0.0) for joint in LEG_JOINTS}
        angles |= {f"{side}_arm.shoulder_flexion": shoulder, f"{side}_arm.elbow_flexion": elbow}
    down = frozenset(SIDES) if hands else frozenset[str]()
    return Posture(MappingProxyType(angles), dict.fromkeys(SIDES, on), hands_down=down)


AT_EASE = {
    Position.STANDING: _whole(2, {"hip_flexion": 4, "knee_flexion": 4}, Contact.SOLE, elbow=14),
    Position.SITTING: _whole(0, {"hip_flexion": 90, "knee_flexion": 90}, Contact.SOLE, elbow=60),
    Position.LONG_SITTING: _whole(-14, {"hip_flexion": 76}, Contact.HEEL, hands=True, shoulder=-42),
    Position.LYING: _whole(-90, {"ankle_dorsiflexion": -12}, Contact.HEEL, hands=True, elbow=4),
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
    angles, on = dict(base.angles), dict(base.on)
    toes, hands = set(base.toes_given), set(base.hands_down)
    for name in ("trunk_inclination", "neck_flexion", "travel", "lift"):
        if (value := getattr(pose, name)) is not None:
            angles[name] = value
    for side, own in zip(SIDES, (pose.working, pose.other), strict=True):
        for leg in (pose.legs, own):
            _bend_leg(leg, side, angles, on, toes)
    for side, own_arm in zip(SIDES, (pose.working_arm, pose.other_arm), strict=True):
        for arm in (pose.arms, own_arm):
            _bend_arm(arm, side, angles, hands)
    works, presses = dict.fromkeys(pose.works, 1.0), dict.fromkeys(pose.presses, 1.0)
    return Posture(MappingProxyType(angles), on, frozenset(toes), frozenset(hands), works, presses, pose.grasps)


def _mirror(posture: Posture) -> Posture:
    def across(name: str) -> str:
        side, dot, joint = name.partition(".")
        return _ACROSS.get(side, side) + dot + joint

    return replace(
        posture,
        angles=MappingProxyType({across(name): value for name, value in posture.angles.items()}),
        on={across(side): contact for side, contact in posture.on.items()},
        toes_given=frozenset(map(across, posture.toes_given)),
        hands_down=frozenset(map(across, posture.hands_down)),
    )


_ACROSS = {"working": "other", "other": "working", "working_arm": "other_arm", "other_arm": "working_arm"}


def _bend_leg(leg: Leg, side: str, angles: dict[str, float], on: dict[str, Contact], toes: set[str]) -> None:
    given = {joint: value for joint in LEG_JOINTS if (value := getattr(leg, joint)) is not None}
    angles |= {f"{side}.{joint}": value for joint, value in given.items()}
    if "mtp_extension" in given:
        toes.add(side)
    if leg.on is not None:
        on[side] = leg.on
        if "mtp_extension" not in given:
            toes.discard(side)


def _bend_arm(arm: Arm, side: str, angles: dict[str, float], hands: set[str]) -> None:
    given = {joint: value for joint in ARM_JOINTS if (value := getattr(arm, joint)) is not None}
    angles |= {f"{side}_arm.{joint}": value for joint, value in given.items()}
    if arm.on_floor is not None:
        (hands.add if arm.on_floor else hands.discard)(side)
