"""Arrows beside a way that is short: they end before what moves, whichever way it goes."""

from __future__ import annotations

from math import hypot

import pytest

from footwork.figure.courses import beside

PIVOT = (0.0, 0.0)


@pytest.mark.parametrize("way", [[(10.0, 0.0), (9.5, 0.0)], [(0.0, 8.0), (0.0, 7.8)]])
def test_a_short_arrow_that_points_at_the_pivot_stays_as_far_off_as_any(way: list[tuple[float, float]]) -> None:
    found = beside(way, PIVOT, out=3.0, least=4.0)
    farthest = max(hypot(x, y) for x, y in way)
    assert min(hypot(x, y) for x, y in found) >= farthest + 2.5
    assert hypot(*found[-1]) < hypot(*found[0])


def test_a_short_arrow_across_is_no_farther_off() -> None:
    assert beside([(10.0, -0.1), (10.0, 0.1)], PIVOT, out=3.0, least=4.0) == [
        pytest.approx((13.0, -2.0), abs=0.01),
        pytest.approx((13.0, 2.0), abs=0.01),
    ]
