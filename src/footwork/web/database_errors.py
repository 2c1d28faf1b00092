"""What SQLite's messages mean to a person."""

from __future__ import annotations

import errno
from typing import NamedTuple

from footwork.translation import gettext as _
from footwork.translation import noop


class Explanation(NamedTuple):
    part: str
    """What SQLite's message has in it."""
    clause: str
    """After "The diary cannot be used:". Marked for translation, as the sentence is."""
    sentence: str
    """On a page."""


TROUBLES = (
    Explanation(
        "locked", noop("another program is using it"), noop("Your diary is busy: another program is using it.")
    ),
    Explanation("readonly", noop("it cannot be written to"), noop("Your diary cannot be written to.")),
    Explanation("full", noop("the disk is full"), noop("Your disk is full.")),
    Explanation("disk I/O", noop("the disk is full or not working"), noop("Your disk is full or does not work.")),
    Explanation("not a database", noop("it is damaged or not a Footwork diary"), noop("Your diary's file is damaged.")),
    Explanation("malformed", noop("it is damaged"), noop("Your diary's file is damaged.")),
    Explanation("unable to open", noop("it cannot be opened"), noop("Your diary's file cannot be opened.")),
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
    return _(found.clause) if found else _("its file could not be read or written")


def is_full(error: Exception) -> bool:
    """Whether room on the disk would help; SQLite calls that an I/O error too."""
    found = known(error)
    return found is not None and found.part in _FULL
