"""The clock on the wall where the computer is now. All who need the time ask here, in the moment in which they need it.

The zone is read anew each time, never once for the process: a laptop is taken along, and Footwork runs on. Reading it
is one look at which file has the zone; its content is read only when the file is another one. Moments carry the offset
that the clock then has, so that those before and after a change of the clocks compare as they should.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, date, datetime, timezone, tzinfo
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from footwork.core.times import day_at

LOCALTIME = Path("/etc/localtime")
"""Where Unix keeps the zone, as a link to its file or as a copy of it."""


def now() -> datetime:
    return by_local_clock(datetime.now(UTC))


def today() -> date:
    """The person's own day: it turns at four (core.times.TURNS_AT)."""
    return day_at(now())


def by_local_clock(moment: datetime) -> datetime:
    """The same moment as the clock here shows it."""
    return _with_offset(moment.astimezone(_zone()))


def at_local_clock(wall: datetime) -> datetime:
    """The moment at which the clock here shows `wall`; of an hour that comes twice it is the first."""
    zone = _zone()
    return _with_offset(wall.replace(tzinfo=zone)) if zone else wall.astimezone()


def _with_offset(moment: datetime) -> datetime:
    offset = moment.utcoffset()
    assert offset is not None
    return moment.replace(tzinfo=timezone(offset), fold=0)


def _zone() -> tzinfo | None:
    """None where only the operating system knows, which has then been asked to read it anew."""
    name = os.environ.get("TZ")
    zone = _of_file(LOCALTIME) if name is None else _named(name)
    if zone is None:
        _read_anew()
    return zone


def _named(name: str) -> tzinfo | None:
    """What the environment says goes first, as a name (Europe/Berlin) or a file; None for a rule (CET-1CEST)."""
    path = Path(name.removeprefix(":"))
    return _of_file(path) if path.is_absolute() else _of_name(f"{path}")


@lru_cache(maxsize=8)
def _of_name(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # zoneinfo.ZoneInfoNotFoundError is a KeyError
        return None


def _of_file(path: Path) -> tzinfo | None:
    try:
        found = path.stat()
        return _content(path, found.st_dev, found.st_ino, found.st_mtime_ns)
    except (ValueError, OSError):
        return None


@lru_cache(maxsize=8)
def _content(path: Path, *_which: int) -> tzinfo:
    """Of the file that `_which` tells from every other: a link may lead elsewhere by now."""
    with path.open("rb") as file:
        return ZoneInfo.from_file(file)


def _read_anew() -> None:
    """The C library, which Python asks for the local time, otherwise stays in the zone in which the process began."""
    if sys.platform == "win32":
        import ctypes  # which no other start needs

        ctypes.CDLL("ucrtbase")._tzset()
    else:
        time.tzset()
