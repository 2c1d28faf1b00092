"""footwork figure"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from footwork.catalogue.exercise_file import read_exercise
from footwork.catalogue.library import library
from footwork.cli.routine_options import PaceNumber
from footwork.core.errors import InvalidFile, Mistake
from footwork.core.exercise import Exercise
from footwork.core.side import Side
from footwork.core.span import Pace
from footwork.figure.faults import faults
from footwork.figure.figures import Figure
from footwork.figure.looks import LOOKS, USUAL
from footwork.outputs.web_player.palette import palette


def _ids(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[Any]:
    return [id for id in library().exercise_ids() if id.startswith(incomplete)]


@click.command("figure")
@click.argument("exercise", metavar="EXERCISE|FILE", shell_complete=_ids)
@click.option("--phase", metavar="P", help="Draw the pose at the end of this phase. Without it, the figure moves.")
@click.option("--side", type=click.Choice([side.value for side in Side]), help="The side that works.")
@click.option("--pace", type=PaceNumber(), metavar="P", default="1", help="From 0 (brisk) to 1 (unhurried).")
@click.option("--look", type=click.Choice([*LOOKS]), default=USUAL, show_default=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The SVG file to write. Without it, the SVG is printed.",
)
def command(
    exercise: str, phase: str | None, side: str | None, pace: Pace, look: str, output: Path | None
) -> None:  # fmt: skip
    """Draw an exercise as SVG: one repetition that moves, or a still of one phase."""
    figure = Figure(
        _faultless(_exercise(exercise), exercise),
        library().words(),
        palette(),
        side=Side(side) if side else None,
        pace=pace,
        look=LOOKS[look],
    )
    picture = figure.still(phase) if phase else figure.moving()
    if output:
        output.write_text(picture, encoding="utf-8")
    else:
        click.echo(picture)


def _exercise(name: str) -> Exercise:
    """One of the catalogue by its id, or one from a file."""
    path = Path(name)
    if name not in library().exercise_ids() and (path.suffix or path.name != name):
        return read_exercise(path, library().cautions())
    return library().exercise(name)


def _faultless(exercise: Exercise, file: str) -> Exercise:
    """The exercise, if its poses can be drawn. Raises InvalidFile with every fault."""
    if found := faults(exercise):
        raise InvalidFile(Mistake(file, *fault) for fault in found)
    return exercise
