"""The log: what failed and where in the program, in the data folder. What a person typed or answered is not in it."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

NAME = "footwork.log"
_MOST_BYTES, _OLDER = 200_000, 1
_LOGGERS = ("footwork", "django", "waitress")


class _Discreet(logging.Formatter):
    """An exception's message may repeat what was typed: of a traceback only the places and the kind are written."""

    def formatException(  # noqa: N802 - logging's own name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _error, places = ei
        return "".join([*traceback.format_tb(places), kind.__name__ if kind else ""])


class _Patient(RotatingFileHandler):
    """A disk that is full must not take the program down with its log."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        pass


def log_into(folder: Path) -> None:
    """Write warnings and errors into a file in `folder` and nothing to the terminal. Django repeats what the site has
    said already, with the message and the whole address: it writes nothing."""
    file = _Patient(folder / NAME, maxBytes=_MOST_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)
    file.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.handlers = [logging.NullHandler() if name == "django" else file]
    logging.getLogger("waitress").setLevel(logging.ERROR)  # a short queue is no news


def empty_log(folder: Path) -> None:
    """Cut the log to nothing, also while it is written to."""
    for path in folder.glob(f"{NAME}.*"):
        path.unlink(missing_ok=True)
    if (folder / NAME).exists():
        (folder / NAME).write_bytes(b"")
