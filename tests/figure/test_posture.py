"""A pose made whole: what it says, then what the pose it is like says, then how one stands, sits or lies at ease."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.pose import Arm, Contact, Hand, Leg, Muscle, Pose, Spot
from footwork.core.position import Position
from footwork.figure.posture import AT_EASE, Posture, postures
from tests.figure.drawn import POSITIONS
from tests.figure.poses import poses


def one(pose: Pose, position: Position = Position.STANDING, **others: Pose) -> Posture:
    return postures({"one": pose, **others}, position)["one"]


@pytest.mark.parametrize("position", POSITIONS)
def test_a_pose_that_says_nothing_is_that_of_a_body_at_ease(position: Position) -> None:
    assert one(Pose(), position) == AT_EASE[position]


def test_what_is_said_of_both_legs_holds_for_both_and_what_is_said_of_one_goes_before() -> None:
    found = one(Pose(legs=Leg(knee_flexion=20, hip_flexion=9), working=Leg(knee_flexion=50)))
    assert found.angles["working.knee_flexion"] == 50
    assert found.angles["other.knee_flexion"] == 20
    assert found.angles["working.hip_flexion"] == found.angles["other.hip_flexion"] == 9


def test_both_arms_bend_as_legs_do_and_a_hand_rests_on_the_floor_until_a_pose_lifts_it() -> None:
    found = one(Pose(arms=Arm(elbow_flexion=30), working_arm=Arm(on=Hand.NONE)), Position.LYING)
    assert found.angles["working_arm.elbow_flexion"] == found.angles["other_arm.elbow_flexion"] == 30
    assert found.hands == {"working": Hand.NONE, "other": Hand.FLOOR}


def test_a_pose_takes_over_what_it_leaves_out_from_the_one_it_is_like_but_not_what_that_shows() -> None:
    base = Pose(
        travel=4, working=Leg(on=Contact.NONE, knee_flexion=40), works=(Muscle.CALF,), presses=(Spot.BALL,),
        grasps="pencil",
    )  # fmt: skip
    found = one(Pose(like="base", working=Leg(hip_flexion=30)), base=base)
    assert found.angles["travel"] == 4
    assert found.angles["working.knee_flexion"] == 40
    assert found.angles["working.hip_flexion"] == 30
    assert found.on == {"working": Contact.NONE, "other": Contact.SOLE}
    assert (dict(found.works), dict(found.presses), found.grasps) == ({}, {}, "")


def test_zero_is_an_angle_and_not_nothing() -> None:
    base = Pose(trunk_inclination=20, working=Leg(knee_flexion=40))
    found = one(Pose(like="base", trunk_inclination=0, working=Leg(knee_flexion=0)), base=base)
    assert found.angles["trunk_inclination"] == found.angles["working.knee_flexion"] == 0


@given(poses())
def test_mirrored_the_working_side_does_what_the_other_did_and_mirrored_twice_all_is_as_it_was(pose: Pose) -> None:
    plain = replace(pose, works=(), presses=(), grasps="")
    found = postures({"plain": plain, "across": Pose(like="plain", mirrored=True),
                      "back": Pose(like="across", mirrored=True)}, Position.STANDING)  # fmt: skip
    across = {"working": "other", "other": "working", "working_arm": "other_arm", "other_arm": "working_arm"}
    for name, angle in found["plain"].angles.items():
        side, dot, joint = name.partition(".")
        assert found["across"].angles[across.get(side, side) + dot + joint] == angle
    assert found["across"].on == {across[side]: contact for side, contact in found["plain"].on.items()}
    assert found["across"].toes_given == {
        across[side] + dot + toe for side, dot, toe in (one.partition(".") for one in found["plain"].toes_given)
    }
    assert found["back"] == found["plain"]


def test_toes_that_a_pose_has_bent_follow_the_floor_again_when_the_foot_is_put_down_anew() -> None:
    bent = Pose(working=Leg(mtp_extension=30))
    assert one(bent).toes_given == {"working", "working.hallux"}
    assert one(Pose(like="bent", working=Leg(on=Contact.SOLE)), bent=bent).toes_given == frozenset()
    both = Leg(on=Contact.SOLE, mtp_extension=10)
    assert one(Pose(like="bent", working=both), bent=bent).toes_given == {"working", "working.hallux"}


def test_a_pose_that_is_like_none_that_exists_is_an_error_as_are_poses_like_each_other() -> None:
    with pytest.raises(KeyError, match="none"):
        one(Pose(like="none"))
    with pytest.raises(ValueError, match="one -> two -> one"):
        one(Pose(like="two"), two=Pose(like="one"))


@given(st.sampled_from(POSITIONS), poses())
def test_every_pose_has_an_angle_for_every_joint(position: Position, pose: Pose) -> None:
    found = one(pose, position)
    assert found.angles.keys() == AT_EASE[position].angles.keys()
    assert set(found.on) == {"working", "other"}
