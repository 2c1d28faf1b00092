"""What the player's page is made from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.routine import Item, Routine
from footwork.core.side import FirstSide, Sides
from footwork.core.span import BRISK
from footwork.core.timeline import Timeline, timeline_of
from footwork.outputs.web_player.context import pictured

CIRCLE = library().exercise("ankle-circle")


def session(dose: Dose) -> Timeline:
    routine = Routine(id="one", title="One", items=(Item(CIRCLE, dose),), words=library().words())
    return timeline_of(routine, BRISK)


@pytest.mark.parametrize(
    "dose",
    [
        *(replace(CIRCLE.dose, sides=sides) for sides in Sides),
        *(replace(CIRCLE.dose, first_side=first) for first in FirstSide),
    ],
)
def test_there_is_a_figure_for_each_side_that_comes_and_for_no_other(dose: Dose) -> None:
    unrolled = session(dose)
    assert set(pictured(unrolled)) == {(cue.item, cue.side) for cue in unrolled.cues}
