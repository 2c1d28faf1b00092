"""Parts that keep their place in another's frame."""

from __future__ import annotations

import pytest

from footwork.core.side import Side
from footwork.figure.rigid import carrier, kept_in
from tests.figure.drawn import figure


def test_a_part_that_keeps_its_place_in_another_is_where_that_frame_has_it() -> None:
    moments = figure("seated-ankle-pump", Side.BOTH).drawing.repetition.moments()
    kept = kept_in("working.hindfoot", "working.forefoot", moments)
    assert kept
    for moment in moments:
        hindfoot, forefoot = (moment.body.parts[f"working.{name}"] for name in ("hindfoot", "forefoot"))
        assert hindfoot.then(*kept) == pytest.approx(forefoot, abs=0.03)


def test_a_part_that_moves_in_all_of_them_is_its_own() -> None:
    moments = figure("short-foot", Side.BOTH).drawing.repetition.moments()
    assert kept_in("working.hindfoot", "working.forefoot", moments) is None
    assert carrier("working.forefoot", ["working.hindfoot"], moments) == ("working.forefoot", (0, 0, 0))
