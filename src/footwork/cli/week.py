"""footwork week"""

from __future__ import annotations

import click

from footwork.cli.services import Services


@click.command("week")
@click.option("--ago", type=click.IntRange(0, 5000), default=0, show_default=True, help="So many weeks back.")
@click.pass_obj
def command(doors: Services, ago: int) -> None:
    """What your week came to, beside what guidelines advise."""
    click.echo(doors.week(ago), nl=False)
