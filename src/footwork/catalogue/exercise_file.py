"""An exercise as it stands in a file: core's Exercise, named after the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from footwork.catalogue.adapters import adapter
from footwork.catalogue.mistakes import described
from footwork.catalogue.toml_file import read_table
from footwork.core.errors import InvalidFile, Mistake
from footwork.core.exercise import Exercise

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"


def read_exercise(path: Path) -> Exercise:
    """The exercise in `path`; InvalidFile with every mistake."""
    return exercise_of(read_table(path), path.stem, str(path))


def exercise_of(table: Mapping[str, Any], id: str, file: str) -> Exercise:
    """The exercise in a file's table."""
    return adapter(Exercise).read(with_id(table, id, file), file)


def with_id(table: Mapping[str, Any], id: str, file: str, key: str = "") -> dict[str, Any]:
    """The table with its id, which files do not write: it is the file's name, or the table's."""
    if "id" in table:
        found = described(table["id"])
        raise InvalidFile([Mistake(file, f"{key}id", found, "no such key: the name of the file or table is the id")])
    if not re.fullmatch(ID_PATTERN, id):
        raise InvalidFile([Mistake(file, key, f'the name "{id}"', "lower-case letters, digits and hyphens")])
    return {**table, "id": id}
