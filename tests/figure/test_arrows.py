"""Arrows: beside the part that a pose names, the way it goes, and never below the floor."""

from __future__ import annotations

from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.picture import View
from footwork.core.pose import Contact, Leg, Part, Pose
from footwork.core.side import Side
from footwork.figure.courses import NEARER, STRAIGHT, Course, over_the_top
from tests.figure.drawn import CASES, drawn, figure, moving, own, phase
from tests.figure.reading import Group, Window, read

HEAD = 6.0
"""Half how wide the head of an arrow is, in units of the picture."""

WITH_FLOOR = (View.PERSON, View.FOOT)


def arrows(window: Window) -> list[Group]:
    return [group for group in window.groups if "line-arrow" in group.fills]


@pytest.mark.parametrize(("id", "side"), CASES)
def test_no_arrow_points_below_the_floor_though_one_may_lie_on_it(id: str, side: Side) -> None:
    panels = figure(id, side).drawing.panels
    crossed = any(
        moment.body.posture.on["working"] is Contact.KNEE for moment in figure(id, side).drawing.repetition.moments()
    )
    for panel, window in zip(panels, read(moving(id, side)).windows, strict=True):
        if panel.view in WITH_FLOOR and not (crossed and panel.view is View.FOOT):
            for group in arrows(window):
                ys = [y for _x, y in group.rest.of(group.outline[:-3])]
                level = panel.view is View.FOOT and max(ys) - min(ys) < 0.1
                lowest = panel.origin[1] + (NEARER * panel.scale + HEAD if level else 0.0)
                assert max(y for _x, y in group.rest.of(group.outline)) <= lowest + 0.1


def way(exercise: str, phase_name: str, view: int = 0) -> tuple[float, float]:
    """From tail to head of the arrow that is seen in a still of a phase, y upwards, as if it were drawn for the left
    side seen from the right."""
    side = library().exercise(exercise).dose.sides_in_turn[-1]
    found = figure(exercise, side).drawing
    panel = found.panels[view]
    move = next(one for one in found.repetition.stretches if one.move.phase == phase_name and not one.move.hold)
    shown = [
        shape
        for shape in panel.shapes
        if any(path.fill == "line-arrow" for path in shape.paths) and shape.place(move.moments[1]).opacity == 1
    ]
    (line,) = [path.d(1.0) for path in shown[0].paths if path.fill == "line-arrow"]
    numbers = [float(one) for one in line.replace("M", " ").replace("C", " ").replace("S", " ").split()]
    return numbers[-2] - numbers[0], -(numbers[-1] - numbers[1])


@pytest.mark.parametrize("view", [0, 1])
@pytest.mark.parametrize("id", ["wall-calf-stretch", "bent-knee-calf-stretch"])
def test_leaning_forward_has_an_arrow_forward_and_coming_back_one_back(id: str, view: int) -> None:
    assert way(id, "lean", view)[0] > 0
    assert way(id, "come back", view)[0] < 0


@pytest.mark.parametrize("view", [0, 1])
@pytest.mark.parametrize("id", ["heel-raise", "single-leg-heel-raise"])
def test_raised_heels_have_an_upright_arrow(id: str, view: int) -> None:
    across, up = way(id, "raise", view)
    assert across == pytest.approx(0, abs=0.1)
    assert up > 0
    assert way(id, "lower", view)[1] < 0


def test_a_knee_that_rocks_forward_has_an_arrow_forward() -> None:
    assert way("ankle-rock", "rock forward")[0] > 0
    assert way("ankle-rock", "rock back")[0] < 0


@pytest.mark.parametrize(
    ("id", "up", "down"), [("sit-to-stand", "stand up", "sit down"), ("step-up", "step up", "step down"),
                           ("bridge", "lift", "lower")],
)  # fmt: skip
def test_a_body_that_goes_up_has_an_arrow_up_and_one_that_goes_down_one_down(id: str, up: str, down: str) -> None:
    for name, sense in ((up, 1), (down, -1)):
        across, rise = way(id, name)
        assert across == pytest.approx(0, abs=0.1)
        assert rise * sense > 0


def test_the_arrow_of_toe_yoga_is_for_the_toes_that_rise_though_others_go_down() -> None:
    assert way("toe-yoga", "big toe up")[1] > 0
    assert way("toe-yoga", "others up")[1] > 0


def test_a_leg_that_goes_out_to_the_side_has_an_arrow_out_and_then_one_back() -> None:
    assert way("side-leg-raise", "lift")[0] < 0
    assert way("side-leg-raise", "lower")[0] > 0


def test_a_big_toe_that_is_pulled_has_an_arrow_along_the_toe_away_from_the_foot() -> None:
    across, out = way("big-toe-traction", "pull")
    assert out > 3 * abs(across)


def test_a_pose_may_ask_for_no_arrow() -> None:
    up = Pose(working=Leg(on=Contact.NONE, hip_flexion=50, knee_flexion=60), moves=Part.NONE)
    down = Pose(like="up", working=Leg(hip_flexion=10), moves=Part.NONE)
    found = drawn(own({"up": up, "down": down}, phase("up"), phase("down")))
    assert not any(arrows(window) for window in read(found.moving()).windows)


POINTS = st.tuples(st.floats(-50, 50), st.floats(0, 150))


@given(
    st.lists(POINTS, min_size=2, max_size=9),
    st.sampled_from([course for course in STRAIGHT if course is not Course.BENEATH]),
    st.floats(1, 30),
    st.floats(5, 30),
)
def test_a_straight_arrow_goes_the_way_that_the_part_goes_and_can_be_seen(
    points: list[tuple[float, float]], course: Course, clear: float, least: float
) -> None:
    (x, y), (end_x, end_y) = STRAIGHT[course](points, clear, least)
    dx, dy = points[-1][0] - points[0][0], points[-1][1] - points[0][1]
    assert (end_x - x) ** 2 + (end_y - y) ** 2 >= (least * 0.99) ** 2
    assert (end_x - x) * dx + (end_y - y) * dy >= -1e-6


def test_an_arrow_beneath_goes_from_the_floor_up_to_just_below_what_rises() -> None:
    (x, y), (end_x, end_y) = STRAIGHT[Course.BENEATH]([(3.0, 4.0), (4.0, 6.0)], 1.5, 2.0)
    assert (x, y, end_x, end_y) == (4, 0, 4, 4.5)


def test_arrows_over_the_top_are_each_others_mirror_and_begin_where_the_other_ends() -> None:
    circle = [(2 + 3 * cos(radians(turn)), 9 + 3 * sin(radians(turn))) for turn in range(0, 361, 15)]
    there, back = over_the_top(circle, (0, 0), 8), over_the_top(circle[::-1], (0, 0), 8)
    for (x, y), point in zip(there, back, strict=True):
        assert (-x, y) == pytest.approx(point)
    assert there[0][0] > 7 > -7 > there[-1][0]
    assert max(y for _x, y in there) == pytest.approx(17, abs=0.2)


def test_what_is_carried_has_an_arrow_on_the_floor_and_what_goes_straight_up_one_before_it() -> None:
    carried = STRAIGHT[Course.CARRIED]([(0.0, 1.0), (16.0, 12.0)], 7.0, 2.0)
    assert carried == [(0, -NEARER), (16, -NEARER)]
    lifted = STRAIGHT[Course.CARRIED]([(0.0, 1.0), (1.0, 12.0)], 7.0, 2.0)
    assert lifted == [(8, 1), (8, 12)]


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("id", ["ankle-circle", "seated-ankle-circle", "standing-ankle-circle"])
def test_the_arrow_of_each_way_round_is_the_mirror_of_the_other(id: str, side: Side) -> None:
    shown = read(moving(id, side))
    one, two = ([shown.seen(shown.windows[view], point) for point in group.rest.of(group.outline)]
                for view in [library().exercise(id).picture.views.index(View.FOOT_ABOVE)]
                for group in arrows(shown.windows[view]))  # fmt: skip
    tail, end = one[0], one[-4]
    assert two[0] == pytest.approx(end, abs=0.5)
    assert two[-4] == pytest.approx(tail, abs=0.5)


def test_a_short_foot_has_an_arrow_up_under_its_arch_and_one_towards_the_heel_as_long_as_it_is_pulled() -> None:
    shown = read(moving("short-foot", Side.BOTH))
    under, level = arrows(shown.windows[0])
    for arrow in (under, level):
        assert [arrow.at(percent).opacity for percent in (0, 40, 90)] == [1, 1, 0]
    assert under.outline[0][1] > under.outline[1][1]
    assert level.outline[0][0] > level.outline[1][0]
