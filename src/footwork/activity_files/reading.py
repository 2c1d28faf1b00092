"""A file of activities, whatever it is called and whatever kind it is: its content says."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from footwork.activity_files import apple_health, fit, gpx, health_connect, strava, tcx
from footwork.activity_files.archive import GZIP_MAGIC, ZIP_MAGIC, unpacked
from footwork.activity_files.exports import read_archive
from footwork.activity_files.found import Findings
from footwork.activity_files.unreadable import Refused, Unreadable, Why, shown
from footwork.activity_files.xml import root_of

HEAD = 1 << 16
DEEPEST = 1
"""Archives in an archive: Garmin's export has one, nobody's two."""

_XML: dict[str, Callable[[BinaryIO, str], Findings]] = {
    "gpx": gpx.read,
    "TrainingCenterDatabase": tcx.read,
    apple_health.ROOT: apple_health.read,
}
_PAGE = (b"<!doctype html", b"<html")


def read_activities(file: BinaryIO, name: str) -> Findings:
    """Each activity and each day's steps in a file that can be sought in, and what could not be read, with the reason.

    Times are in UTC where a file knows no other clock, as most do. What lies in the future is not looked for; nor are
    two devices' activities compared (core.same_activity).
    """
    return _read(file, shown(name), 0)


def _read(file: BinaryIO, name: str, depth: int) -> Findings:
    try:
        yield from _by_content(file, name, depth)
    except Refused as refused:
        yield Unreadable(name, refused.why)


def _by_content(file: BinaryIO, name: str, depth: int) -> Findings:
    """Raises Refused."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if not head.strip(b"\0 \r\n\t"):
        raise Refused(Why.EMPTY)
    if depth > DEEPEST and head.startswith((ZIP_MAGIC, GZIP_MAGIC)):
        raise Refused(Why.NESTED)
    if head.startswith(ZIP_MAGIC):
        yield from read_archive(file, name, depth, _read)
    elif head.startswith(GZIP_MAGIC):
        with unpacked(file) as inner:
            yield from _by_content(inner, name, depth + 1)
    elif head.startswith(health_connect.MAGIC):
        yield from health_connect.read(file, name)
    elif head[8:12] == b".FIT":
        yield from fit.read(file, name)
    else:
        yield from _text(file, head, name)


def _text(file: BinaryIO, head: bytes, name: str) -> Findings:
    if strava.is_table(head):
        yield from strava.read(file, name)
    else:
        root = root_of(file)
        file.seek(0)
        if root not in _XML:
            raise Refused(Why.WEB_PAGE if head.lstrip()[:20].lower().startswith(_PAGE) else Why.UNKNOWN)
        yield from _XML[root](file, name)
