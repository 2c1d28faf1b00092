"""footwork progress"""

from __future__ import annotations

import click

from footwork.cli.doors import Doors


@click.command("progress")
@click.pass_obj
def command(doors: Doors) -> None:
    """Pain by place and what you did, and what may honestly be said of it."""
    click.echo(doors.progress(), nl=False)
