"""Stretches of movement joined: as long as the phases are, each from where the one before ended, without a leap."""

from __future__ import annotations

from math import dist

import pytest

from footwork.catalogue.library import library
from footwork.core.pose import LEG_JOINTS
from footwork.core.side import Side
from footwork.core.span import BRISK, UNHURRIED, Pace, ms
from footwork.figure.looks import LOOKS
from footwork.figure.scene import Moment
from footwork.figure.skeleton import skeleton
from tests.figure.drawn import CASES, figure, repeated, touching

PACES = [BRISK, Pace(37), UNHURRIED]


@pytest.mark.parametrize("pace", PACES, ids=float)
@pytest.mark.parametrize(("id", "side"), CASES)
def test_stretches_touch_and_add_up_to_exactly_the_length_of_each_phase(id: str, side: Side, pace: Pace) -> None:
    dose = library().exercise(id).dose
    found = repeated(library().exercise(id), side, pace)
    at = 0.0
    for phase in dose.phases:
        own = [stretch.move for stretch in found.stretches if stretch.move.phase == phase.name]
        for move in own:
            assert move.at == pytest.approx(at)
            at += move.lasts
        assert sum(move.lasts for move in own) == pytest.approx(ms(phase.length(pace)))
    assert at == pytest.approx(found.lasts)
    assert found.lasts == sum(ms(phase.length(pace)) for phase in dose.phases)


@pytest.mark.parametrize(("id", "side"), CASES)
def test_every_stretch_begins_where_the_one_before_ended_and_the_first_where_the_last_did(id: str, side: Side) -> None:
    for one, two in touching(figure(id, side).drawing.repetition):
        assert_same(one.moments[-1], two.moments[0])


@pytest.mark.parametrize(("id", "side"), CASES)
def test_every_round_ends_where_it_began(id: str, side: Side) -> None:
    for stretch in figure(id, side).drawing.repetition.stretches:
        if stretch.move.rounds > 1:
            assert_same(stretch.moments[0], stretch.moments[-1])


def assert_same(one: Moment, two: Moment) -> None:
    for name, frame in one.body.parts.items():
        assert frame == pytest.approx(two.body.parts[name], abs=0.01), name
    assert one.body.posture.works == two.body.posture.works
    joints = [f"working.{joint}" for joint in LEG_JOINTS]
    angles = [[moment.body.posture.angles[joint] for joint in joints] for moment in (one, two)]
    assert angles[0] == pytest.approx(angles[1], abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("id", "side"), CASES)
def test_nothing_leaps_where_one_pose_or_one_foot_takes_over_from_another(id: str, side: Side, look: str) -> None:
    exercise, instant = library().exercise(id), 1e-7
    for stretch in repeated(exercise, side, look=look).stretches:

        def parts(share: float) -> dict[str, tuple[float, float]]:
            posture, stance = stretch.move.path(share)  # noqa: B023 - called within this turn alone
            build, support = LOOKS[look].build, exercise.picture.support
            body = skeleton(posture, exercise.position, build, stance=stance, support=support)
            return {name: (x - body.parts["trunk"].x, y) for name, (x, y, _angle) in body.parts.items()}

        for share in stretch.move.shares:
            here = parts(share)
            for near in {max(0, share - instant), min(1, share + instant)}:
                for name, place in parts(near).items():
                    assert dist(place, here[name]) < 0.05, f"{name} in {stretch.move.phase} at {share}"
