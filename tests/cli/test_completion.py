"""footwork completion: the shells' scripts, and what they complete."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.asking import ask, assert_refused, footwork


@pytest.mark.parametrize(
    ("shell", "registers"),
    [
        ("bash", "complete -o nosort -F _footwork_completion footwork"),
        ("zsh", "compdef _footwork_completion footwork"),
        ("fish", "complete --no-files --command footwork"),
    ],
)
def test_each_shell_gets_a_script_that_registers_the_command(shell: str, registers: str) -> None:
    answer = ask("completion", shell)
    assert answer.code == 0
    assert registers in answer.out
    assert f"_FOOTWORK_COMPLETE={shell}_complete" in answer.out


@pytest.mark.parametrize("shell", ["tcsh", ""])
def test_any_other_shell_is_misuse(shell: str) -> None:
    assert_refused(ask("completion", shell), 2, "'bash', 'zsh', 'fish'")


def test_without_a_shell_it_is_misuse() -> None:
    assert_refused(ask("completion"), 2, "Missing argument")


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("footwork show fi", {"plain,five-foot", "file,fi"}),
        ("footwork play toe", {"plain,toe-presses", "file,toe"}),
        ("footwork ch", {"plain,check"}),
    ],
)
def test_commands_routines_and_files_are_completed(tmp_path: Path, words: str, completed: set[str]) -> None:
    answer = footwork(
        data=tmp_path, _FOOTWORK_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(words.count(" "))
    )
    assert set(answer.out.splitlines()) == completed


@pytest.mark.parametrize(("typed", "completed"), [("show toe-p", "toe-presses"), ("show mi", ""), ("sch", "schema")])
def test_the_script_offers_routines_in_bash_and_leaves_files_to_bash(
    tmp_path: Path, typed: str, completed: str
) -> None:
    command = tmp_path / "footwork"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m footwork "$@"\n')
    command.chmod(0o755)
    script = (
        f"{ask('completion', 'bash').out}\ncompopt() {{ :; }}  # knows no work outside a keypress\n"
        f"COMP_WORDS=(footwork {typed}); COMP_CWORD={typed.count(' ') + 1}\n"
        f'_footwork_completion "{command}"; echo "${{COMPREPLY[@]}}"\n'
    )
    ran = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert (ran.stdout, ran.stderr) == (f"{completed}\n", "")
