"""footwork progress"""

from __future__ import annotations

import click

from footwork.cli.services import Services


@click.command("progress")
@click.pass_obj
def command(doors: Services) -> None:
    """Show your pain and your sessions over time, and what they can tell you."""
    click.echo(doors.progress(), nl=False)
