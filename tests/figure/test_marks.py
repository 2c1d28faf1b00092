"""What is drawn about the body: arrows while it moves, a sign while it holds, where it presses."""

from __future__ import annotations

from math import degrees, hypot

import pytest

from footwork.catalogue.library import library
from footwork.core.picture import View
from footwork.core.side import Side
from tests.figure.drawn import CASES, figure, moving
from tests.figure.on_body import upon
from tests.figure.paths import Point
from tests.figure.reading import Group, Window, read

STILL = {
    "ankle-alphabet", "big-toe-band-apart", "pads-down-press", "seated-toe-press", "short-foot", "single-leg-toe-press",
    "standing-pads-down-press", "toe-press", "toe-splay", "toe-spread-out",
}  # fmt: skip
"""A press moves less than an arrow could show, what writes leaves a trace, and some have two arrows at once."""

WITH_ARROWS = [case for case in CASES if not library().exercise(case[0]).picture.walks and case[0] not in STILL]


def marked(window: Window, fill: str) -> list[Group]:
    return [group for group in window.groups if fill in group.fills]


@pytest.mark.parametrize(("id", "side"), CASES)
def test_the_sign_to_hold_is_seen_while_a_pose_is_held_and_at_no_other_time(id: str, side: Side) -> None:
    shown = read(moving(id, side))
    (sign,) = marked(shown.windows[0], "line-hold")
    repetition = figure(id, side).drawing.repetition
    for stretch in repetition.stretches:
        move = stretch.move
        for share in (0.1, 0.5, 0.9):
            percent = 100 * ((move.at + share * move.lasts) % shown.lasts) / shown.lasts
            assert sign.at(percent).opacity == pytest.approx(float(move.hold), abs=0.05)
    held = {stretch.move.phase for stretch in repetition.stretches if stretch.move.hold}
    assert {phase.name for phase in library().exercise(id).dose.phases if phase.hold} <= held


@pytest.mark.parametrize(("id", "side"), WITH_ARROWS)
def test_at_most_one_arrow_is_seen_at_once_and_one_at_least_in_the_course_of_it_all_and_none_in_a_hold(
    id: str, side: Side
) -> None:
    shown = read(moving(id, side))
    arrows = marked(shown.windows[0], "line-arrow")
    assert arrows
    for stretch in figure(id, side).drawing.repetition.stretches:
        for share in (0.3, 0.7):
            percent = 100 * (stretch.move.at + share * stretch.move.lasts) / shown.lasts
            seen = [arrow for arrow in arrows if arrow.at(percent).opacity > 0.5]
            assert len(seen) <= (0 if stretch.move.hold else 1)
    for arrow in arrows:
        assert max(arrow.at(percent).opacity for percent in range(101)) == 1


@pytest.mark.parametrize(("id", "side"), CASES)
def test_arrows_stay_within_their_view_and_a_small_person_beside_a_foot_has_none(id: str, side: Side) -> None:
    for view, window in zip(library().exercise(id).picture.views, read(moving(id, side)).windows, strict=True):
        arrows = marked(window, "line-arrow")
        assert not (arrows and view is View.PERSON and window.x > 0)
        for place, arrow in ((arrow.at(percent), arrow) for arrow in arrows for percent in range(101)):
            for x, y in place.of(arrow.outline) if place.opacity > 0.5 else ():
                assert 0 <= x <= window.width
                assert 0 <= y <= window.height


FROM_BENEATH = {"short-foot"}
"""An arrow lifts the arch: it ends where the sole will be."""


@pytest.mark.parametrize(("id", "side"), CASES)
def test_neither_arrow_nor_clock_ever_lies_upon_the_body(id: str, side: Side) -> None:
    for window in read(moving(id, side)).windows:
        for mark in (*marked(window, "line-hold"), *(marked(window, "line-arrow") if id not in FROM_BENEATH else [])):
            seen = [percent for percent in range(0, 100, 2) if mark.at(percent).opacity > 0.99]
            assert not [percent for percent in seen if upon(window, mark, percent)]


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("id", ["wall-calf-stretch", "single-leg-stand"])
def test_the_clock_shows_three_on_either_side(id: str, side: Side) -> None:
    shown = read(moving(id, side))
    (sign,) = marked(shown.windows[0], "line-hold")
    face, hands = (
        [shown.seen(shown.windows[0], point) for point in sign.rest.of(points)] for _f, points in sign.outlines
    )
    middle = sum(x for x, _y in face) / len(face)
    assert max(x for x, _y in hands) > middle + 2
    assert min(x for x, _y in hands) > middle - 2


def test_toes_press_the_floor_beneath_them_as_long_as_they_grip() -> None:
    shown = read(moving("toe-press", Side.BOTH))
    close, _person = shown.windows
    (stroke,) = marked(close, "line-mark")
    tips = [point for group in marked(close, "nail") for point in group.at(40).of(group.outline)]
    assert [stroke.at(percent).opacity for percent in (0, 40, 100)] == [0, 1, 0]
    drawn = stroke.at(40).of(stroke.outline)
    assert min(y for _x, y in drawn) > max(y for _x, y in tips)
    assert min(x for x, _y in tips) < _middle(drawn) < max(x for x, _y in tips)
    assert max(drawn, key=lambda point: point[1])[1] == drawn[-3][1]


def _middle(outline: list[Point]) -> float:
    return sum(x for x, _y in outline) / len(outline)


def test_the_muscles_that_work_are_shown_where_they_are_as_long_as_they_do() -> None:
    shown = read(moving("toe-press", Side.BOTH))
    for window in shown.windows:
        muscles = marked(window, "works")
        assert muscles
        for muscle in muscles:
            assert [muscle.at(percent).opacity for percent in (0, 40, 100)] == [0, 1, 0]


def test_somebody_who_walks_is_shown_the_way_on_instead_of_how_each_part_moves() -> None:
    main, _foot = read(moving("toe-walk", Side.BOTH)).windows
    (arrow,) = marked(main, "line-arrow")
    assert {arrow.at(percent) for percent in range(0, 101, 10)} == {arrow.rest}
    tip = max(arrow.outline)
    tail = min(arrow.outline)
    assert tip[0] > tail[0] + 20
    assert abs(degrees((tip[1] - tail[1]) / hypot(tip[0] - tail[0], tip[1] - tail[1]))) < 10
