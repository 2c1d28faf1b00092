"""Arms bring hands to what they are on, as far as they reach."""

from __future__ import annotations

from math import atan2, degrees, dist

import pytest

from footwork.core.picture import Furniture, Support, Where
from footwork.core.pose import Arm, Contact, Hand, Leg, Pose
from footwork.core.position import Position
from footwork.figure.arms import RAIL_HEIGHT, THROUGH, WORKTOP_HEIGHT, missed, rest
from footwork.figure.build import BALL, BUILDS, FOREARM, HAND, UPPER_ARM, Build
from footwork.figure.posture import SIDES, postures
from footwork.figure.skeleton import Skeleton, skeleton

TIP = 1.2
EVERY_BUILD = pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)


def body(pose: Pose, build: Build, support: Support | None = None, position: Position = Position.STANDING) -> Skeleton:
    return skeleton(postures({"it": pose}, position)["it"], position, build, support=support)


def hands(on: Hand, build: Build, what: Furniture, away: float, where: Where = Where.AHEAD) -> Skeleton:
    return body(Pose(arms=Arm(on=on)), build, Support(what=what, away=away, where=where))


@EVERY_BUILD
def test_a_hand_lies_on_a_worktop_with_its_wrist_before_the_edge(build: Build) -> None:
    at = hands(Hand.WORKTOP, build, Furniture.WORKTOP, 25).parts
    for side in SIDES:
        wrist, tip = at[f"{side}.hand"], at[f"{side}.hand"].at(HAND - TIP, 0)
        assert wrist.x < 25 < tip[0]
        assert tip[1] - TIP == pytest.approx(WORKTOP_HEIGHT, abs=0.2)
        assert wrist.y - build.wrist == pytest.approx(WORKTOP_HEIGHT, abs=0.2)


@EVERY_BUILD
def test_palm_and_fingertips_touch_a_wall_ahead(build: Build) -> None:
    at = hands(Hand.WALL, build, Furniture.WALL, 45).parts["other.hand"]
    assert at.x + build.wrist == pytest.approx(45, abs=0.1)
    assert at.at(HAND, 0)[0] + TIP == pytest.approx(45, abs=0.3)


@EVERY_BUILD
def test_a_hand_is_at_the_height_of_the_rail_that_it_closes_round(build: Build) -> None:
    at = hands(Hand.RAIL, build, Furniture.RAIL, 30).parts["other.hand"]
    assert (at.x, at.y) == pytest.approx((30, RAIL_HEIGHT))


@EVERY_BUILD
@pytest.mark.parametrize("on", [Hand.WALL, Hand.WORKTOP])
def test_an_arm_that_reaches_is_as_long_as_arms_are_and_misses_nothing(on: Hand, build: Build) -> None:
    found = hands(on, build, Furniture(on.value), 28)
    assert found.missed < 0.01
    for side in SIDES:
        upper, forearm, hand = (found.parts[f"{side}.{part}"] for part in ("upper_arm", "forearm", "hand"))
        assert dist(upper[:2], forearm[:2]) == pytest.approx(UPPER_ARM)
        assert dist(forearm[:2], hand[:2]) == pytest.approx(FOREARM)


def test_how_far_an_arm_falls_short_is_told() -> None:
    near, far = (hands(Hand.WALL, BUILDS["slim"], Furniture.WALL, away).missed for away in (100, 120))
    assert near > 5
    assert far > near + 15


def test_a_hand_on_a_support_that_is_not_there_has_no_place() -> None:
    parts = body(Pose(), BUILDS["slim"]).parts
    with pytest.raises(KeyError):
        rest(Hand.WALL, "other", parts, BUILDS["slim"], None)
    with pytest.raises(KeyError):
        rest(Hand.RAIL, "other", parts, BUILDS["slim"], Support(what=Furniture.WALL))


@pytest.mark.parametrize("shoulder", [-20, 10, 40, 90])
def test_a_hand_with_a_band_is_where_the_pose_has_it_and_turned_to_the_foot_as_far_as_a_wrist_turns(
    shoulder: float,
) -> None:
    pose = Pose(arms=Arm(on=Hand.BAND, shoulder_flexion=shoulder, elbow_flexion=40))
    held = body(pose, BUILDS["slim"], position=Position.LONG_SITTING)
    free = body(Pose(arms=Arm(shoulder_flexion=shoulder, elbow_flexion=40)), BUILDS["slim"],
                position=Position.LONG_SITTING)  # fmt: skip
    ball = held.parts["working.forefoot"].at(*BALL[:2])
    for side in SIDES:
        hand, forearm = held.parts[f"{side}.hand"], held.parts[f"{side}.forearm"]
        assert hand[:2] == pytest.approx(free.parts[f"{side}.hand"][:2])
        pull = degrees(atan2(ball[1] - hand.y, ball[0] - hand.x))
        wanted = (pull - forearm.angle + 180) % 360 - 180
        assert hand.angle - forearm.angle == pytest.approx(max(-40, min(40, wanted)))
        assert missed(side, held.parts, Hand.BAND, BUILDS["slim"], None) == 0


@pytest.mark.parametrize("on", [Hand.TOES, Hand.BIG_TOE, Hand.SOLE, Hand.MIDFOOT])
def test_a_hand_at_the_foot_over_the_other_knee_closes_near_that_knee(on: Hand) -> None:
    leg = Leg(on=Contact.KNEE, hip_flexion=80, knee_flexion=95)
    found = body(Pose(trunk_inclination=10, working=leg, arms=Arm(on=on)), BUILDS["slim"], position=Position.SITTING)
    knee = found.parts["other.shank"]
    x, y = found.parts["other.hand"].at(*THROUGH)
    assert found.missed < 0.2
    assert -6 < x - knee.x < 16
    assert 0 < y - knee.y < 16
