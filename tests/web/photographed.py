"""Photos as cameras make them, and files that only look like one."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image
from PIL.ExifTags import Base
from PIL.PngImagePlugin import PngInfo

SECRET = "51.5007 N, 0.1246 W, taken by Eve"  # noqa: S105 - a place


def jpeg(width: int = 60, height: int = 40, *, progressive: bool = False, mode: str = "RGB") -> bytes:
    """With where it was taken, a comment and a profile; the left half is dark."""
    picture = Image.new(mode, (width, height), "white")
    picture.paste("black", (0, 0, width // 2, height))
    told = Image.Exif()
    told[Base.ImageDescription], told[Base.Orientation] = SECRET, 6
    out = BytesIO()
    picture.save(out, "JPEG", exif=told, comment=SECRET, icc_profile=SECRET.encode(), progressive=progressive)
    return out.getvalue()


def png(width: int = 60, height: int = 40) -> bytes:
    told = PngInfo()
    told.add_text("Comment", SECRET)
    told.add_itxt("Place", SECRET)
    out = BytesIO()
    Image.new("P", (width, height)).save(out, "PNG", pnginfo=told, transparency=0)
    return out.getvalue()


def bomb(width: int = 10_000, height: int = 10_000) -> bytes:
    """A PNG of a few hundred kilobytes that unpacks to 100 MB."""
    rows = zlib.compress(bytes(height * (width + 1)), 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, (b"IHDR", b"IDAT", b"IEND"), (head, rows, b"")))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(200)
