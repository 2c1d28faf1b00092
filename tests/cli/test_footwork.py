"""The command as a whole, from outside: what goes to which stream, and with which exit code."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.asking import LOCKED, Answer, ask, assert_refused, footwork

ROOT = Path(__file__).parents[2]


def test_the_version_is_the_one_of_the_project(tmp_path: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    answer = footwork("--version", data=tmp_path)
    assert (answer.code, answer.out, answer.err) == (0, f"footwork {version}\n", "")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str) -> None:
    answer = ask(option)
    assert answer.code == 0
    for command in ("serve", "list", "show", "play", "check", "schema", "progress", "week", "completion"):
        assert f"\n  {command} " in answer.out


def test_help_is_there_after_a_command_has_run_in_the_same_process() -> None:
    assert ask("list").code == 0
    assert ask("-h").code == 0


@pytest.mark.parametrize(
    "command", ["serve", "list", "show", "play", "check", "schema", "progress", "week", "completion"]
)
def test_every_command_explains_itself(command: str) -> None:
    answer = ask(command, "-h")
    assert answer.code == 0
    assert answer.out.startswith(f"Usage: footwork {command} ")


def test_progress_is_what_the_diary_says() -> None:
    assert ask("progress", doors=replace(LOCKED, progress=lambda: "Pain, back: no clear change\n")) == Answer(
        0, "Pain, back: no clear change\n", ""
    )


def test_a_week_is_this_one_or_one_so_many_weeks_ago() -> None:
    doors = replace(LOCKED, week=lambda ago: f"Week {ago}\n")
    assert ask("week", doors=doors) == Answer(0, "Week 0\n", "")
    assert ask("week", "--ago", "3", doors=doors) == Answer(0, "Week 3\n", "")
    assert_refused(ask("week", "--ago", "-1"), 2, "Usage: footwork week")


def test_an_empty_week_shows_four_bars(tmp_path: Path) -> None:
    answer = footwork("week", data=tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert "No walks or sports yet." in answer.out
    assert "0 minutes of 150–300" in answer.out
    assert [line.split()[0] for line in answer.out.splitlines()[-4:]] == ["Moving", "Strength", "Balance", "Stretching"]


def test_progress_of_an_empty_diary_says_so(tmp_path: Path) -> None:
    assert footwork("progress", data=tmp_path) == Answer(0, "Nothing to show yet.\n", "")


def test_what_was_asked_for_goes_to_stdout_with_exit_code_0(tmp_path: Path) -> None:
    answer = footwork("show", "toe-presses", data=tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Toe presses\n")


def test_what_cannot_be_done_is_told_on_stderr_with_exit_code_1(tmp_path: Path) -> None:
    assert_refused(footwork("show", "toe-pres", data=tmp_path), 1, "Did you mean “toe-presses”?")


def test_a_misused_command_is_told_on_stderr_with_exit_code_2(tmp_path: Path) -> None:
    assert_refused(footwork("show", "toe-presses", "--pace", "2", data=tmp_path), 2, "Usage: ", "found '2'")


@pytest.mark.parametrize(
    "arguments", [("shwo",), ("show",), ("play",), ("show", "five-foot", "again"), ("list", "all"), ("--minutes", "5")]
)
def test_a_command_that_is_unknown_or_not_complete_is_misuse(arguments: tuple[str, ...]) -> None:
    assert_refused(ask(*arguments), 2, "Usage: footwork")


def test_asking_writes_nothing_into_the_data_directory(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for arguments in (("list",), ("check",)):
        assert footwork(*arguments, data=data).code == 0
    assert not data.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_disk_is_told_without_a_traceback() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "footwork", "list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ran.returncode == 1
    assert "No space left" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_reader_who_goes_away_ends_the_command_without_a_traceback() -> None:
    shell = f"'{sys.executable}' -m footwork show five-foot --format json | head -c 1"
    ran = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("{", "")
