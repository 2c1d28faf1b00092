"""Equipment: a pencil goes with the toes that hold it, a band from its post to the foot, a seat lies under the hip."""

from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest

from footwork.catalogue.library import library
from footwork.core.picture import Picture, View
from footwork.core.pose import Pose
from footwork.core.position import Position
from footwork.core.side import Side
from footwork.figure import bands, grasped
from footwork.figure.build import TOE
from footwork.figure.looks import LOOKS
from footwork.figure.scene import Moment, Path, Shape
from tests.figure.drawn import drawn, moving, own, phase, repeated
from tests.figure.paths import Point, points
from tests.figure.reading import Group, Window, read


def marked(window: Window, fill: str) -> list[Group]:
    return [group for group in window.groups if fill in group.fills]


def pencil() -> tuple[list[Moment], Shape]:
    moments = repeated(library().exercise("toe-pencil-pickup")).moments()
    (shape,) = grasped.pencil(moments)
    return moments, shape


def place(shape: Shape, moment: Moment) -> Point:
    placed = shape.place(moment)
    return placed.x, placed.y


def test_a_pencil_is_in_the_toes_as_long_as_they_grasp_it() -> None:
    moments, shape = pencil()
    held = [moment for moment in moments if moment.body.posture.grasps == "pencil"]
    assert held
    for moment in held:
        toe = moment.body.parts["working.toe"]
        assert dist(place(shape, moment), toe.at(TOE[0] / 2, 0)) < 3
        assert dist(place(shape, moment), toe[:2]) == pytest.approx(
            dist(place(shape, held[0]), held[0].body.parts["working.toe"][:2])
        )
    assert max(place(shape, moment)[1] for moment in held) > 5


def test_a_pencil_lies_on_the_floor_before_it_is_taken_and_again_where_it_lay_when_it_was_let_go() -> None:
    moments, shape = pencil()
    home = place(shape, moments[0])
    assert home[1] == grasped.PENCIL_RADIUS
    assert place(shape, moments[-1]) == pytest.approx(home)
    assert all(place(shape, moment)[1] >= grasped.PENCIL_RADIUS - 0.01 for moment in moments)


def test_a_pencil_that_nobody_takes_is_not_drawn() -> None:
    assert grasped.pencil(repeated(library().exercise("toe-press")).moments()) == []


def test_a_band_hangs_together_from_the_foot_to_its_post_and_is_taut_when_pulled_farthest() -> None:
    moments = repeated(library().exercise("resisted-flexion")).moments()
    _post, *links, _loop = bands.band(moments)
    lengths = []
    for moment in moments:
        joints = [place(link, moment) for link in links]
        assert joints[0] == pytest.approx(bands.band_hold(moment))
        gaps = [dist(one, two) for one, two in pairwise(joints)]
        lengths.append(sum(gaps))
        for link, gap in zip(links, gaps, strict=False):
            assert link.place(moment).along / links[0].place(moment).along == pytest.approx(gap / gaps[0])
    far = max(range(len(moments)), key=lambda n: dist(bands.band_hold(moments[n]), (bands.post(moments), 9)))
    angles = [link.place(moments[far]).angle for link in links]
    assert max(angles) - min(angles) < 1
    assert lengths[far] == pytest.approx(max(lengths), rel=0.05)


def test_a_band_is_taut_for_most_of_a_pull_and_hangs_only_before_it() -> None:
    moments = repeated(library().exercise("resisted-flexion")).moments()
    _post, *links, _loop = bands.band(moments)
    spread = {}
    for moment in moments:
        angles = [link.place(moment).angle for link in links]
        spread[dist(bands.band_hold(moment), (bands.post(moments), 9))] = max(angles) - min(angles)
    near, far = min(spread), max(spread)
    assert spread[near] > 10
    assert all(bend < 0.5 for length, bend in spread.items() if length > near + 0.4 * (far - near))


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_the_folded_towel_lies_behind_both_legs_right_under_the_working_one(side: Side) -> None:
    window = read(moving("resisted-flexion", side)).windows[0]
    (towel,) = [number for number, group in enumerate(window.groups) if "towel" in group.fills]
    legs = [number for number, group in enumerate(window.groups) if "shorts-far" in group.fills]
    assert towel < min(legs)


def test_the_table_that_holds_a_band_stands_on_legs_and_the_band_goes_round_the_nearest() -> None:
    moments = repeated(library().exercise("band-pull-back")).moments()
    table, *_band = bands.band(moments)
    legs = [path for path in table.paths if path.fill in ("prop", "prop-far") and _lowest(path) < 7]
    knot = next(path for path in table.paths if path.fill == "band")
    xs = [x for x, _y in points(knot.d(1))]
    assert len(legs) == 4
    assert min(xs) < bands.post(moments) < max(xs)


def _lowest(path: Path) -> float:
    return min(-y for _x, y in points(path.d(1)))


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_a_band_can_be_seen_with_its_post_in_the_picture_of_the_person(side: Side) -> None:
    window = read(moving("resisted-flexion", side)).windows[0]
    bands = marked(window, "band")
    assert len(bands) >= 3
    assert all(0 <= x <= window.width for group in bands for x, _y in group.rest.of(group.outline))
    for group in marked(window, "prop"):
        assert all(0 <= x <= window.width for x, _y in group.rest.of(group.outline))


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_person_who_sits_has_a_seat_right_under_the_hip(look: object) -> None:
    exercise = own({"rest": Pose()}, phase("rest"), position=Position.SITTING, picture=Picture(views=(View.PERSON,)))
    (window,) = read(drawn(exercise, look=look).moving()).windows
    (seat,) = marked(window, "prop")
    hips = [group for group in window.groups if "shorts" in group.fills]
    upon = Group(seat.paths[-1:], seat.rest, seat.ways)
    top = min(y for _x, y in upon.rest.of(upon.outline))
    shorts = [hip.rest.of(points) for hip in hips for fill, points in hip.outlines if fill == "shorts"]
    assert top == pytest.approx(max(y for outline in shorts for _x, y in outline), abs=3)


@pytest.mark.parametrize("position", [Position.LYING, Position.LONG_SITTING])
def test_a_person_on_the_floor_has_a_mat_under_all_of_the_body(position: Position) -> None:
    exercise = own({"rest": Pose()}, phase("rest"), position=position, picture=Picture(views=(View.PERSON,)))
    (window,) = read(drawn(exercise).moving()).windows
    (mat,) = marked(window, "mat")
    xs = [x for x, _y in mat.rest.of(mat.outline)]
    body = [x for group in window.groups if group.fills & {"skin", "shirt"} for x, _y in group.rest.of(group.outline)]
    assert min(xs) <= min(body)
    assert max(xs) >= max(body)
