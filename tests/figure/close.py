"""Moments of an exercise of the catalogue, and what of a shape is where in them, in cm."""

from __future__ import annotations

from functools import cache

from footwork.catalogue.library import library
from footwork.core.span import BRISK
from footwork.figure.looks import LOOKS
from footwork.figure.moments import repetition
from footwork.figure.scene import Moment, Shape
from tests.figure.paths import Point, points
from tests.figure.places import Place

BUILD = LOOKS["medium-slim"].build


@cache
def moments(id: str) -> list[Moment]:
    """Of one repetition with the first side, at a brisk pace."""
    exercise = library().exercise(id)
    return repetition(exercise, exercise.dose, BRISK, exercise.dose.sides_in_turn[0], BUILD).moments()


def outline(shape: Shape, moment: Moment, fill: str = "") -> list[Point]:
    """Along the paths of a shape, or those of one colour: y grows upwards."""
    x, y, angle, *more = shape.place(moment)
    drawn = [point for path in shape.paths if path.fill == fill or not fill for point in points(path.d(1))]
    return [(px, -py) for px, py in Place(x, -y, -angle, *more).of(drawn)]


def fills(shape: Shape) -> set[str]:
    return {path.fill for path in shape.paths}
