"""What was reached in a set that ended when the person said so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from footwork.catalogue.reached_text import reached_text
from footwork.core.open_end import Unit
from footwork.core.reached import Reached, by_side
from footwork.core.record import ItemDone
from footwork.core.side import Side

FIRST = Reached(set=1, side=Side.BOTH, reps=14)


@pytest.mark.parametrize(
    "wrong",
    [
        {"set": 0},
        {"reps": -1},
        {"reps": 1001},
        {"reps": None},
        {"seconds": 20},
        {"reps": None, "seconds": -1},
        {"reps": None, "seconds": 36_001},
    ],
)
def test_only_what_can_have_been_reached_is_taken(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"set|repetitions|seconds"):
        replace(FIRST, **wrong)


def test_nothing_is_a_number_that_can_be_reached() -> None:
    assert replace(FIRST, reps=0).number == 0
    assert Reached(set=1, side=Side.BOTH, seconds=0).number == 0


def test_an_item_has_no_more_sets_than_a_session_has() -> None:
    done = ItemDone(exercise="heel-raise", name="Heel raise", phases_planned=3, phases_done=3, reached=(FIRST,))
    assert len(replace(done, reached=(FIRST,) * 1000).reached) == 1000
    with pytest.raises(ValueError, match="at most 1000 sets"):
        replace(done, reached=(FIRST,) * 1001)


def test_what_was_reached_is_told_set_by_set_and_side_by_side() -> None:
    sets = [replace(FIRST, set=number, reps=reps) for number, reps in ((1, 14), (2, 12), (3, 9))]
    assert reached_text(sets) == "14, 12, 9"
    sides = [
        replace(FIRST, side=Side.LEFT),
        replace(FIRST, side=Side.RIGHT, reps=11),
        replace(FIRST, side=Side.LEFT, set=2, reps=10),
    ]
    assert list(by_side(sides)) == [(Side.LEFT, Unit.REPS, [14, 10]), (Side.RIGHT, Unit.REPS, [11])]
    assert reached_text(sides) == "left 14, 10; right 11"
    assert reached_text([Reached(set=1, side=Side.BOTH, seconds=34)]) == "34 s"
    assert reached_text([]) == ""
