"""Whole processes, beside a bare interpreter."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.running import environment, running

from bench.table import head, median_of, row, timed

RUNS = 15
PROGRAM = str(Path(sys.executable).with_name("footwork"))


def run() -> None:
    head("Processes")
    bare = median_of(lambda: process(sys.executable, "-c", "pass"), RUNS)
    show = median_of(lambda: process(PROGRAM, "show", "five-foot"), RUNS)
    row("a bare interpreter", bare, "ms")
    row("footwork show five-foot", show, "ms")
    row("  more than the bare interpreter", show - bare, "ms", 250)
    with TemporaryDirectory() as folder:
        with running(Path(folder)):  # in which the questions before the start are answered
            pass
        row("footwork play: first cue on the screen", median_of(lambda: first_cue(Path(folder)), RUNS), "ms", 400)


def process(*command: str) -> float:
    return timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))


def first_cue(folder: Path) -> float:
    """From starting the process to the exercise's name in what it writes to its terminal."""
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(PROGRAM, [PROGRAM, "play", "toe-presses"], {**environment(folder), "TERM": "xterm-256color"})
    seen = b""
    while b"Toe press" not in seen:
        assert select.select([terminal], [], [], 10)[0], f"no cue after {seen[-200:]!r}"
        seen += os.read(terminal, 65536)
    lasted = (time.perf_counter() - began) * 1000
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return lasted
