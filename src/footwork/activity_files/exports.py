"""Archives of activities: the exports of Apple Health, Health Connect and Strava, and any other with files in it."""

from __future__ import annotations

from collections.abc import Callable
from tempfile import TemporaryFile
from typing import BinaryIO, cast
from zipfile import ZipFile, ZipInfo

from footwork.activity_files import apple_health, health_connect, strava
from footwork.activity_files.archive import copy, member, members, opened
from footwork.activity_files.found import Findings, Found
from footwork.activity_files.unreadable import Refused, Unreadable, Why, inside
from footwork.activity_files.xml import root_of

Read = Callable[[BinaryIO, str, int], Findings]
"""Reads a file in an archive, of which the number says how deep it lies."""

HEAD = 1 << 16
_OF_ACTIVITIES = (".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz")
_TABLE = "activities.csv"
_BESIDE = {Why.UNKNOWN, Why.WEB_PAGE, Why.EMPTY, Why.NO_ACTIVITY}


def read_archive(file: BinaryIO, name: str, depth: int, read: Read) -> Findings:
    """Raises Refused."""
    with opened(file) as archive:
        found = False
        for one in _whole_export(archive, name, read) or _each(archive, name, depth, read):
            found = True
            yield one
        if not found:
            raise Refused(Why.NO_ACTIVITY)


def _whole_export(archive: ZipFile, name: str, read: Read) -> Findings | None:
    """One of the three exports, or nothing. Beside its one file others say the same again."""
    for info in members(archive):
        path = info.filename.lower()
        if path.endswith(".xml") and path.count("/") <= 1 and _root_in(archive, info) == apple_health.ROOT:
            return _streamed(archive, info, name, apple_health.read)
        if path.endswith(".db") and _head_in(archive, info).startswith(health_connect.MAGIC):
            return _streamed(archive, info, name, health_connect.read)
        if path.rpartition("/")[2] == _TABLE and strava.is_table(_head_in(archive, info)):
            return _strava(archive, info, name, read)
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


def _streamed(archive: ZipFile, info: ZipInfo, name: str, read_export: Callable[[BinaryIO, str], Findings]) -> Findings:
    with member(archive, info) as stream:
        yield from read_export(stream, inside(name, info.filename))


def _strava(archive: ZipFile, info: ZipInfo, name: str, read: Read) -> Findings:
    folder = info.filename.rpartition("/")[0]
    paths = {one.filename: one for one in members(archive)}

    def file_of(row: strava.Row) -> Findings:
        path = f"{folder}/{row.file}" if folder else row.file
        if path in paths:
            yield from _member(archive, paths[path], name, 0, read)

    with member(archive, info) as stream:
        yield from strava.read(stream, inside(name, info.filename), file_of)


def _each(archive: ZipFile, name: str, depth: int, read: Read) -> Findings:
    """Every member that holds activities; what only lies beside them is passed over."""
    for info in members(archive):
        for one in _member(archive, info, name, depth, read):
            if not _is_beside(one, info):
                yield one


def _member(archive: ZipFile, info: ZipInfo, name: str, depth: int, read: Read) -> Findings:
    where = inside(name, info.filename)
    try:
        with member(archive, info) as stream, TemporaryFile() as whole:
            copy(stream, whole, info.compress_size)
            yield from read(cast(BinaryIO, whole), where, depth + 1)
    except Refused as refused:
        yield Unreadable(where, refused.why)


def _is_beside(one: Found, info: ZipInfo) -> bool:
    unread = isinstance(one, Unreadable) and one.why in _BESIDE
    return unread and not info.filename.lower().endswith(_OF_ACTIVITIES)
