"""Paths of shapes."""

from __future__ import annotations

import pytest

from footwork.figure.scene import strip
from tests.figure.paths import points


def test_a_strip_is_as_wide_as_its_circles_also_where_it_bends() -> None:
    bent = strip("works", (0, -10, 1.6), (0.2, 0, 1.4), (2, 10, 0.7))
    found = [(x, -y) for x, y in points(bent.d(1.0))]
    level = [x for x, y in found if abs(y) < 1.2]
    assert min(level) == pytest.approx(-1.2, abs=0.4)
    assert max(level) == pytest.approx(1.6, abs=0.4)
    assert max(y for _x, y in found) == pytest.approx(10.7, abs=0.5)
