"""footwork show"""

from __future__ import annotations

from datetime import timedelta

import click

from footwork.cli.routine_options import PaceNumber, chosen, minutes_option, ready_option, routine_argument
from footwork.core.span import Pace
from footwork.outputs.table import OUTPUTS, output


@click.command("show")
@routine_argument
@minutes_option
@ready_option
@click.option("--pace", type=PaceNumber(), metavar="P", help="From 0 (brisk) to 1 (unhurried).")
@click.option("--format", "form", type=click.Choice([one.name for one in OUTPUTS]), default="text", show_default=True)
def command(routine: str, minutes: timedelta | None, ready: int, pace: Pace | None, form: str) -> None:
    """Print what a routine asks for, and when."""
    if minutes and pace is not None:
        raise click.UsageError("--minutes and --pace exclude each other: the minutes choose the pace.")
    click.echo(output(form).compile(chosen(routine, minutes, pace, ready)), nl=False)
