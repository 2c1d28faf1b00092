"""What SQLite's messages mean to a person."""

from __future__ import annotations

import errno
from typing import NamedTuple


class Explanation(NamedTuple):
    part: str
    """What SQLite's message has in it."""
    clause: str
    """After "The diary cannot be used:"."""
    sentence: str
    """On a page."""


TROUBLES = (
    Explanation("locked", "another program is using it", "Your diary is busy: another program is using it."),
    Explanation("readonly", "it may not be written to", "Your diary cannot be written to."),
    Explanation("full", "the disk is full", "Your disk is full."),
    Explanation("disk I/O", "the disk is full or does not work", "Your disk is full or does not work."),
    Explanation("not a database", "it is damaged or not a Footwork diary", "Your diary's file is damaged."),
    Explanation("malformed", "it is damaged", "Your diary's file is damaged."),
    Explanation("unable to open", "it may not be opened", "Your diary's file cannot be opened."),
)


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FULL = {"full", "disk I/O"}


def known(error: Exception) -> Explanation | None:
    """None where the fault is not that of the disk, the file or another program."""
    said = "full" if isinstance(error, OSError) and error.errno in _NO_ROOM else str(error)
    return next((one for one in TROUBLES if one.part in said), None)


def explain(error: Exception) -> str:
    """A clause for what stopped the diary; never SQLite's own words."""
    found = known(error)
    return found.clause if found else "its file could not be read or written"


def is_full(error: Exception) -> bool:
    """Whether room on the disk would help; SQLite calls that an I/O error too."""
    found = known(error)
    return found is not None and found.part in _FULL
