"""Every moment of every figure: what a body can do, on the floor it stands on, from pose to pose without a leap."""

from __future__ import annotations

from math import dist, hypot

import pytest

from footwork.catalogue.library import library
from footwork.core.pose import Contact
from footwork.core.side import Side
from footwork.figure import build
from footwork.figure.joints import ranges_of
from footwork.figure.moments import Repetition
from footwork.figure.posture import SIDES
from footwork.figure.skeleton import Skeleton
from tests.figure.drawn import CASES, all_moments, figure, repeated
from tests.figure.limbs import LENGTHS

CONTACT = 0.2
"""2 mm of a body's scale."""

WHOLE_DEGREES = 0.5
RESTS_ON = {Contact.SOLE: ("heel", "ball"), Contact.STEP: ("heel", "ball"), Contact.TOES: ("ball",),
            Contact.HEEL: ("heel",)}  # fmt: skip
BUILDS = ["medium-slim", "medium-full"]


def beneath(body: Skeleton, side: str) -> dict[str, float]:
    """How high the lowest point of each round of a foot is above the floor or the step, from the frames alone."""
    rounds = {
        "heel": ("hindfoot", build.HEEL),
        "ball": ("forefoot", build.BALL),
        "pad": ("toe", (build.TOE[0], 0.0, build.TOE_RADII[1])),
        "tip": ("toe_tip", (build.TOE[1], 0.0, build.TOE_RADII[2])),
        "lesser": ("lesser_tip", (build.TOE[1], 0.0, build.TOE_RADII[2])),
    }
    ground = build.STEP if body.posture.on[side] is Contact.STEP else 0.0
    return {name: body.parts[f"{side}.{part}"].at(x, y)[1] - r - ground for name, (part, (x, y, r)) in rounds.items()}


@pytest.mark.parametrize("look", BUILDS)
@pytest.mark.parametrize(("id", "side"), CASES)
def test_no_joint_is_beyond_its_range_in_any_moment(id: str, side: Side, look: str) -> None:
    for moment in repeated(library().exercise(id), side, look=look).moments():
        for joint, (low, high) in ranges_of(moment.body.posture).items():
            angle = moment.body.posture.angles[joint]
            assert low - WHOLE_DEGREES <= angle <= high + WHOLE_DEGREES, f"{joint} at {angle} in {moment.phase}"


@pytest.mark.parametrize("look", BUILDS)
@pytest.mark.parametrize(("id", "side"), CASES)
def test_feet_neither_float_above_the_floor_they_rest_on_nor_sink_into_it(id: str, side: Side, look: str) -> None:
    for moment in repeated(library().exercise(id), side, look=look).moments():
        for foot in SIDES:
            heights = beneath(moment.body, foot)
            told = f"{foot} foot in {moment.phase} at {moment.at:.0f} ms: {heights}"
            assert min(heights.values()) >= -CONTACT, told
            for spot in RESTS_ON.get(moment.body.posture.on[foot], ()):
                assert heights[spot] <= CONTACT, told


def test_feet_stand_lie_and_are_lifted_as_the_exercises_say() -> None:
    seen = {
        (told.split(",")[0], foot, moment.body.posture.on[foot]) for told, moment in all_moments() for foot in SIDES
    }
    assert {("toe-press", foot, Contact.SOLE) for foot in SIDES} <= seen
    assert {("toe-walk", foot, Contact.TOES) for foot in SIDES} <= seen
    assert {one for one in seen if one[0] == "ankle-circle"} == {
        ("ankle-circle", "working", Contact.NONE), ("ankle-circle", "other", Contact.HEEL),
    }  # fmt: skip


def test_no_limb_changes_its_length_in_any_moment() -> None:
    for told, moment in all_moments():
        parts = moment.body.parts
        for side in SIDES:
            pulled = moment.body.posture.angles["traction"] if side == "working" else 0.0
            stretched = {("forefoot", "toe"): hypot(build.BALL[0] + pulled, build.BALL[1])}
            for (one, two), length in (LENGTHS | stretched).items():
                assert dist(parts[f"{side}.{one}"][:2], parts[f"{side}.{two}"][:2]) == pytest.approx(length), told
            assert parts[f"{side}.thigh"][:2] == pytest.approx(parts["trunk"][:2]), told
            assert dist(parts[f"{side}.upper_arm"][:2], parts["trunk"][:2]) == pytest.approx(build.TRUNK - 5), told
        assert dist(parts["trunk"][:2], parts["head"][:2]) == pytest.approx(build.TRUNK), told


def walk() -> Repetition:
    return figure("toe-walk", Side.BOTH).drawing.repetition


def test_the_foot_that_stands_does_not_slide_over_the_floor_that_passes_beneath_somebody_who_walks() -> None:
    (stretch,) = walk().stretches
    for foot in SIDES:
        stood = 0
        for one, two in zip(stretch.moments, stretch.moments[1:], strict=False):
            if {one.body.posture.on[foot], two.body.posture.on[foot]} == {Contact.TOES}:
                stood += 1
                on_floor = [moment.body.spot(foot, "ball")[0] + moment.passed for moment in (one, two)]
                assert on_floor[0] == pytest.approx(on_floor[1], abs=CONTACT)
        assert stood >= len(stretch.moments) / 3


def test_somebody_who_walks_comes_on_by_two_steps_a_round_and_stays_in_the_middle_of_the_picture() -> None:
    (stretch,) = walk().stretches
    passed = [moment.passed for moment in stretch.moments]
    assert passed[0] == 0
    assert passed == sorted(passed)
    assert passed[-1] == stretch.passes == pytest.approx(70, abs=10)
    assert {moment.body.parts["trunk"].x for moment in stretch.moments} == {0}
