"""A file of activities, whatever it is called and whatever kind it is: its content says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, tzinfo
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import BinaryIO, cast
from zipfile import ZipFile, ZipInfo

from footwork.activity_files import apple_health, fit, gpx, health_connect, strava, tcx
from footwork.activity_files.archive import GZIP_MAGIC, ZIP_MAGIC, copy, member, members, opened, unpacked
from footwork.activity_files.found import Findings
from footwork.activity_files.unreadable import Refused, Unreadable, Why, inside, shown
from footwork.activity_files.xml import root_of
from footwork.core.activity import OTHER, Activity

HEAD = 1 << 16
DEEPEST = 1
"""Archives in an archive: Garmin's export has one, nobody's two."""

_XML: dict[str, Callable[[BinaryIO, str, tzinfo], Findings]] = {
    "gpx": gpx.read,
    "TrainingCenterDatabase": tcx.read,
    apple_health.ROOT: apple_health.read,
}
_OF_ACTIVITIES = (".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz")
_TABLE = "activities.csv"


def read_activities(file: BinaryIO, name: str, zone: tzinfo = UTC) -> Findings:
    """Each activity and each day's steps in a file that can be sought in, and what could not be read, with the reason.

    `zone` is the person's clock: most files know only UTC, and that is moved to it. What lies in the future is not
    looked for; nor are two devices' activities compared (core.same_activity).
    """
    return _read(file, shown(name), zone, 0)


def _read(file: BinaryIO, name: str, zone: tzinfo, depth: int) -> Findings:
    try:
        yield from _by_content(file, name, zone, depth)
    except Refused as refused:
        yield Unreadable(name, refused.why)


def _by_content(file: BinaryIO, name: str, zone: tzinfo, depth: int) -> Findings:
    """Raises Refused."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if not head.strip(b"\0 \r\n\t"):
        raise Refused(Why.EMPTY)
    if head.startswith(ZIP_MAGIC):
        yield from _archive(file, name, zone, depth)
    elif head.startswith(GZIP_MAGIC):
        if depth > DEEPEST:
            raise Refused(Why.NESTED)
        with unpacked(file) as inner:
            yield from _by_content(inner, name, zone, depth + 1)
    elif head.startswith(health_connect.MAGIC):
        yield from _database(file, name, zone, file.seek(0, 2))
    elif head[8:12] == b".FIT":
        yield from fit.read(file, name, zone)
    else:
        yield from _text(file, head, name, zone)


def _text(file: BinaryIO, head: bytes, name: str, zone: tzinfo) -> Findings:
    if strava.is_table(head):
        yield from _table(file, name, zone, no_files)
    else:
        root = root_of(file)
        file.seek(0)
        if root not in _XML:
            raise Refused(Why.WEB_PAGE if _is_page(root, head) else Why.UNKNOWN)
        yield from _XML[root](file, name, zone)


def _is_page(root: str, head: bytes) -> bool:
    return root.lower() == "html" or head.lstrip()[:14].lower().startswith((b"<!doctype html", b"<html"))


def _database(file: BinaryIO, name: str, zone: tzinfo, packed_size: int) -> Findings:
    """SQLite opens only what has a name."""
    with NamedTemporaryFile(suffix=".db") as whole:
        if file.seekable():
            file.seek(0)
        copy(file, cast(BinaryIO, whole), packed_size)
        whole.flush()
        yield from health_connect.read(Path(whole.name), name, zone)


def _archive(file: BinaryIO, name: str, zone: tzinfo, depth: int) -> Findings:
    if depth > DEEPEST:
        raise Refused(Why.NESTED)
    with opened(file) as archive:
        found = False
        for one in _whole_export(archive, name, zone) or _each(archive, name, zone, depth):
            found = True
            yield one
        if not found:
            raise Refused(Why.NO_ACTIVITY)


def _whole_export(archive: ZipFile, name: str, zone: tzinfo) -> Findings | None:
    """The export of Apple Health, Health Connect or Strava. Beside its one file others say the same again."""
    for info in members(archive):
        path = info.filename.lower()
        if path.endswith(".xml") and path.count("/") <= 1 and _root_in(archive, info) == apple_health.ROOT:
            return _streamed(archive, info, name, zone)
        if path.endswith(".db") and _head_in(archive, info).startswith(health_connect.MAGIC):
            return _copied_database(archive, info, name, zone)
        if path.rpartition("/")[2] == _TABLE and strava.is_table(_head_in(archive, info)):
            return _strava(archive, info, name, zone)
    return None


def _root_in(archive: ZipFile, info: ZipInfo) -> str:
    try:
        with member(archive, info) as stream:
            return root_of(stream)
    except Refused:
        return ""


def _head_in(archive: ZipFile, info: ZipInfo) -> bytes:
    try:
        with member(archive, info) as stream:
            return stream.read(HEAD)
    except Refused:
        return b""


def _streamed(archive: ZipFile, info: ZipInfo, name: str, zone: tzinfo) -> Findings:
    with member(archive, info) as stream:
        yield from apple_health.read(stream, inside(name, info.filename), zone)


def _copied_database(archive: ZipFile, info: ZipInfo, name: str, zone: tzinfo) -> Findings:
    with member(archive, info) as stream:
        yield from _database(stream, inside(name, info.filename), zone, info.compress_size)


def _each(archive: ZipFile, name: str, zone: tzinfo, depth: int) -> Findings:
    """Every member that holds activities; what only lies beside them is passed over."""
    for info in members(archive):
        yield from _member(archive, info, inside(name, info.filename), zone, depth)


def _member(archive: ZipFile, info: ZipInfo, name: str, zone: tzinfo, depth: int) -> Findings:
    try:
        with member(archive, info) as stream, TemporaryFile() as whole:
            copy(stream, whole, info.compress_size)
            for one in _read(cast(BinaryIO, whole), name, zone, depth + 1):
                if not _is_beside(one, info):
                    yield one
    except Refused as refused:
        yield Unreadable(name, refused.why)


def _is_beside(one: object, info: ZipInfo) -> bool:
    unread = isinstance(one, Unreadable) and one.why in {Why.UNKNOWN, Why.WEB_PAGE, Why.EMPTY, Why.NO_ACTIVITY}
    return unread and not info.filename.lower().endswith(_OF_ACTIVITIES)


FileOfRow = Callable[[strava.Row], Iterable[object]]


def no_files(row: strava.Row) -> Iterable[object]:
    """The table came alone."""
    return ()


def _table(file: BinaryIO, name: str, zone: tzinfo, file_of: FileOfRow) -> Findings:
    """A row says all that counts and is read a thousand times faster than the activity's own file, which is asked where
    the row is not understood."""
    for row in strava.rows(file):
        try:
            yield row.activity(zone)
        except Refused as refused:
            activities = [one for one in file_of(row) if isinstance(one, Activity)]
            for index, one in enumerate(activities):
                yield _of_row(one, row, index)
            if not activities:
                yield Unreadable(f"{name}, row {row.number}", refused.why)


def _of_row(one: Activity, row: strava.Row, index: int) -> Activity:
    return replace(
        one,
        source=strava.SOURCE,
        source_id=f"{row.id}-{index}" if index else row.id,
        kind=one.kind if row.kind == OTHER else row.kind,
    )


def _strava(archive: ZipFile, info: ZipInfo, name: str, zone: tzinfo) -> Findings:
    folder = info.filename.rpartition("/")[0]
    paths = {one.filename: one for one in members(archive)}

    def file_of(row: strava.Row) -> Findings:
        path = f"{folder}/{row.file}" if folder else row.file
        if path in paths:
            yield from _member(archive, paths[path], inside(name, path), zone, 0)

    with member(archive, info) as stream:
        yield from _table(stream, inside(name, info.filename), zone, file_of)
