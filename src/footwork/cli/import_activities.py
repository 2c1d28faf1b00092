"""footwork import"""

from __future__ import annotations

from pathlib import Path

import click

from footwork.cli.services import Services


@click.command("import")
@click.argument("files", type=click.Path(exists=True, dir_okay=False, path_type=Path), nargs=-1, required=True)
@click.pass_obj
def command(doors: Services, files: tuple[Path, ...]) -> None:
    """Add activities from files of watches and phones.

    Reads FIT, GPX and TCX, and exports of Apple Health, Health Connect and Strava, zipped or not.
    """
    click.echo(doors.import_activities(files), nl=False)
