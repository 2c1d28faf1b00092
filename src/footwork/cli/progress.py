"""footwork progress"""

from __future__ import annotations

import click

from footwork.cli.services import Services


@click.command("progress")
@click.pass_obj
def command(doors: Services) -> None:
    """Pain by place and what you did, and what may honestly be said of it."""
    click.echo(doors.progress(), nl=False)
