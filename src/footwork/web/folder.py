"""Where one person's data lie on this computer."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_data_path

from footwork.core.errors import FootworkError


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


def made_once(folder: Path, name: str, make: Callable[[], str]) -> str:
    """A secret made once for this installation, readable by its owner only."""
    path = folder / name
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    except OSError as error:
        raise FootworkError(
            f"The data directory {folder} cannot be written to: {error.strerror}. FOOTWORK_DATA can name another."
        ) from None
    key = make()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key)
    return key
