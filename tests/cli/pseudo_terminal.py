"""A terminal of its own for a program under test, with pyte as its screen."""

from __future__ import annotations

import fcntl
import os
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyte

from tests.running import PATIENCE

GLANCE = 512
"""Bytes read at a time: less than a screen, so that no screen is missed however late a busy machine reads it."""


class PseudoTerminal:
    """`master` is the person's side, `slave` the program's."""

    def __init__(self, width: int, height: int) -> None:
        self.master, self.slave = os.openpty()
        self.screen = pyte.Screen(width, height)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.screen.resize(height, width)

    def settings(self) -> list[Any]:
        return termios.tcgetattr(self.slave)

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def text(self) -> str:
        return "\n".join(self.screen.display)

    def until(self, *texts: str) -> str:
        """The screen as soon as it shows one of them."""
        deadline = time.monotonic() + PATIENCE
        while not any(text in self.text() for text in texts):
            assert time.monotonic() < deadline, f"never saw {' or '.join(texts)!r} in:\n{self.text()}"
            self.read()
        return self.text()

    def read(self) -> bool:
        """Whether anything came."""
        ready, _, _ = select.select([self.master], [], [], 0.05)
        received = b""
        with suppress(OSError):  # nobody has the other side open any more
            received = os.read(self.master, GLANCE) if ready else b""
        self.sent += received
        self.stream.feed(received)
        return bool(received)

    def hang_up(self) -> None:
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1

    def close(self) -> None:
        if self.master >= 0:
            self.hang_up()


@contextmanager
def running(
    module: str, *arguments: str, env: Mapping[str, str] | None = None, size: tuple[int, int] = (80, 24)
) -> Iterator[tuple[PseudoTerminal, subprocess.Popen[bytes]]]:
    """`python -m module arguments` on a terminal of its own; killed at the end where it has not ended."""
    terminal = PseudoTerminal(*size)
    slave = terminal.slave
    clean = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    program = subprocess.Popen(
        [sys.executable, "-m", module, *arguments], stdin=slave, stdout=slave, stderr=slave,
        env={**clean, "TERM": "xterm", "LC_ALL": "C.UTF-8", **(env or {})}, preexec_fn=lambda: os.login_tty(slave),
        cwd=Path(__file__).parents[2], pass_fds=[slave],
    )  # fmt: skip
    try:
        yield terminal, program
    finally:
        program.kill()
        program.wait()
        terminal.close()


def interrupted(terminal: PseudoTerminal, program: subprocess.Popen[bytes]) -> int:
    """Its exit code after Ctrl-C."""
    terminal.press("\x03")
    return finished(terminal, program)


def finished(terminal: PseudoTerminal, program: subprocess.Popen[bytes]) -> int:
    """Its exit code, reading meanwhile what it still sends."""
    deadline = time.monotonic() + PATIENCE
    while program.poll() is None:
        assert time.monotonic() < deadline, f"still running:\n{terminal.text()}"
        if terminal.master >= 0:
            terminal.read()
        else:
            time.sleep(0.02)
    return program.returncode
