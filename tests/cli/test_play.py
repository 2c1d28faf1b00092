"""footwork play where there is no terminal; on one it is played in test_terminal.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.asking import ask, assert_refused, footwork


def test_without_a_terminal_it_says_what_it_needs_and_what_to_do_instead(tmp_path: Path) -> None:
    data = tmp_path / "data"
    answer = footwork("play", "toe-presses", data=data)
    assert_refused(answer, 1, "needs a terminal", "`footwork show` prints the routine instead")
    assert not data.exists()


@pytest.mark.parametrize("options", [(), ("--wait",), ("--minutes", "20")])
def test_without_a_terminal_nothing_is_played_or_kept(options: tuple[str, ...]) -> None:
    assert_refused(ask("play", "toe-presses", *options), 1, "needs a terminal")


def test_a_routine_that_does_not_exist_is_told_first() -> None:
    assert_refused(ask("play", "toe-pres"), 1, "Did you mean “toe-presses”?")


def test_a_file_with_a_mistake_is_told_first(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('title = "Mine"\nitems = []\n')
    assert_refused(ask("play", str(file)), 1, f"{file}: items: found 0 items")
