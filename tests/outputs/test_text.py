"""The text that `footwork show` prints, as a whole, against files that anyone can read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.core.fit import fit
from footwork.core.routine import Routine
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.core.timeline import timeline_of
from footwork.outputs.text import WIDTH, clock, compile
from tests.outputs.golden import FOLDER, assert_golden


def every_kind() -> Routine:
    return read_routine(FOLDER / "every-kind.toml", library())


def test_the_five_exercises_are_told_as_in_the_golden_file() -> None:
    routine = library().routine("five-foot")
    assert routine.limit
    assert_golden("five-foot.txt", compile(timeline_of(routine, fit(routine, routine.limit))))


def test_every_kind_of_dose_is_told_as_in_the_golden_file() -> None:
    assert_golden("every-kind.txt", compile(timeline_of(every_kind(), Pace(50))))


def test_one_side_is_told_as_in_the_golden_file_and_never_as_both() -> None:
    routine = read_routine(FOLDER / "one-side.toml", library())
    own = replace(routine, items=routine.items[:2])
    told = compile(timeline_of(own, UNHURRIED))
    assert_golden("one-side.txt", told)
    assert "both" not in told


@pytest.mark.parametrize("pace", [BRISK, Pace(37), UNHURRIED], ids=float)
def test_no_line_is_wider_than_paper(pace: Pace) -> None:
    for routine in (library().routine("five-foot"), every_kind()):
        lines = compile(timeline_of(routine, pace)).splitlines()
        assert max(map(len, lines)) <= WIDTH


def test_a_routine_without_purpose_or_limit_has_no_words_about_them() -> None:
    whole = every_kind()
    bare = Routine(id="bare", title="Bare", items=whole.items, words=whole.words)
    first, second, *_ = compile(timeline_of(bare, BRISK)).splitlines()
    assert first == "Bare"
    assert second.endswith("(0 brisk, 1 unhurried)")


@pytest.mark.parametrize(
    ("milliseconds", "shown"),
    [
        (0, "0:00"), (999, "0:00.999"), (1000, "0:01"), (59_000, "0:59"), (60_000, "1:00"), (61_500, "1:01.5"),
        (61_050, "1:01.05"), (3_600_000, "60:00"),
    ],
)  # fmt: skip
def test_a_length_is_shown_exactly_and_without_needless_zeros(milliseconds: int, shown: str) -> None:
    assert clock(milliseconds) == shown
