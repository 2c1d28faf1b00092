"""Walls: a surface that goes away from us, or along the way behind somebody, with a skirting board on the floor."""

from __future__ import annotations

import pytest

from footwork.figure.scene import DEPTH
from footwork.figure.walls import wall_ahead, wall_behind, wall_beside
from tests.figure.paths import points


def test_one_ahead_and_one_behind_are_mirrored_but_for_the_depth_that_goes_the_same_way() -> None:
    for wall, x in ((wall_ahead(40), 40), (wall_behind(-20), -20)):
        (board,) = [path for path in wall.paths if path.fill == "board"]
        corners = [(across, -y) for across, y in points(board.d(1.0))]
        assert min(across for across, _y in corners) < x < max(across for across, _y in corners)
        near, far = min(corners), max(corners)
        assert far[1] > near[1]


def test_one_beside_stands_on_the_floor_where_it_is_and_covers_all_above_it() -> None:
    wall, joints, board = wall_beside(28, 70)
    floor = 28 * DEPTH[1]
    for shape in (wall, board):
        assert min(-y for path in shape.paths for _x, y in points(path.d(1.0))) == pytest.approx(floor, abs=0.1)
    assert joints.paths[0].fill == "line-wall"
    assert max(-y for _x, y in points(joints.paths[0].d(1.0))) > 180
