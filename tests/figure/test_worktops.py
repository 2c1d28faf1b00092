"""Worktops are cupboards as high as kitchens have them, and pass somebody who walks along them."""

from __future__ import annotations

import pytest

from footwork.core.side import Side
from footwork.figure.arms import WORKTOP_HEIGHT
from footwork.figure.scene import DEPTH, Shape
from footwork.figure.worktops import worktop_ahead, worktop_beside
from tests.figure.drawn import moving
from tests.figure.paths import points
from tests.figure.reading import read


def reaches(shape: Shape, fill: str) -> tuple[float, float]:
    """How low and how high what has this colour reaches."""
    ys = [-y for path in shape.paths if path.fill == fill for _x, y in points(path.d(1.0))]
    return min(ys), max(ys)


def test_one_ahead_stands_on_the_floor_and_its_top_has_depth() -> None:
    top = worktop_ahead(20)
    low, high = reaches(top, "wood")
    assert low < WORKTOP_HEIGHT < high
    assert high - low > 6
    assert reaches(top, "cupboard-far")[0] <= 0


def test_nothing_on_the_floor_is_seen_through_a_cupboard() -> None:
    hides, side = worktop_ahead(20).paths[:2]
    assert (hides.fill, side.fill) == ("ground", "cupboard")
    assert hides.d(1.0) == side.d(1.0)


def test_one_beside_is_as_high_above_the_floor_that_is_farther_away() -> None:
    away = 28.0
    front, _doors, plate = worktop_beside(away, 0)
    assert reaches(front, "cupboard")[0] == pytest.approx(away * DEPTH[1], abs=0.1)
    assert reaches(plate, "wood")[0] == pytest.approx(away * DEPTH[1] + WORKTOP_HEIGHT, abs=0.1)


def test_its_doors_pass_with_the_floor_as_somebody_walks_along_and_look_the_same_after_a_round() -> None:
    (window, _foot) = read(moving("supported-tiptoe-walk", Side.BOTH)).windows
    (doors,) = (group for group in window.groups if "board" in group.fills)
    floor = next(group for group in window.groups if "line-floor" in group.fills)
    passed = doors.at(0).x - doors.at(99.99).x
    assert passed == pytest.approx(floor.at(0).x - floor.at(99.99).x, abs=0.2)
    lefts = sorted({min(x for x, _y in points) for fill, points in doors.outlines if fill == "board"})
    assert passed / (lefts[1] - lefts[0]) == pytest.approx(round(passed / (lefts[1] - lefts[0])), abs=0.02)


def test_one_that_somebody_stands_at_stays_where_it_is() -> None:
    window = read(moving("single-leg-stand", Side.LEFT)).windows[0]
    for group in (group for group in window.groups if "board" in group.fills):
        assert {group.at(percent) for percent in range(0, 101, 20)} == {group.rest}
