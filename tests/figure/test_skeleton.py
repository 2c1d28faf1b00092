"""Where a body's parts are: as long as they are whatever it does, and on the floor where a pose has them there."""

from __future__ import annotations

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.pose import Arm, Contact, Hand, Leg, Pose
from footwork.core.position import Position
from footwork.figure import build
from footwork.figure.build import BUILDS, Build
from footwork.figure.posture import SIDES, postures
from footwork.figure.skeleton import Skeleton, skeleton
from tests.figure.drawn import POSITIONS
from tests.figure.limbs import LENGTHS
from tests.figure.poses import poses
from tests.figure.test_moments import CONTACT, RESTS_ON, beneath

SLIM = BUILDS["slim"]
HEEL_TO_BALL = build.MIDFOOT[0] + build.BALL[0] - build.HEEL[0]


def placed(
    pose: Pose, position: Position = Position.STANDING, *, stance: str = "other", body: Build = SLIM
) -> Skeleton:
    return skeleton(postures({"one": pose}, position)["one"], position, body, stance=stance)


@given(poses(), st.sampled_from(POSITIONS), st.sampled_from(SIDES), st.sampled_from([*BUILDS.values()]))
def test_no_pose_in_any_position_changes_the_length_of_a_limb_or_takes_it_off_the_body(
    pose: Pose, position: Position, stance: str, body: Build
) -> None:
    parts = placed(pose, position, stance=stance, body=body).parts
    for side in SIDES:
        for (one, two), length in LENGTHS.items():
            assert dist(parts[f"{side}.{one}"][:2], parts[f"{side}.{two}"][:2]) == pytest.approx(length)
        assert parts[f"{side}.thigh"][:2] == parts["trunk"][:2]
    assert dist(parts["trunk"][:2], parts["head"][:2]) == pytest.approx(build.TRUNK)


@given(poses(), st.sampled_from(POSITIONS), st.sampled_from(SIDES))
def test_parts_are_turned_against_each_other_by_the_angles_that_the_floor_has_left(
    pose: Pose, position: Position, stance: str
) -> None:
    body = placed(pose, position, stance=stance)
    for side in SIDES:
        turned = {name: body.parts[f"{side}.{name}"].angle for name in ("thigh", "shank", "hindfoot", "forefoot")}
        angles = {joint: body.posture.angles[f"{side}.{joint}"]
                  for joint in ("hip_flexion", "knee_flexion", "ankle_dorsiflexion", "midfoot_flexion")}  # fmt: skip
        bends = [
            (turned["thigh"] - body.parts["trunk"].angle - 180, angles["hip_flexion"]),
            (turned["thigh"] - turned["shank"], angles["knee_flexion"]),
            (turned["hindfoot"] - turned["shank"] - 90, angles["ankle_dorsiflexion"]),
            (turned["hindfoot"] - turned["forefoot"], angles["midfoot_flexion"]),
        ]
        for found, said in bends:
            assert (found - said + 180) % 360 - 180 == pytest.approx(0, abs=1e-6)


@given(poses(st.sampled_from([Contact.SOLE, Contact.TOES, Contact.HEEL])), st.sampled_from(SIDES))
def test_the_foot_that_a_standing_body_rests_on_is_on_the_floor_whatever_the_pose(pose: Pose, stance: str) -> None:
    body = placed(pose, stance=stance)
    on = body.posture.on[stance]
    for spot in RESTS_ON[on]:
        assert beneath(body, stance)[spot] == pytest.approx(0, abs=1e-6)
    if on is Contact.HEEL:
        assert body.spot(stance, "heel")[0] == pytest.approx(body.posture.angles["travel"] - HEEL_TO_BALL)
    else:
        assert body.spot(stance, "ball")[0] == pytest.approx(body.posture.angles["travel"])


@given(st.integers(0, 40), st.integers(0, 30), st.sampled_from([Contact.SOLE, Contact.TOES, Contact.HEEL]))
def test_the_other_foot_comes_to_the_floor_as_well_by_the_bend_of_its_knee(hip: int, lean: int, on: Contact) -> None:
    pose = Pose(trunk_inclination=lean, legs=Leg(on=on, hip_flexion=25, knee_flexion=50),
                working=Leg(hip_flexion=hip, knee_flexion=hip + 10))  # fmt: skip
    body = placed(pose)
    assert body.floats() == max(
        max(beneath(body, side)[spot] for spot in RESTS_ON[body.posture.on[side]]) for side in SIDES
    )
    out_of_reach = body.floats() > CONTACT
    assert not out_of_reach or body.parts["working.shank"].angle % 360 == pytest.approx(270, abs=30)


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("body", BUILDS.values(), ids=BUILDS)
def test_a_body_at_ease_in_any_position_has_its_feet_on_the_floor_and_nothing_beneath_it(
    position: Position, body: Build
) -> None:
    found = placed(Pose(), position, body=body)
    assert abs(found.floats()) < CONTACT
    for side in SIDES:
        assert min(beneath(found, side).values()) > -CONTACT
        assert found.parts[f"{side}.shank"].y > 0


@given(st.integers(0, 20), st.integers(0, 80))
def test_toes_of_a_foot_on_its_sole_lie_on_the_floor_however_they_are_curled(midfoot: int, curl: int) -> None:
    body = placed(Pose(legs=Leg(knee_flexion=20, hip_flexion=10, midfoot_flexion=midfoot, ip_flexion=curl)))
    heights = beneath(body, "other")
    assert min(heights["pad"], heights["tip"]) == pytest.approx(0, abs=0.02)


def test_hands_that_rest_on_the_floor_are_on_it_and_hands_that_do_not_hang_as_the_pose_says() -> None:
    down = placed(Pose(), Position.LONG_SITTING)
    assert 0 < down.parts["working.hand"].y < 5
    assert 0 < down.parts["working.hand"].at(build.HAND, 0)[1] < 5
    lifted = placed(Pose(arms=Arm(on=Hand.NONE, shoulder_flexion=90)), Position.LONG_SITTING)
    assert lifted.posture.angles["working_arm.shoulder_flexion"] == 90


def test_a_body_that_travels_comes_on_by_so_many_centimetres() -> None:
    for position in POSITIONS:
        here, there = placed(Pose(), position), placed(Pose(travel=-12), position)
        for name, frame in here.parts.items():
            assert there.parts[name] == pytest.approx(frame._replace(x=frame.x - 12))


@given(st.integers(-30, 50), st.integers(0, 25))
def test_a_foot_that_is_kept_somewhere_is_there_however_the_other_leg_leans(ahead: int, lean: int) -> None:
    pose = Pose(
        trunk_inclination=lean, working=Leg(hip_flexion=lean - 10, knee_flexion=25),
        other=Leg(on=Contact.SOLE, ahead=ahead),
    )  # fmt: skip
    body = placed(pose, stance="working")
    if body.hovers("other") <= 0.001:
        assert body.spot("other", "ball")[0] - body.spot("working", "ball")[0] == pytest.approx(ahead, abs=0.01)
        assert min(beneath(body, "other").values()) == pytest.approx(0, abs=0.02)


@given(st.sampled_from([Contact.SOLE, Contact.TOES]), st.integers(-45, 0))
def test_those_who_sit_raise_their_heels_over_balls_that_stay_where_they_are(on: Contact, pointed: int) -> None:
    flat, raised = (
        placed(pose, Position.SITTING) for pose in (Pose(), Pose(legs=Leg(on=on, ankle_dorsiflexion=pointed)))
    )
    assert raised.spot("working", "ball")[0] == pytest.approx(flat.spot("working", "ball")[0], abs=0.01)
    assert flat.parts["working.shank"].angle % 360 == pytest.approx(270, abs=1)


@given(st.integers(0, 15), st.integers(-45, 70), st.integers(-45, 70))
def test_the_big_toe_moves_apart_from_the_others(hip: int, big: int, others: int) -> None:
    body = placed(
        Pose(working=Leg(on=Contact.NONE, hip_flexion=hip, mtp_extension=others, hallux_extension=big)),
        Position.SITTING,
    )
    turned = body.parts["working.toe"].angle - body.parts["working.lesser"].angle
    assert turned == pytest.approx(big - others)


def test_a_big_toe_that_is_pulled_comes_out_by_as_much_and_the_others_stay() -> None:
    poses = {"held": Pose(), "pulled": Pose(traction=0.8)}
    held, pulled = (
        skeleton(posture, Position.SITTING, BUILDS["slim"]) for posture in postures(poses, Position.SITTING).values()
    )
    assert dist(held.spot("working", "toes"), pulled.spot("working", "toes")) == pytest.approx(0.8)
    for side, spot in (("working", "lesser"), ("other", "toes")):
        assert held.spot(side, spot) == pulled.spot(side, spot)


def test_tips_of_toes_stand_on_the_floor_with_the_ball_above_it() -> None:
    body = placed(Pose(legs=Leg(on=Contact.TIPS, ankle_dorsiflexion=-48, mtp_extension=0)), Position.SITTING)
    heights = beneath(body, "working")
    assert heights["tip"] == pytest.approx(0, abs=0.02)
    assert heights["ball"] > 2
