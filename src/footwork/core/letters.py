"""Letters as a foot writes them in the air: paths on a grid, each in one go."""

from __future__ import annotations

Point = tuple[float, float]

WIDE, HIGH = 4.0, 6.0
"""How many units of the grid a letter is wide and high at most."""


def path(letter: str) -> tuple[Point, ...]:
    """Of a letter written as "0 0, 2 6, 4 0": how far to the right and how far up each of its points is. Raises
    ValueError."""
    try:
        found = tuple((float(x), float(y)) for x, y in (point.split() for point in letter.split(",")))
    except ValueError:
        raise ValueError(_EXPECTED) from None
    if len(found) < 2 or not all(0 <= x <= WIDE and 0 <= y <= HIGH for x, y in found):
        raise ValueError(_EXPECTED)
    return found


_EXPECTED = f'a letter as two points or more, from "0 0" at its lower left to "{WIDE:g} {HIGH:g}", with commas between'
