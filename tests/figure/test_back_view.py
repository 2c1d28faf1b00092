"""From behind: the leg goes out to the side, and nothing else moves."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.side import Side
from footwork.core.span import BRISK
from footwork.figure import back_view
from footwork.figure.looks import LOOKS
from footwork.figure.moments import repetition
from footwork.figure.scene import Moment
from tests.figure.close import fills, outline

BUILD = LOOKS["medium-slim"].build


def moments() -> list[Moment]:
    exercise = library().exercise("side-leg-raise")
    return repetition(exercise, exercise.dose, BRISK, Side.LEFT, BUILD).moments()


def test_the_left_leg_goes_out_to_the_left_and_up() -> None:
    found = [back_view.ankle(moment) for moment in moments()]
    out, home = min(found), max(found)
    assert out[0] < home[0] - 20
    assert out[1] > home[1]
    assert home[0] == pytest.approx(-back_view.HALF_HIP, abs=0.1)


def test_only_the_lifted_leg_moves() -> None:
    shapes = back_view.behind(BUILD, moments())
    moving = [shape for shape in shapes if len({shape.place(moment)[:3] for moment in moments()}) > 1]
    assert [{path.fill for path in shape.paths} for shape in moving] == [
        {"shadow"},
        {"edge", "skin", "skin-far", "shorts"},
    ]


def test_all_of_it_fits_into_what_the_view_shows() -> None:
    for moment in moments():
        x, y = back_view.ankle(moment)
        assert -back_view.WIDTH[0] <= x - 5
        assert 0 <= y <= back_view.TOP


def test_hands_lie_on_the_top_of_the_worktop_beside_the_body_where_they_are_seen() -> None:
    shapes = back_view.behind(BUILD, moments())
    (worktop,) = [shape for shape in shapes if "wood" in fills(shape)]
    top = [y for _x, y in outline(worktop, moments()[0], "wood")]
    body = max(abs(x) for shape in back_view.trunk(BUILD) for x, _y in outline(shape, moments()[0], "shirt"))
    arms = [outline(shape, moments()[0], "skin") for shape in shapes if {"sleeve", "skin"} <= fills(shape)]
    assert len(arms) == 2
    for arm in arms:
        far = max(arm, key=lambda point: abs(point[0]))
        assert abs(far[0]) > body + 10
        assert min(top) < far[1] < max(top)
