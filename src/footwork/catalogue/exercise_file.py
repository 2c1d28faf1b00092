"""An exercise as it stands in a file: core's Exercise, named after the file or the table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from footwork.catalogue.adapters import adapter
from footwork.catalogue.caution_file import unknown_cautions
from footwork.catalogue.dose_file import idle_mistakes
from footwork.catalogue.mistakes import described
from footwork.catalogue.toml_file import read_table
from footwork.core.caution import Caution, cautioned
from footwork.core.errors import InvalidFile, Mistake
from footwork.core.exercise import Exercise

Cautions = tuple[Caution, ...]
ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"


def read_exercise(path: Path, cautions: Cautions) -> Exercise:
    """The exercise in `path`; InvalidFile with every mistake."""
    return exercise_of(read_table(path), path.stem, str(path), cautions)


def exercise_of(
    table: Mapping[str, Any], id: str, file: str, cautions: Cautions, within: str = "", *, whole: bool = False
) -> Exercise:
    """The exercise in a table of `file`; `within` is the table's key where it is not the whole file. Its ids and tags
    bring sentences of `cautions`; those that follow from its `whole` self come with it in the catalogue alone: a file
    of a person's own says what it says."""
    if "id" in table:
        key, expected = f"{within}.id".lstrip("."), "no such key: the name of the file or table is the id"
        raise InvalidFile([Mistake(file, key, described(table["id"]), expected)])
    if not re.fullmatch(ID_PATTERN, id):
        raise InvalidFile([Mistake(file, within, f'the name "{id}"', "lower-case letters, digits and hyphens")])
    exercise = adapter(Exercise).read({**table, "id": id}, file, within)
    mistakes = [*unknown_cautions(exercise.cautions, cautions, file, within)]
    mistakes += idle_mistakes(exercise.dose, table["dose"], exercise, file, f"{within}.dose")
    if mistakes:
        raise InvalidFile(mistakes)
    return cautioned(exercise, cautions, whole=whole)
