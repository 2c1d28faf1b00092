"""A repetition as movement: as long as its phases are, as smooth as bodies move, and never beyond its poses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.pose import Contact, Leg, Pose
from footwork.core.position import Position
from footwork.core.side import Side, Sides
from footwork.core.span import BRISK, UNHURRIED, Pace, Span, ms
from footwork.figure.joints import RANGES
from footwork.figure.keyframes import period
from footwork.figure.motion import REACH_MS, Move
from tests.figure.drawn import counted, own, phase, repeated
from tests.figure.poses import carried

AIR = Contact.NONE
NEAR = Pose(working=Leg(on=AIR))
FAR = Pose(working=Leg(on=AIR, hip_flexion=40, knee_flexion=60))
ROUND = {
    "top": Pose(working=Leg(on=AIR, ankle_dorsiflexion=-30)),
    "out": Pose(working=Leg(on=AIR, ankle_dorsiflexion=-10, subtalar_inversion=-12)),
    "low": Pose(working=Leg(on=AIR, ankle_dorsiflexion=10)),
    "in": Pose(working=Leg(on=AIR, ankle_dorsiflexion=-10, subtalar_inversion=12)),
}


def angles(move: Move, share: float) -> list[float]:
    posture, _stance = move.path(share)
    return [posture.angles[f"working.{joint}"] for joint in ("ankle_dorsiflexion", "subtalar_inversion")]


@pytest.mark.parametrize("seconds", [0.6, 2, 30])
def test_a_hold_is_reached_in_a_moment_and_then_held_still_to_its_end(seconds: float) -> None:
    found = repeated(own({"near": NEAR, "far": FAR}, phase("far", seconds=seconds, hold=True), phase("near")))
    reach, held, _back = found.stretches
    assert reach.move.lasts == pytest.approx(min(REACH_MS, seconds * 1000 / 3))
    assert held.move.at + held.move.lasts == pytest.approx(seconds * 1000)
    assert [moment.hold for moment in held.moments] == [True, True]
    assert not any(moment.hold for moment in reach.moments)
    assert held.moments[0].body == held.moments[1].body
    for share in (0.0, 0.3, 1.0):
        assert held.move.path(share)[0].angles["working.knee_flexion"] == pytest.approx(60)


def test_a_hold_of_the_pose_that_one_is_in_already_is_still_from_its_start() -> None:
    held_on = own({"near": NEAR, "far": FAR}, phase("far"), phase("far", name="hold", hold=True), phase("near"))
    _up, held, _down = repeated(held_on).stretches
    assert (held.move.at, held.move.lasts) == (4000, 4000)
    assert all(moment.hold for moment in held.moments)
    assert held.moments[0].body == held.moments[1].body


def test_a_phase_that_names_no_pose_stays_in_the_one_before_it() -> None:
    _up, rest, _down = repeated(own({"near": NEAR, "far": FAR}, phase("far"), phase(""), phase("near"))).stretches
    assert {moment.body.posture.angles["working.knee_flexion"] for moment in rest.moments} == {60}


def test_a_repetition_begins_in_the_pose_in_which_it_ends() -> None:
    up, _down = repeated(own({"near": NEAR, "far": FAR}, phase("far"), phase("near"))).stretches
    assert up.moments[0].body.posture.angles["working.knee_flexion"] == 4


@pytest.mark.parametrize("pace", [BRISK, Pace(50), UNHURRIED], ids=float)
def test_counts_turn_as_often_as_is_counted_each_in_the_same_time(pace: Pace) -> None:
    exercise = library().exercise("ankle-circle")
    for stretch, circles in zip(repeated(exercise, pace=pace).stretches, exercise.dose.phases, strict=True):
        assert circles.counts
        assert circles.each
        assert stretch.move.rounds == circles.counts.at(pace)
        assert stretch.move.lasts / stretch.move.rounds == ms(circles.each.at(pace))
        assert stretch.moments[-1].at == pytest.approx(stretch.move.at + ms(circles.each.at(pace)))


@given(st.integers(1, 60), st.integers(4, 50))
def test_a_cycle_goes_round_as_often_as_fits_best_and_at_least_once(seconds: int, tenths: int) -> None:
    (stretch,) = repeated(
        own(ROUND, phase("top", "out", "low", "in", seconds=seconds, cycle=Span.of(tenths / 10)))
    ).stretches
    rounds, cycle = stretch.move.rounds, tenths / 10
    assert rounds >= 1
    assert rounds == 1 or abs(seconds - rounds * cycle) <= cycle / 2 + 1e-6


def test_a_round_goes_through_its_poses_in_equal_times_as_written() -> None:
    (stretch,) = repeated(own(ROUND, counted("top", "out", "low", "in")), Side.LEFT).stretches
    met = [angles(stretch.move, share) for share in (0, 0.25, 0.5, 0.75, 1)]
    expected = [[-30, 0], [-10, -12], [10, 0], [-10, 12], [-30, 0]]
    assert [number for pair in met for number in pair] == pytest.approx([n for pair in expected for n in pair])


@pytest.mark.parametrize(
    ("side", "sides", "first"),
    [(Side.RIGHT, Sides.EACH, "out"), (Side.LEFT, Sides.EACH, "in"), (Side.BOTH, Sides.TOGETHER, "in")],
)
def test_as_seen_a_figure_that_is_not_mirrored_goes_the_other_way_round(side: Side, sides: Sides, first: str) -> None:
    seen = counted("top", "out", "low", "in", as_seen=True)
    (stretch,) = repeated(own(ROUND, seen, sides=sides), side).stretches
    assert angles(stretch.move, 0) == pytest.approx([-30, 0])
    assert angles(stretch.move, 0.25) == pytest.approx([-10, -12 if first == "out" else 12])


def test_through_four_poses_of_a_circle_a_round_is_a_circle() -> None:
    (stretch,) = repeated(own(ROUND, counted("top", "out", "low", "in")), Side.LEFT).stretches
    for step in range(24):
        flexion, inversion = angles(stretch.move, step / 24)
        assert ((flexion + 10) / 20) ** 2 + (inversion / 12) ** 2 == pytest.approx(1)


@given(st.lists(carried(), min_size=2, max_size=4))
def test_between_its_stops_an_open_path_never_leaves_what_they_span(stops: list[Pose]) -> None:
    poses = {f"p{number}": pose for number, pose in enumerate(stops)}
    *through, last = poses
    stretches = repeated(own(poses, phase(last, *through), position=Position.STANDING)).stretches
    assert len(stretches) == len(stops)
    for stretch in stretches:
        for joint in RANGES:
            bent = [moment.body.posture.angles[joint] for moment in stretch.moments]
            low, high = sorted((bent[0], bent[-1]))
            assert low - 1e-6 <= min(bent) <= max(bent) <= high + 1e-6


def test_a_movement_starts_and_ends_at_rest() -> None:
    up, _down = repeated(own({"near": NEAR, "far": FAR}, phase("far"), phase("near"))).stretches
    knee = [up.move.path(share)[0].angles["working.knee_flexion"] for share in (0, 0.01, 0.5, 0.99, 1)]
    assert knee[1] - knee[0] == pytest.approx(0, abs=0.05)
    assert knee[4] - knee[3] == pytest.approx(0, abs=0.05)
    assert knee[2] == pytest.approx(32)


def test_muscles_work_and_feet_press_more_and_more_on_the_way_to_the_pose_that_says_so() -> None:
    _reach, _held, release = repeated(library().exercise("toe-press")).stretches
    for field in ("works", "presses"):
        strengths = [max(getattr(moment.body.posture, field).values(), default=0) for moment in release.moments]
        assert strengths == sorted(strengths, reverse=True)
        assert (strengths[0], strengths[-1]) == (1, 0)


def test_a_figure_that_does_nothing_but_go_round_repeats_itself_after_one_round() -> None:
    assert period(repeated(library().exercise("toe-walk"))) == pytest.approx(20_000 / 14)
    assert period(repeated(library().exercise("ankle-circle"))) == 40_000
