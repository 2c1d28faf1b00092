"""From a path to a table, where every way to fail is a mistake in that file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from footwork.core.errors import InvalidFile, Mistake

MOST_BYTES = 100_000
"""Twenty times the largest file of the catalogue. Reading time grows with the square of a malicious file's size."""


def read_table(path: Path) -> dict[str, Any]:
    """The TOML table in `path`; InvalidFile when it cannot be read, is too large, empty, not UTF-8 or not TOML."""
    file = str(path)
    text = _read_text(path, file)
    try:
        table = tomllib.loads(text)
    except ValueError as error:  # not TOML, or a number of more digits than Python reads
        raise InvalidFile([Mistake(file, "", f"something that is not TOML ({error})", "TOML")]) from None
    except RecursionError:
        raise InvalidFile([Mistake(file, "", "tables nested too deeply", "TOML of a few levels")]) from None
    if not table:
        raise InvalidFile([Mistake(file, "", "an empty file", "a title and items, or an exercise with its dose")])
    return table


def _read_text(path: Path, file: str) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        found = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InvalidFile([Mistake(file, "", found, "a file that can be read")]) from None
    if len(data) > MOST_BYTES:
        raise InvalidFile([Mistake(file, "", "more than 100 kB", "a file of at most 100 kB")])
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"a byte that is not UTF-8 (0x{data[error.start]:02x} in line {line})"
        raise InvalidFile([Mistake(file, "", found, "text in UTF-8")]) from None
