from __future__ import annotations

from collections import Counter
from dataclasses import replace

from footwork.outcomes.sealed import drawn_blocks, drawn_start, seal
from tests.outcomes.diaries import FIRST, on


def test_the_same_seed_draws_the_same_on_every_machine() -> None:
    """Written down once; a trial that runs for weeks must not change with the program."""
    assert drawn_start("heron", FIRST).start == on(14 + 18)
    assert drawn_blocks("heron", FIRST, pairs=6, days=4, washout=1).with_first == (
        False, False, True, False, False, False,
    )  # fmt: skip


def test_every_start_is_as_likely() -> None:
    drawn = Counter(drawn_start(str(seed), FIRST).start for seed in range(4000))
    assert len(drawn) == 20
    assert all(140 <= times <= 265 for times in drawn.values()), "200 each, give or take 4.7 standard deviations"


def test_the_orders_of_pairs_do_not_follow_each_other() -> None:
    drawn = Counter(drawn_blocks(str(seed), FIRST, pairs=6, days=4, washout=1).with_first for seed in range(6400))
    assert len(drawn) == 64
    assert all(55 <= times <= 150 for times in drawn.values())


def test_the_seal_changes_with_everything_that_was_fixed() -> None:
    trial = drawn_start("heron", FIRST)
    others = [
        (trial, "another seed"),
        (replace(trial, start=trial.starts[0]), "heron"),
        (replace(trial, last=on(50)), "heron"),
    ]
    seals = {seal(*one) for one in [(trial, "heron"), *others]}
    assert len(seals) == 4
    assert seal(trial, "heron") == seal(drawn_start("heron", FIRST), "heron")
