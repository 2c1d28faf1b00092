"""footwork read"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import click

from footwork.catalogue.library import library
from footwork.reading.language import languages
from footwork.reading.names import Names
from footwork.reading.reading import read
from footwork.reading.routine_file import routine_file

UNSURE = 3
"""The exit code where something was not understood, or could have been meant in another way."""


@click.command("read")
@click.argument("file", type=click.File("r", encoding="utf-8", errors="replace"))
@click.option("--format", "form", type=click.Choice(["toml", "json"]), default="toml", show_default=True)
@click.option("--in", "language", type=click.Choice(languages()), help="Language of the text. Default: by its words.")
def command(file: IO[str], form: str, language: str | None) -> None:
    """Read exercises out of a text, such as a physio's e-mail; - is standard input.

    Prints a routine's file, with a comment wherever something was guessed. Where anything was unsure, the exit code
    is 3. As JSON, each exercise says itself whether it is sure, and the exit code is 0.
    """
    reading = read(file.read(), names(), language or "")
    if form == "json":
        click.echo(json.dumps(reading.as_json(), ensure_ascii=False, indent=2))
        return
    if not reading.exercises:
        raise click.ClickException(f"No exercise found in {Path(file.name).name}.")
    click.echo(routine_file(reading, _dose_table), nl=False)
    sys.exit(0 if reading.sure else UNSURE)


def names() -> Names:
    """The names of the catalogue in all languages."""
    shelves = [library().speaking(code) for code in library().languages()]
    known = ((shelf.exercise(id), id) for shelf in shelves for id in shelf.exercise_ids())
    return Names.of((name, id) for one, id in known for name in (one.name, *one.also_called))


def _dose_table(id: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = library().exercise_table(id)["dose"]
    return table
