"""Archives, which are never unpacked to where their names say: a member is read as it streams, or copied to a file
without a name.

A bomb is known by its ratio: an export of Apple Health shrinks to a twentieth, real text to no less than a hundredth.
"""

from __future__ import annotations

import gzip
import lzma
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from footwork.activity_files.unreadable import Refused, Why

HIGHEST_RATIO = 200
SMALL = 1 << 24
MOST_UNPACKED = 1 << 33
MOST_COPIED = 1 << 31
LARGEST_DIRECTORY = 1 << 26
"""In bytes: what may shrink as it likes, what is read of one member, what is copied to the disk, and the table of
contents, which Python reads whole."""

PART = 1 << 20
ZIP_MAGIC = b"PK"
GZIP_MAGIC = b"\x1f\x8b"

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_END = 66_000
_LOCKED = 0x1


@contextmanager
def in_words() -> Iterator[None]:
    """What the libraries raise for a bad archive becomes Refused."""
    try:
        yield
    except EOFError:
        raise Refused(Why.CUT) from None
    except (BadZipFile, gzip.BadGzipFile, zlib.error, lzma.LZMAError, NotImplementedError, struct.error):
        raise Refused(Why.DAMAGED) from None


def opened(file: BinaryIO) -> ZipFile:
    """Raises Refused. An archive ends with its table of contents: one without was cut."""
    with in_words():
        if _directory_size(file) > LARGEST_DIRECTORY:
            raise Refused(Why.HOSTILE)
        try:
            return ZipFile(file)
        except (ValueError, IndexError):  # numbers and names in it that cannot be
            raise Refused(Why.DAMAGED) from None


def _directory_size(file: BinaryIO) -> int:
    size = file.seek(0, 2)
    file.seek(max(size - _LONGEST_END, 0))
    end = file.read()
    file.seek(0)
    at, large = end.rfind(_END), end.rfind(_END_64)
    if at < 0 or len(end) < at + 22:
        raise Refused(Why.CUT)
    if large >= 0 and len(end) >= large + 56:
        return int(struct.unpack_from("<Q", end, large + 40)[0])
    return int(struct.unpack_from("<I", end, at + 12)[0])


def members(archive: ZipFile) -> list[ZipInfo]:
    """The files in it, without what systems add."""
    return [
        one
        for one in archive.infolist()
        if _name(one) and not one.filename.startswith("__MACOSX/") and not _name(one).startswith(".")
    ]


def _name(info: ZipInfo) -> str:
    return info.filename.rpartition("/")[2]


@contextmanager
def member(archive: ZipFile, info: ZipInfo) -> Iterator[BinaryIO]:
    """One member as a stream. Raises Refused."""
    if info.flag_bits & _LOCKED:
        raise Refused(Why.LOCKED)
    if info.file_size > MOST_UNPACKED:
        raise Refused(Why.TOO_LARGE)
    if _is_bomb(info.file_size, info.compress_size):
        raise Refused(Why.HOSTILE)
    with in_words(), _stream(archive, info) as stream:
        yield cast(BinaryIO, stream)


def _stream(archive: ZipFile, info: ZipInfo) -> IO[bytes]:
    try:
        return archive.open(info)
    except ValueError:  # it would begin before the file does
        raise Refused(Why.DAMAGED) from None


@contextmanager
def unpacked(file: BinaryIO) -> Iterator[BinaryIO]:
    """What a gzip file holds, in a file without a name. Raises Refused."""
    size = file.seek(0, 2)
    file.seek(0)
    with in_words(), gzip.GzipFile(fileobj=file) as stream, TemporaryFile() as whole:
        copy(cast(BinaryIO, stream), whole, size)
        whole.seek(0)
        yield cast(BinaryIO, whole)


def copy(stream: BinaryIO, whole: IO[bytes], packed_size: int | None = None) -> None:
    """Raises Refused as soon as there is too much of it, or too much for its `packed_size`."""
    size = 0
    while part := stream.read(PART):
        size += len(part)
        if packed_size is not None and _is_bomb(size, packed_size):
            raise Refused(Why.HOSTILE)
        if size > MOST_COPIED:
            raise Refused(Why.TOO_LARGE)
        whole.write(part)


def _is_bomb(size: int, packed_size: int) -> bool:
    return size > SMALL and size > HIGHEST_RATIO * max(packed_size, 1)
