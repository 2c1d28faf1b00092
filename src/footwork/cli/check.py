"""footwork check"""

from __future__ import annotations

from pathlib import Path

import click

from footwork.catalogue.completeness import catalogue_mistakes
from footwork.catalogue.exercise_file import read_exercise
from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.catalogue.toml_file import read_table
from footwork.core.errors import InvalidFile, Mistake


@click.command("check")
@click.argument("files", nargs=-1, metavar="FILE...", type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Check routine and exercise files; without a FILE, the catalogue."""
    mistakes = [mistake for file in files for mistake in _mistakes(file)] if files else catalogue_mistakes(library())
    if mistakes:
        raise InvalidFile(mistakes)
    click.echo(f"No mistakes in {', '.join(map(str, files)) or 'the catalogue'}.")


def _mistakes(path: Path) -> tuple[Mistake, ...]:
    """A file with items is a routine; one with a dose alone is an exercise."""
    try:
        table = read_table(path)
        if "dose" in table and "items" not in table:
            read_exercise(path)
        else:
            read_routine(path, library())
    except InvalidFile as invalid:
        return invalid.mistakes
    return ()
