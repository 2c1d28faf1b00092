"""One start at a time: what looks at the data folder and then changes it holds this lock meanwhile."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from footwork.core.errors import FootworkError

NAME = "start.lock"
PATIENCE_S = 120
_EVERY_S = 0.05


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Held by one process at a time; the system gives it back when that process ends, however it ends. Raises
    FootworkError when it is not to be had. Where the file cannot be made at all, nothing can be changed either, and
    what follows says so."""
    try:
        file = (folder / NAME).open("ab")
    except OSError:
        yield
        return
    with file:
        _wait(file)
        yield


def _wait(file: IO[bytes]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not _taken(file):
        if time.monotonic() > until:
            raise FootworkError("Another Footwork is starting with the same diary. Wait until it has, then try again.")
        time.sleep(_EVERY_S)


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        file.seek(0)
        with suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False
