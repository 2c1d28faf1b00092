"""A foot close up: its leg goes on where the knee is in the picture, and its sole is one line when it bends."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.picture import View
from footwork.core.side import Side
from tests.figure.drawn import figure, moving
from tests.figure.reading import read


@pytest.mark.parametrize(("id", "side", "shown"), [("ball-roll", Side.LEFT, True), ("short-foot", Side.BOTH, False)])
def test_there_is_a_thigh_where_there_is_room_to_see_the_knee(id: str, side: Side, shown: bool) -> None:
    window = read(moving(id, side)).windows[library().exercise(id).picture.views.index(View.FOOT)]
    assert any("shorts" in group.fills for group in window.groups) is shown


def test_the_middle_of_a_bent_foot_is_turned_half_as_far_as_its_front() -> None:
    for moment in figure("short-foot", Side.BOTH).drawing.repetition.moments():
        hindfoot, midfoot, forefoot = (
            moment.body.parts[f"working.{part}"].angle for part in ("hindfoot", "midfoot", "forefoot")
        )
        assert midfoot == pytest.approx((hindfoot + forefoot) / 2)
