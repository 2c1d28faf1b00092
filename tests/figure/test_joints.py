"""The ranges of joints: one for everything that a pose can name."""

from __future__ import annotations

from dataclasses import fields, replace

from footwork.core.pose import ARM_JOINTS, LEG_JOINTS, Contact, Pose
from footwork.core.position import Position
from footwork.figure.joints import ARM, LEG, RANGES, TRUNK, ranges_of
from footwork.figure.posture import AT_EASE


def test_every_joint_that_a_pose_can_name_has_a_range_with_a_lower_and_an_upper_end() -> None:
    assert tuple(LEG) == LEG_JOINTS
    assert tuple(ARM) == ARM_JOINTS
    assert set(TRUNK) < {field.name for field in fields(Pose)}
    assert all(low < high for low, high in RANGES.values())


def test_ranges_are_named_as_the_angles_of_a_posture_are() -> None:
    for position in Position:
        assert set(AT_EASE[position].angles) == {*RANGES, "travel", "lift", "traction"}
        for joint, (low, high) in RANGES.items():
            assert low <= AT_EASE[position].angles[joint] <= high


def test_a_joint_at_rest_is_within_its_range() -> None:
    assert all(low <= 0 <= high for low, high in RANGES.values())


def test_an_ankle_bends_farther_up_on_a_foot_that_carries_weight_than_in_the_air() -> None:
    standing = AT_EASE[Position.STANDING]
    lifted = replace(standing, on={"working": Contact.NONE, "other": Contact.SOLE})
    ranges = ranges_of(lifted)
    assert ranges["working.ankle_dorsiflexion"] == LEG["ankle_dorsiflexion"]
    assert ranges["other.ankle_dorsiflexion"].high == 40
