"""The foot from above: a circle is drawn the way round that its phase says, on either foot, as the person sees it."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.side import Side, Sides
from footwork.figure.above_view import toe_placed
from tests.figure.drawn import drawn, moving, repeated
from tests.figure.paths import Point, sense
from tests.figure.reading import Group, Read, Window, read

SIDES = [Side.LEFT, Side.RIGHT]
HALVES = {"clockwise": 0, "counter-clockwise": 50}
"""When each phase begins, in percent: both last as long."""


def above(svg: str) -> tuple[Read, Window]:
    shown = read(svg)
    return shown, shown.windows[0]


def toes(window: Window) -> list[Group]:
    return [group for group in window.groups if {"skin", "nail"} <= group.fills]


def tip(shown: Read, window: Window, toe: Group, percent: float) -> Point:
    """The far end of a toe as it is seen in the picture, mirrored where that is."""
    end = max(toe.outline)
    (place,) = toe.at(percent).of([end])
    return shown.seen(window, place)


def round_of(svg: str, phase: str) -> list[Point]:
    shown, window = above(svg)
    big_toe = toes(window)[0]
    return [tip(shown, window, big_toe, HALVES[phase] + 5 * step / 16) for step in range(16)]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("phase", HALVES)
def test_the_big_toe_goes_round_as_the_phase_says_as_seen_on_the_picture_of_either_foot(phase: str, side: Side) -> None:
    assert sense(round_of(moving("ankle-circle", side), phase)) == phase


@pytest.mark.parametrize("phase", HALVES)
def test_the_big_toe_of_a_picture_for_both_feet_goes_round_as_the_phase_says(phase: str) -> None:
    exercise = library().exercise("ankle-circle")
    phases = exercise.dose.phases
    together = drawn(exercise, dose=type(exercise.dose)(phases=phases, sides=Sides.TOGETHER))
    assert sense(round_of(together.moving(), phase)) == phase


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("phase", HALVES)
def test_the_arrow_of_a_phase_goes_round_as_the_phase_says_and_is_seen_in_it_alone(phase: str, side: Side) -> None:
    shown, window = above(moving("ankle-circle", side))
    arrows = [group for group in window.groups if "line-arrow" in group.fills]
    seen = [arrow for arrow in arrows if arrow.at(HALVES[phase] + 25).opacity == 1]
    assert len(arrows) == 2
    (arrow,) = seen
    line = len(arrow.outline) - 3
    assert sense([shown.seen(window, point) for point in arrow.outline[:line]]) == phase
    assert arrow.at((HALVES[phase] + 75) % 100).opacity == 0


@pytest.mark.parametrize("side", SIDES)
def test_the_big_toe_is_on_the_inner_side_of_the_foot(side: Side) -> None:
    shown, window = above(moving("ankle-circle", side))
    across = [tip(shown, window, toe, 0)[0] for toe in toes(window)]
    assert len(across) == 5
    assert across == sorted(across, reverse=side is Side.LEFT)


def test_pointed_the_foot_looks_longest_and_pulled_up_shortest() -> None:
    shown, window = above(moving("ankle-circle", Side.LEFT))
    big_toe = toes(window)[0]
    heights = {step: -tip(shown, window, big_toe, 5 * step / 16)[1] for step in range(16)}
    assert max(heights, key=lambda step: heights[step]) in (15, 0, 1)
    assert min(heights, key=lambda step: heights[step]) in (7, 8, 9)


def test_the_leg_keeps_still_while_the_foot_goes_round() -> None:
    moments = repeated(library().exercise("ankle-circle")).moments()
    ankles = {moment.body.parts["working.hindfoot"][:2] for moment in moments}
    assert len({(round(x, 6), round(y, 6)) for x, y in ankles}) == 1


def test_a_loop_goes_from_one_big_toe_to_the_other_and_grows_longer_as_the_feet_go_apart() -> None:
    shown, window = above(moving("big-toe-band-apart", Side.BOTH))
    feet = toes(window)
    (loop,) = [group for group in window.groups if "band" in group.fills]
    spans = []
    for percent in (10, 50, 99):
        big = sorted(shown.seen(window, toe.at(percent).of([(0.0, 0.0)])[0])[0] for toe in (feet[0], feet[5]))
        ends = sorted(shown.seen(window, point)[0] for point in loop.at(percent).of(loop.outline))
        assert ends[0] < big[0] < big[1] < ends[-1]
        spans.append(ends[-1] - ends[0])
    assert spans[1] > max(spans[0], spans[2])


def test_two_feet_in_a_loop_go_apart_with_an_arrow_each_and_the_loop_reaches_from_toe_to_toe() -> None:
    exercise = library().exercise("big-toe-band-apart")
    window = read(drawn(exercise).moving()).windows[0]
    percent = 2.0
    arrows = [group for group in window.groups if "line-arrow" in group.fills and group.at(percent).opacity == 1]
    ways = [group.at(percent).of([group.outline[0], group.outline[5]]) for group in arrows]
    left, right = sorted(ways)
    assert len(arrows) == 2
    assert left[1][0] < left[0][0]
    assert right[1][0] > right[0][0]
    (loop,) = [group for group in window.groups if "band" in group.fills]
    for at in (0.0, 30.0):
        xs = [x for x, _y in loop.at(at).of(loop.outline)]
        tips = sorted(x for toe in toes(window) for x, _y in toe.at(at).of([max(toe.outline)]))
        assert sum(min(xs) < x < max(xs) for x in tips) >= 2
    assert _wide(loop, 30.0) > 1.1 * _wide(loop, 0.0)


def _wide(group: Group, percent: float) -> float:
    xs = [x for x, _y in group.at(percent).of(group.outline)]
    return max(xs) - min(xs)


@pytest.mark.parametrize("id", ["toe-splay", "toe-spread-out"])
def test_both_outer_toes_spread_by_more_than_20_degrees_and_show_where_they_were(id: str) -> None:
    moments = repeated(library().exercise(id)).moments()
    spread = max(moments, key=lambda moment: moment.body.posture.angles["working.toe_abduction"])
    for toe in (0, 4):
        turned = toe_placed(toe)(spread).angle - toe_placed(toe)(moments[0]).angle
        assert 20 < abs(turned) <= 26
    shown, window = above(moving(id, Side.BOTH))
    ghosts = [
        group
        for group in window.groups
        if group.fills == {"edge"} and 0.2 < max(group.at(p).opacity for p in range(100)) < 0.4
    ]
    assert len(ghosts) == 2
    assert not shown.mirrored


def test_toes_that_are_spread_have_an_arrow_each_outwards_and_then_inwards() -> None:
    shown, window = above(moving("toe-splay", Side.BOTH))
    arrows = [group for group in window.groups if "line-arrow" in group.fills]
    for percent, way in ((5, 1), (90, -1)):
        big, little = [group.outline for group in arrows if group.at(percent).opacity == 1]
        assert (big[-4][0] - big[0][0]) * way > 0
        assert (little[-4][0] - little[0][0]) * way < 0
    assert shown.lasts
