"""An exercise as it stands in a file: core's Exercise, named after the file or the table."""

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


def exercise_of(table: Mapping[str, Any], id: str, file: str, within: str = "") -> Exercise:
    """The exercise in a table of `file`; `within` is the table's key where it is not the whole file."""
    if "id" in table:
        key, expected = f"{within}.id".lstrip("."), "no such key: the name of the file or table is the id"
        raise InvalidFile([Mistake(file, key, described(table["id"]), expected)])
    if not re.fullmatch(ID_PATTERN, id):
        raise InvalidFile([Mistake(file, within, f'the name "{id}"', "lower-case letters, digits and hyphens")])
    return adapter(Exercise).read({**table, "id": id}, file, within)
