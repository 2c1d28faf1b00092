"""Where one person's data lie on this computer."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from platformdirs import user_data_path

from footwork.core.errors import FootworkError
from footwork.web.data_dir_lock import alone

ACCESS_KEY = "access-key"
"""The file of the key with which the site is opened; it is there once the site was."""


def data_folder() -> Path:
    """The person's data directory, made when it is not there; FOOTWORK_DATA names another."""
    chosen = os.environ.get("FOOTWORK_DATA")
    folder = Path(chosen) if chosen else user_data_path("footwork", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise FootworkError(
            f"The data directory {folder} cannot be made: {error.strerror}. FOOTWORK_DATA can name another."
        ) from None
    return folder


def secret_key(folder: Path) -> str:
    return made_once(folder, "secret-key", lambda: secrets.token_urlsafe(50))


def made_once(folder: Path, name: str, make: Callable[[], str], ends: str = "") -> str:
    """A secret made once for this installation, readable by its owner only. One that is empty, cannot be read or does
    not end as it should was cut short, by a full disk say, and is made anew."""
    path = folder / name
    with suppress(OSError, UnicodeError):
        return _whole(path, ends)
    with alone(folder):
        with suppress(OSError, UnicodeError):
            return _whole(path, ends)  # another start was first
        secret = make()
        try:
            write_whole(path, secret)
        except OSError as error:
            raise FootworkError(
                f"The data directory {folder} cannot be written to: {error.strerror}. FOOTWORK_DATA can name another."
            ) from None
        return secret


def _whole(path: Path, ends: str) -> str:
    secret = path.read_text(encoding="ascii")
    if not secret.strip() or not secret.rstrip().endswith(ends):
        raise UnicodeError
    return secret


def write_whole(path: Path, text: str) -> None:
    """Whole or not at all: into a file beside it, synced, which then takes its name."""
    descriptor, partial = mkstemp(prefix=f"{path.name}-", suffix=".partial", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(partial).replace(path)
    except OSError:
        with suppress(OSError):
            Path(partial).unlink()
        raise
