"""footwork show"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import click

from footwork.cli.routine_options import (
    PaceNumber,
    When,
    chosen,
    day_options,
    minutes_option,
    ready_option,
    routine_argument,
)
from footwork.cli.services import Services
from footwork.core.span import Pace
from footwork.core.timeline import Timeline
from footwork.outputs.table import output, outputs_of
from footwork.translation import gettext as _
from footwork.translation.numbers import decimal


@click.command("show")
@routine_argument
@minutes_option
@ready_option
@day_options
@click.option("--pace", type=PaceNumber(), metavar="P", help="From 0 (brisk) to 1 (unhurried).")
@click.option(
    "--format",
    "form",
    type=click.Choice([one.name for one in outputs_of(Timeline)]),
    default="text",
    show_default=True,
)
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write. Without it, the routine is printed.",
)
@click.pass_obj
def command(
    doors: Services, routine: str, minutes: timedelta | None, ready: int, pace: Pace | None, form: str,
    file: Path | None, when: When | None,
) -> None:  # fmt: skip
    """Print a routine: what to do, and when."""
    if minutes and pace is not None:
        raise click.UsageError("--minutes and --pace exclude each other: the minutes choose the pace.")
    made = output(form)
    if made.binary and file is None and sys.stdout.isatty():
        raise click.UsageError(
            f"A terminal cannot show {form}. Write it to a file: -o {Path(routine).stem}{made.suffix}"
        )
    compiled = made.compile(chosen(routine, minutes, pace, ready, when=when), doors.render)
    if file:
        _write(compiled, file)
    else:
        click.echo(compiled, nl=False)


def _write(compiled: str | bytes, file: Path) -> None:
    data = compiled.encode() if isinstance(compiled, str) else compiled
    file.write_bytes(data)
    click.echo(_("{file}: {size} kB.").format(file=file, size=decimal(len(data) / 1000, 0)))
