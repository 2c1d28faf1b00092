"""Chairs and tables stand on four legs, two of them farther away."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.figure.looks import LOOKS
from footwork.figure.scene import Shape, fixed
from footwork.figure.seats import chair, reach, table
from tests.figure.drawn import repeated
from tests.figure.paths import Point, points

BUILD = LOOKS["medium-slim"].build
SEATED = repeated(library().exercise("seated-heel-raise")).moments()


def upright(shape: Shape) -> list[list[Point]]:
    """The outlines that are much higher than wide and stand on the floor."""
    outlines = (points(path.d(1.0)) for path in shape.paths)
    return [one for one in outlines if _size(one, 1) > 4 * _size(one, 0) and -max(y for _x, y in one) < 9]


def _size(outline: list[Point], axis: int) -> float:
    values = [point[axis] for point in outline]
    return max(values) - min(values)


@pytest.mark.parametrize(
    "shape", [Shape(tuple(table(30, 0)), fixed), chair(SEATED, BUILD, 0)[0]], ids=["table", "chair"]
)
def test_it_has_four_legs_that_stand_on_the_floor_the_farther_ones_higher_up(shape: Shape) -> None:
    feet = sorted(round(-max(y for _x, y in leg), 1) for leg in upright(shape))
    assert len(feet) == 4
    assert feet[0] == feet[1]
    assert feet[2] == feet[3] > feet[0] + 3


def test_a_table_begins_with_the_leg_that_something_is_tied_to() -> None:
    legs = upright(Shape(tuple(table(30, 0)), fixed))
    middles = [sum(x for x, _y in leg) / len(leg) for leg in legs]
    assert any(middle == pytest.approx(30, abs=0.5) for middle in middles)


def test_all_of_a_chair_is_in_the_picture_of_somebody_who_sits_on_it() -> None:
    x, _y, r = reach(SEATED, BUILD)
    assert x - r <= min(x for path in chair(SEATED, BUILD, 0)[0].paths for x, _y in points(path.d(1.0)))
