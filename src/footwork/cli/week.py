"""footwork week"""

from __future__ import annotations

import click

from footwork.cli.services import Services


@click.command("week")
@click.option("--ago", type=click.IntRange(0, 5000), default=0, show_default=True, help="How many weeks back.")
@click.pass_obj
def command(doors: Services, ago: int) -> None:
    """Show your week next to what guidelines advise."""
    click.echo(doors.week(ago), nl=False)
