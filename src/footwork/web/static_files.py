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
        compressed = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "") and len(file.compressed) < len(file.plain)
        body = file.compressed if compressed else file.plain
        start_response("200 OK", [*file.headers(len(body)), *([("Content-Encoding", "gzip")] if compressed else [])])
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]

    return site


@dataclass(frozen=True, slots=True)
class _StaticFile:
    plain: bytes
    compressed: bytes
    media_type: str

    @classmethod
    def read(cls, path: Path) -> _StaticFile:
        plain = path.read_bytes()
        return cls(plain, gzip.compress(plain, mtime=0), MEDIA_TYPES[path.suffix])

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
        if path.is_file() and path.parent.name != "__pycache__":
            yield path, path.relative_to(folder).as_posix()
