"""A photo as it is stored: a JPEG or PNG rebuilt of the parts that make the picture, and of nothing else.

Nothing is decoded, so that no picture can be a bomb here, and whatever is not needed to show it is left behind: where
and when it was taken, by which device, thumbnails, comments, and what follows the end (docs/decisions/0028). The
browser has drawn the picture anew before it sends it (scripts/feet), which also turns it upright.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.web.form_errors import FormError

MOST_BYTES = 4_000_000
MOST_PIXELS, MOST_SIDE = 25_000_000, 8_000

NO_PHOTO = format_lazy(
    _("Choose a photo: a JPEG or PNG file of at most {megabytes} MB."), megabytes=MOST_BYTES // 1_000_000
)
HEIC = _("Footwork can’t read HEIC photos. Save the photo as a JPEG, then choose it again.")
DAMAGED = _("This photo is damaged or cut off. Choose another one.")
TOO_WIDE = format_lazy(
    _("This photo has too many pixels. Choose one of at most {millions} million."), millions=MOST_PIXELS // 1_000_000
)

JPEG, PNG = "image/jpeg", "image/png"


class PhotoFile(NamedTuple):
    media_type: str
    content: bytes


def rebuilt(sent: bytes) -> PhotoFile:
    """Raises FormError for what is not such a photo."""
    if len(sent) > MOST_BYTES:
        raise FormError(NO_PHOTO)
    try:
        if sent.startswith(_START):
            return PhotoFile(JPEG, b"".join(_jpeg(sent)))
        if sent.startswith(_SIGNATURE):
            return PhotoFile(PNG, b"".join(_png(sent)))
    except (IndexError, struct.error):
        raise FormError(DAMAGED) from None
    raise FormError(HEIC if sent[4:8] == b"ftyp" else NO_PHOTO)


def _check_size(width: int, height: int) -> None:
    if not (width and height):
        raise FormError(DAMAGED)
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE:
        raise FormError(TOO_WIDE)


# JPEG: ITU-T T.81, annex B

_START, _END = b"\xff\xd8", b"\xff\xd9"
_FRAMES = {0xC0, 0xC1, 0xC2}
"""Baseline, extended and progressive: what browsers show."""
_TABLES = {0xC4, 0xDB, 0xDD}
_SCAN, _ADOBE = 0xDA, 0xEE
_ALONE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a length."""
_ADOBE_LENGTH = 14


def _jpeg(sent: bytes) -> Iterator[bytes]:
    yield _START
    at, framed, scanned = 2, False, False
    while True:
        marker, at = _marker(sent, at)
        if marker == _END[1]:
            break
        if marker in _ALONE:
            continue
        [length] = struct.unpack_from(">H", sent, at)
        segment, at = sent[at : at + length], at + length
        if length < 2 or len(segment) < length:
            raise FormError(DAMAGED)
        if marker in _FRAMES:
            _, height, width = struct.unpack_from(">BHH", segment, 2)
            _check_size(width, height)
            framed = True
        if marker in _FRAMES | _TABLES or marker == _SCAN or _is_adobe(marker, segment):
            yield bytes([0xFF, marker]) + segment
        if marker == _SCAN:
            scan, at = _scan(sent, at)
            scanned = True
            yield scan
    if not (framed and scanned):
        raise FormError(DAMAGED)
    yield _END


def _marker(sent: bytes, at: int) -> tuple[int, int]:
    """The marker there and where its segment begins. Raises IndexError at the end of the file."""
    if sent[at] != 0xFF:
        raise FormError(DAMAGED)
    while sent[at] == 0xFF:
        at += 1
    return sent[at], at + 1


def _is_adobe(marker: int, segment: bytes) -> bool:
    """Says how the colours are meant, in 14 bytes that say nothing else."""
    return marker == _ADOBE and len(segment) == _ADOBE_LENGTH and segment[2:7] == b"Adobe"


def _scan(sent: bytes, at: int) -> tuple[bytes, int]:
    """The picture's data from there to the next marker, and where that stands."""
    begin = at
    while True:
        at = sent.find(b"\xff", at)
        if at < 0:
            raise FormError(DAMAGED)
        after = sent[at + 1]
        if after not in (0x00, *range(0xD0, 0xD8)):
            return sent[begin:at], at
        at += 2


# PNG: ISO/IEC 15948

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NEEDED = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


def _png(sent: bytes) -> Iterator[bytes]:
    yield _SIGNATURE
    at, kinds = len(_SIGNATURE), set[bytes]()
    while b"IEND" not in kinds:
        length, kind = struct.unpack_from(">I4s", sent, at)
        content = sent[at + 8 : at + 8 + length]
        [told] = struct.unpack_from(">I", sent, at + 8 + length)
        if told != zlib.crc32(kind + content) or (kind == b"IHDR") is bool(kinds):
            raise FormError(DAMAGED)
        if kind == b"IHDR":
            _check_size(*struct.unpack_from(">II", content))
        kinds.add(kind)
        if kind in _NEEDED:
            yield sent[at : at + 12 + length]
        at += 12 + length
    if b"IDAT" not in kinds:
        raise FormError(DAMAGED)
