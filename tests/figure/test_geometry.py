"""Points, outlines and numbers, checked against what the path says when it is read back."""

from __future__ import annotations

from math import cos, dist, radians, sin, sqrt

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from footwork.figure.geometry import Circle, Frame, angle_at_height, hull, line, nearest_turn, num, rotated, smooth
from tests.figure.paths import commands, points, support

SCALE = 20.0
SOME = st.floats(-50, 50)
RADII = st.floats(0.5, 10)


def assert_tight(circles: tuple[Circle, ...]) -> None:
    """The path reaches exactly as far as the circles do, whichever way one looks, but for the rounding to a tenth.

    It moves the ends of an arc by 0.14 and its diameter by 0.1: half a circle bulges by the root of their sum times the
    radius."""
    outline = points(hull(circles, SCALE))
    for degree in range(0, 360, 15):
        x, y = cos(radians(degree)), sin(radians(degree))
        reach = max((circle[0] * x - circle[1] * y + circle[2]) * SCALE for circle in circles)
        slack = 0.3 + sqrt(0.25 * SCALE * max(r for _x, _y, r in circles))
        assert support(outline, degree) == pytest.approx(reach, abs=slack)


@given(SOME, SOME, RADII, SOME, SOME, RADII)
@example(-27.75, 0.0, 2.2578125, 37.4375, 27.75, 2.2578125)
def test_a_band_around_two_circles_reaches_as_far_as_they_do_in_every_direction(
    x: float, y: float, r: float, to_x: float, to_y: float, to_r: float
) -> None:
    assume(dist((x, y), (to_x, to_y)) > abs(r - to_r) + 1)
    assert_tight(((x, y, r), (to_x, to_y, to_r)))


@given(st.lists(st.integers(0, 35), min_size=3, max_size=7, unique=True), st.floats(20, 60), st.floats(0.5, 4))
def test_a_band_around_many_circles_reaches_as_far_as_they_do(turns: list[int], far: float, r: float) -> None:
    turns.sort()
    gaps = [(after - before) % 36 for before, after in zip(turns, [*turns[1:], turns[0]], strict=True)]
    assume(max(gaps) < 18)
    assert_tight(tuple((far * cos(radians(10 * turn)), far * sin(radians(10 * turn)), r) for turn in turns))


@given(st.floats(-99_999, 99_999), st.integers(0, 1))
def test_a_written_number_is_the_number_rounded(value: float, digits: int) -> None:
    assert float(num(value, digits)) == round(value, digits)


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.25, "0.2"), (-3.04, "-3"), (12.35, "12.3"), (0, "0")])
def test_a_number_is_written_without_needless_zeros(value: float, text: str) -> None:
    assert num(value) == text


@given(SOME, SOME, st.floats(-720, 720), SOME, SOME)
def test_a_part_is_as_long_in_the_world_as_in_its_own_frame(
    x: float, y: float, angle: float, at_x: float, at_y: float
) -> None:
    frame = Frame(x, y, angle)
    assert dist((x, y), frame.at(at_x, at_y)) == pytest.approx(dist((0, 0), (at_x, at_y)))
    joined = frame.then(at_x, at_y, 30)
    assert joined[:2] == frame.at(at_x, at_y)
    assert joined.angle == angle + 30


@given(st.floats(1, 40), st.floats(-40, 40), st.floats(-1, 1), st.floats(-360, 360))
def test_a_turn_to_a_height_brings_the_point_there_by_the_shortest_way(
    x: float, y: float, share: float, near: float
) -> None:
    height = share * dist((0, 0), (x, y)) * 0.99
    turn = angle_at_height((x, y), height, near)
    assert rotated((x, y), turn)[1] == pytest.approx(height, abs=1e-6)
    assert abs(turn - near) <= 180 + 1e-6


def test_a_height_out_of_reach_is_come_as_close_to_as_can_be() -> None:
    assert rotated((3, 4), angle_at_height((3, 4), 99, 0))[1] == pytest.approx(5)
    assert rotated((3, 4), angle_at_height((3, 4), -99, 0))[1] == pytest.approx(-5)


@given(st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_the_nearest_turn_points_the_same_way_at_most_half_a_turn_off(angle: float, near: float) -> None:
    found = nearest_turn(angle, near)
    assert abs(found - near) <= 180 + 1e-6
    assert rotated((1, 0), found) == pytest.approx(rotated((1, 0), angle), abs=1e-6)


@given(st.lists(st.tuples(SOME, SOME), min_size=2, max_size=6))
def test_a_soft_path_runs_through_all_its_points(way: list[tuple[float, float]]) -> None:
    found = list(commands(smooth(way, 2)))
    ends = [numbers[-2:] for letter, numbers in found if letter in "MCS"]
    expected = [[2 * x, -2 * y] for x, y in way]
    assert all(end == pytest.approx(point, abs=0.051) for end, point in zip(ends, expected, strict=True))


def test_a_line_is_written_with_y_downwards() -> None:
    assert line([(0, 1), (2, -3)], 2) == "M0 -2L4 6"
