"""What could not be read, and the sentence that says why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from footwork.core.names import MOST_NAME, printable
from footwork.translation import gettext as _
from footwork.translation import noop


class Why(StrEnum):
    """Each with its sentence in `SAYS`."""

    EMPTY = "empty"
    CUT = "cut"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"
    WEB_PAGE = "web-page"
    NO_ACTIVITY = "no-activity"
    NO_TIMES = "no-times"
    NO_DATE = "no-date"
    NO_LENGTH = "no-length"
    TOO_LONG = "too-long"
    IMPOSSIBLE_DATE = "impossible-date"
    FUTURE = "future"
    TOO_LARGE = "too-large"
    LOCKED = "locked"
    NESTED = "nested"
    HOSTILE = "hostile"


SAYS = {
    Why.EMPTY: noop("This file is empty. Export or copy it again."),
    Why.CUT: noop("This file stops in the middle. Export or copy it again."),
    Why.DAMAGED: noop("This file is damaged. Export or copy it again."),
    Why.UNKNOWN: noop(
        "We can't read this kind of file. "
        "Try FIT, GPX or TCX, or an export from Apple Health, Health Connect or Strava."
    ),
    Why.WEB_PAGE: noop("This is a web page, not the export itself. Sign in there and download it again."),
    Why.NO_ACTIVITY: noop("There is no activity in this file."),
    Why.NO_TIMES: noop("It has no times, so we can't tell when it was or how long it took."),
    Why.NO_DATE: noop(
        "We can't read the date of this one. For Strava: choose English as its language and export again."
    ),
    Why.NO_LENGTH: noop("This one has no length. Nothing was recorded."),
    Why.TOO_LONG: noop("This one lasts longer than 24 hours. Was the watch left running? Add it by hand."),
    Why.IMPOSSIBLE_DATE: noop("The date of this one can't be right. Was the watch's clock wrong? Add it by hand."),
    Why.FUTURE: noop("This one is in the future. Was the watch's clock wrong? Add it by hand."),
    Why.TOO_LARGE: noop("This file is larger than we can read. Export a shorter time."),
    Why.LOCKED: noop("This archive is locked with a password. Unpack it and import what is inside."),
    Why.NESTED: noop("This is an archive inside archives. Unpack it and import what is inside."),
    Why.HOSTILE: noop("This file looks built to overload programs, so we did not open it."),
}


@dataclass(frozen=True, slots=True)
class Unreadable:
    """`where` is the file, and in it the archive's member, the row or the day."""

    where: str
    why: Why

    def __str__(self) -> str:
        return _(SAYS[self.why])


class Refused(Exception):
    """Ends the reading of one file or one activity; it does not leave this room."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(SAYS[why])


def inside(outer: str, inner: str) -> str:
    """The name of a part, short and safe to show: it is whatever the file's maker wrote."""
    return f"{shown(outer)}: {shown(inner)}"


def shown(name: str) -> str:
    return printable(name)[-MOST_NAME:].strip() or "?"
