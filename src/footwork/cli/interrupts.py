"""Ctrl-C at a question, at whichever moment it comes."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

CODE = 128 + signal.SIGINT
"""The exit code of a program that Ctrl-C has ended, as shells have it."""

_LOOK_S = 0.1
"""Too short for a person to notice."""


@contextmanager
def heeded() -> Iterator[None]:
    """Ctrl-C, and every other signal with a handler, is heeded while `input()` waits in here.

    Python acts on a signal when the call that it waits in is interrupted. One that comes a moment before that call is
    noted but interrupts nothing, and the program would stand at its question until the next key. So a timer interrupts
    the call again and again, and each time Python looks whether a signal was noted.
    """
    if not hasattr(signal, "SIGALRM"):  # as on Windows
        yield
        return
    before = signal.signal(signal.SIGALRM, _look)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, _LOOK_S, _LOOK_S)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)  # Ctrl-C may have prevented the first call
        signal.signal(signal.SIGALRM, before)


def _look(number: int, frame: FrameType | None) -> None:
    """Nothing is to be done: handlers of other signals run before or right after this one."""
