"""A drawing: views that do not overlap, fitted around all that moves in them; the right foot is the left, mirrored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from footwork.catalogue.library import library
from footwork.core.picture import Limb, Picture, View
from footwork.core.side import Side
from footwork.figure.drawing import HEIGHT, WIDTH
from tests.figure.drawn import CASES, EXERCISES, drawn, figure, moving
from tests.figure.paths import Point
from tests.figure.places import Place
from tests.figure.reading import Group, Read, read

TURN_ABOUT = [id for id in EXERCISES if (id, Side.RIGHT) in CASES and not library().exercise(id).picture.letters]
"""What is written is to be read, and not mirrored."""

BODY = {"skin", "skin-far", "shirt", "shorts", "hair"}
ROUNDED = 0.7


def facing(id: str) -> tuple[bool, bool]:
    """Whether the pictures for the left and for the right are mirrored: by the side from which they are seen."""
    from_working = library().exercise(id).picture.seen_from is Limb.WORKING
    return from_working, not from_working


def moved(shown: Read, percent: float) -> list[tuple[object, Place]]:
    """Every shape and where it is, as it is written; but for arrows, which may turn the other way, and clocks."""
    return [
        ((replace(window, groups=()), group.paths), group.at(percent))
        for window in shown.windows
        for group in window.groups
        if not group.fills & {"line-arrow", "arrow", "line-hold"}
    ]


@pytest.mark.parametrize("id", TURN_ABOUT)
def test_the_right_foot_is_the_left_one_mirrored_as_a_whole(id: str) -> None:
    left, right = (read(moving(id, side)) for side in (Side.LEFT, Side.RIGHT))
    assert (left.mirrored, right.mirrored) == facing(id)
    as_seen = any(phase.as_seen for phase in library().exercise(id).dose.phases)
    for step in range(20):
        percent = 0.1 + 5 * step
        back = 5 - percent % 5 + percent // 5 * 5 if as_seen else percent
        for (shape, place), (same, placed) in zip(moved(left, percent), moved(right, back), strict=True):
            assert shape == same
            assert place == pytest.approx(placed, abs=ROUNDED)


@pytest.mark.parametrize("id", TURN_ABOUT)
def test_stills_of_the_right_foot_are_those_of_the_left_mirrored_as_a_whole(id: str) -> None:
    for phase in library().exercise(id).dose.phases:
        left, right = (read(figure(id, side).still(phase.name)) for side in (Side.LEFT, Side.RIGHT))
        assert (left.mirrored, right.mirrored) == facing(id)
        assert moved(left, 0) == moved(right, 0)


@pytest.mark.parametrize(("id", "side"), CASES)
def test_views_fill_the_picture_side_by_side_or_one_is_set_into_the_other(id: str, side: Side) -> None:
    windows = read(moving(id, side)).windows
    assert len(windows) == len(library().exercise(id).picture.views)
    assert (windows[0].x, windows[0].y, windows[0].inset) == (0, 0, False)
    assert windows[-1].x + windows[-1].width == pytest.approx(WIDTH, abs=0.1)
    for one, two in pairwise(windows):
        assert two.inset or 0 < two.x - one.x - one.width < 10
        assert 0 <= two.y <= two.y + two.height <= HEIGHT


@pytest.mark.parametrize(("id", "side"), CASES)
def test_no_part_of_a_person_ever_leaves_its_window_or_is_hidden_by_another(id: str, side: Side) -> None:
    windows, views = read(moving(id, side)).windows, library().exercise(id).picture.views
    if View.PERSON not in views:
        pytest.skip("shows a foot alone")
    window = windows[views.index(View.PERSON)]
    insets = [one for one in windows if one.inset and one is not window]
    for group in (group for group in window.groups if group.fills & BODY):
        for x, y in everywhere(group):
            assert 0 <= x <= window.width, group.fills
            assert 0 <= y <= window.height, group.fills
            assert not any(one.x < x < one.x + one.width and one.y < y < one.y + one.height for one in insets)


@pytest.mark.parametrize(("id", "side"), CASES)
def test_the_toes_of_the_foot_close_up_never_leave_their_window(id: str, side: Side) -> None:
    windows = read(moving(id, side)).windows
    views = library().exercise(id).picture.views
    for window in (windows[number] for number, view in enumerate(views) if view is not View.PERSON):
        for group in (group for group in window.groups if "nail" in group.fills):
            for x, y in everywhere(group):
                assert 0 <= x <= window.width
                assert 0 <= y <= window.height


def everywhere(group: Group) -> Iterator[Point]:
    """Where points of a shape's outline are in the course of the movement."""
    for step in range(40):
        yield from group.at(2.5 * step).of(group.outline[::3])


def test_a_picture_of_one_view_gives_it_all_the_room() -> None:
    exercise = replace(library().exercise("toe-press"), picture=Picture(views=(View.FOOT,)))
    (window,) = read(drawn(exercise).moving()).windows
    assert (window.x, window.width) == (0, WIDTH)
