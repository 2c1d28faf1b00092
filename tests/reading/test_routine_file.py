"""A reading as a routine's file: every one can be used, and says what was guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.cli.read import _dose_table, names
from footwork.core.routine import Routine
from footwork.core.span import Count, Span
from footwork.reading.reading import read
from footwork.reading.routine_file import routine_file
from tests.reading.passages import passages


def _routine(text: str, folder: Path) -> tuple[Routine, str]:
    file = folder / "read.toml"
    written = routine_file(read(text, names()), _dose_table)
    file.write_text(written, encoding="utf-8")
    return read_routine(file, library()), written


@pytest.mark.parametrize("name", ["tuned", "held_out"])
def test_each_passage_becomes_a_routine_that_can_be_used(name: str, tmp_path: Path) -> None:
    for passage in passages(name):
        assert _routine(passage["text"], tmp_path)[0].items


def test_an_exercise_of_the_catalogue_has_what_the_text_changes_and_keeps_the_rest(tmp_path: Path) -> None:
    routine, _ = _routine("Calf stretch at a wall: hold for 45 seconds, 2 times each leg.", tmp_path)
    (item,) = routine.items
    assert item.exercise.id == "wall-calf-stretch"
    assert item.dose.reps == Count.of(2)
    assert [phase.lasts for phase in item.dose.phases if phase.hold] == [Span.of(45)]
    assert len(item.dose.phases) == len(library().exercise("wall-calf-stretch").dose.phases)


def test_another_exercise_is_brought_along_with_its_steps_and_its_position(tmp_path: Path) -> None:
    routine, written = _routine(
        "Lie on your back and press the knee down.\nHold for 5 seconds, repeat 10 times.", tmp_path
    )
    (item,) = routine.items
    assert item.exercise.position == "lying"
    assert item.exercise.how_to[0] == "Lie on your back and press the knee down."
    assert "# guessed: both sides together" in written


def test_what_was_not_understood_and_each_default_stands_in_a_comment(tmp_path: Path) -> None:
    _, written = _routine("Wobble on a cushion with 7 corks.", tmp_path)
    assert "# unsure: not understood: 7" in written
    assert "# guessed: one repetition takes" in written


@pytest.mark.parametrize(("text", "times"), [("Repeat 5 times, twice a day", 2), ("Repeat 5 times, 4 times daily", 3)])
def test_times_of_the_day_follow_how_often(text: str, times: int, tmp_path: Path) -> None:
    assert len(_routine(text, tmp_path)[0].times_of_day) == times
