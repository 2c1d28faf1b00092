"""Style sheets, scripts and pictures: compressed and served under a name that changes with them."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from footwork.outputs.web_player import ASSETS
from footwork.web.cached_response import FOREVER

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
}
"""Not asked of the computer: some Windows machines call a script plain text."""

BROTLI = ".br"
"""Beside a file: the same in Brotli, which `scripts/bundle.js` makes."""


def digest(folder: Path = ASSETS) -> str:
    """A name for exactly these files: as long as it is the same, a browser need not ask again."""
    hashed = hashlib.sha256()
    for path, name in _files(folder):
        hashed.update(name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:12]


def served(application: WSGIApplication, url: str, folder: Path = ASSETS) -> WSGIApplication:
    """`application`, with the files of `folder` answered under `url` before it is asked. They lie in memory, compressed
    once: nothing is copied to a disk that may be full, and nothing stays there when the program is killed."""
    files = {f"{url}{name}": _StaticFile.read(path) for path, name in _files(folder)}

    def site(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        file = files.get(environ.get("PATH_INFO", ""))
        if file is None or environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return application(environ, start_response)
        encoding, body = file.encoded(environ.get("HTTP_ACCEPT_ENCODING", ""))
        start_response("200 OK", [*file.headers(len(body)), *([("Content-Encoding", encoding)] if encoding else [])])
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]

    return site


@dataclass(frozen=True, slots=True)
class _StaticFile:
    plain: bytes
    smaller: dict[str, bytes]
    media_type: str

    @classmethod
    def read(cls, path: Path) -> _StaticFile:
        plain = path.read_bytes()
        brotli = path.with_name(path.name + BROTLI)
        smaller = {"br": brotli.read_bytes()} if brotli.exists() else {}
        smaller["gzip"] = gzip.compress(plain, mtime=0)
        return cls(plain, smaller, MEDIA_TYPES[path.suffix])

    def encoded(self, accepted: str) -> tuple[str, bytes]:
        """The name of an encoding, empty for none, and what is sent in it: the first of ours that a browser accepts."""
        names = {name.partition(";")[0].strip() for name in accepted.split(",")}
        for name, body in self.smaller.items():
            if name in names and len(body) < len(self.plain):
                return name, body
        return "", self.plain

    def headers(self, length: int) -> list[tuple[str, str]]:
        """The address changes with the file: a browser need never ask again."""
        return [
            ("Content-Type", self.media_type),
            ("Content-Length", f"{length}"),
            ("Cache-Control", FOREVER),
            ("Vary", "Accept-Encoding"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"),
        ]


def _files(folder: Path) -> Iterable[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != BROTLI and path.parent.name != "__pycache__":
            yield path, path.relative_to(folder).as_posix()
