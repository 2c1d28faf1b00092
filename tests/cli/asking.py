"""Two ways of asking the command line: as a person does, in a process of its own, or faster, within this one."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from footwork.cli import footwork as command
from footwork.cli.services import Services
from tests.running import PATIENCE


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


def footwork(*arguments: str, data: Path, **environment: str) -> Answer:
    """`python -m footwork` without a terminal, its data in `data`."""
    ran = subprocess.run(
        [sys.executable, "-m", "footwork", *arguments],
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False,
        env={**os.environ, "FOOTWORK_DATA": str(data), **environment},
    )  # fmt: skip
    return Answer(ran.returncode, ran.stdout, ran.stderr)


def ask(*arguments: str, doors: Services | None = None) -> Answer:
    """The same within this process; what is not told to the person as an error is raised here."""
    result = CliRunner(catch_exceptions=False).invoke(command, arguments, obj=doors or LOCKED, prog_name="footwork")
    return Answer(result.exit_code, result.stdout, result.stderr)


def assert_refused(answer: Answer, code: int, *words: str) -> None:
    """An error told on stderr alone, in words for a person: 2 where the command was misused, else 1."""
    assert answer.code == code
    assert answer.out == ""
    assert "Traceback" not in answer.err
    assert "Error: " in answer.err
    for word in words:
        assert word in answer.err


def _locked(*arguments: object) -> Any:
    raise AssertionError(f"this door was not to be opened: {arguments}")


LOCKED = Services(
    serve=_locked,
    keep=_locked,
    build=_locked,
    progress=_locked,
    week=_locked,
    import_activities=_locked,
    before_start=_locked,
    render=_locked,
)
"""Through which nothing may go; a test opens the one that it is about."""
