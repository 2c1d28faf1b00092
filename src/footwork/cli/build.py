"""footwork build"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import click

from footwork.cli.choosing import PaceNumber, chosen, minutes_option, ready_option, routine_argument
from footwork.cli.doors import Doors
from footwork.cli.serve import PORT
from footwork.cli.unrecorded import tell_unrecorded
from footwork.core.prescription import Prescription
from footwork.core.span import Pace
from footwork.figure.looks import LOOKS, USUAL

SITE = f"http://127.0.0.1:{PORT}/"


@click.command("build")
@routine_argument
@minutes_option
@ready_option
@click.option("--pace", type=PaceNumber(), metavar="P", help="From 0 (brisk) to 1 (unhurried).")
@click.option("--look", type=click.Choice([*LOOKS]), default=USUAL, show_default=True, help="Whom the figures show.")
@click.option("--from", "by", metavar="NAME", default="", help="Who gives it to somebody; stands at its beginning.")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="When; else today.")
@click.option("--note", metavar="TEXT", default="", help="What they are told.")
@click.option("--site", metavar="URL", default=SITE, show_default=True, help="The Footwork that takes the record.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The HTML file to write."
)
@click.pass_obj
def command(
    doors: Doors, routine: str, minutes: timedelta | None, ready: int, pace: Pace | None, look: str, by: str,
    on: datetime | None, note: str, site: str, output: Path,
) -> None:  # fmt: skip
    """Make a file that plays a routine by itself: open it, mail it, or put it on any web server."""
    if minutes and pace is not None:
        raise click.UsageError("--minutes and --pace exclude each other: the minutes choose the pace.")
    if not site.startswith(("http://", "https://")):
        raise click.BadParameter(f"found {site!r}, expected an address such as {SITE}", param_hint="--site")
    day = on.date() if on else date.today()  # noqa: DTZ011 - the day where the file is made
    timeline = chosen(routine, minutes, pace, ready)
    page = doors.build(timeline, look, site.rstrip("/") + "/", Prescription(by, day, note))
    output.write_text(page, encoding="utf-8")
    click.echo(f"{output}: {len(page.encode()) / 1000:.0f} kB. Open it in a browser.")
    tell_unrecorded(timeline)
