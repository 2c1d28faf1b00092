from __future__ import annotations

import re
from pathlib import Path

import pytest

from footwork.outcomes.blocks import Blocks
from footwork.outcomes.offers import OFFERS, is_with
from footwork.outcomes.random_start import RandomStart
from tests.outcomes.diaries import FIRST, on

DOCS = Path(__file__).parents[2] / "docs" / "how-sure.md"


@pytest.mark.parametrize("id", OFFERS)
def test_what_is_offered_is_what_the_simulation_found(id: str) -> None:
    """The line of the table with this design holds its days and its power."""
    offer, trial = OFFERS[id], OFFERS[id].drawn("seed", FIRST)
    if isinstance(trial, RandomStart):
        design = f"| {len(trial.starts)} | {(trial.starts[1] - trial.starts[0]).days} | {offer.days} |"
    else:
        design = f"| {len(trial.with_first)} | {trial.days} ({trial.washout}) | {offer.days} |"
    [line] = [line for line in DOCS.read_text().splitlines() if line.startswith(design)]
    power = float(re.split(r"\s*\|\s*", line)[6])
    assert offer.finds == int(power), "never more than was found"
    assert (trial.last - trial.first).days + 1 == offer.days


def test_which_days_are_with() -> None:
    start, blocks = OFFERS["start-66"].drawn("seed", FIRST), OFFERS["blocks-64"].drawn("seed", FIRST)
    assert isinstance(start, RandomStart)
    assert isinstance(blocks, Blocks)
    told = [is_with(start, on(day)) for day in range(-1, 67)]
    assert (told[0], told[-1]) == (None, None)
    assert told[1:-1] == [False] * (start.start - FIRST).days + [True] * (66 - (start.start - FIRST).days)
    assert is_with(blocks, on(0)) is blocks.with_first[0]
