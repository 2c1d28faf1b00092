"""Style sheets, scripts and pictures: collected, compressed and served under a name that changes with them."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from footwork.outputs.web_player import ASSETS

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

_COMPRESSED = {".css", ".js", ".svg", ".json"}


def digest(folder: Path = ASSETS) -> str:
    """A name for exactly these files: as long as it is the same, a browser need not ask again."""
    hashed = hashlib.sha256()
    for path, name in _files(folder):
        hashed.update(name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:12]


def collect(into: Path, folder: Path = ASSETS) -> None:
    """Copy all files into one folder, each that gains by it with a compressed twin."""
    for path, name in _files(folder):
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        if path.suffix in _COMPRESSED:
            target.with_name(f"{target.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def served(application: WSGIApplication, folder: Path, url: str) -> WSGIApplication:
    """`application`, with the files of `folder` answered under `url` before it is asked."""
    from whitenoise import WhiteNoise

    site: WSGIApplication = WhiteNoise(
        application, root=folder, prefix=url, immutable_file_test=lambda _path, _url: True
    )
    return site


def _files(folder: Path) -> Iterable[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.parent.name != "__pycache__":
            yield path, path.relative_to(folder).as_posix()
