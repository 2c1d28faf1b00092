"""footwork build"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import click

from footwork import local_time
from footwork.cli.routine_options import (
    BEGINNING,
    PaceNumber,
    When,
    chosen,
    day_options,
    minutes_option,
    ready_option,
    routine_argument,
    tell_programme,
)
from footwork.cli.services import Services
from footwork.cli.suited import suited_to
from footwork.cli.unrecorded import tell_unrecorded
from footwork.core.address import EXAMPLE, is_this_computer, site_address
from footwork.core.names import MOST_NAME, is_name
from footwork.core.prescription import Prescription
from footwork.core.span import Pace
from footwork.figure.looks import LOOKS, USUAL
from footwork.translation import gettext as _
from footwork.translation.numbers import decimal


def _site(_context: click.Context, _parameter: click.Parameter, typed: str) -> str:
    try:
        return typed and site_address(typed)
    except ValueError as expected:
        raise click.BadParameter(f"found {typed!r}, expected {expected}") from None


def _name(_context: click.Context, _parameter: click.Parameter, typed: str) -> str:
    if typed and not is_name(typed):
        raise click.BadParameter(f"expected a name on one line, of at most {MOST_NAME} characters")
    return typed


@click.command("build")
@routine_argument
@minutes_option
@ready_option
@day_options
@click.option("--pace", type=PaceNumber(), metavar="P", help="From 0 (brisk) to 1 (unhurried).")
@click.option("--look", type=click.Choice([*LOOKS]), default=USUAL, show_default=True, help="The figure to show.")
@click.option(
    "--answer",
    "answers",
    metavar="ID",
    multiple=True,
    help="A safety check answer of the person it is for, such as `older` or `pregnant`. Exercises that do not suit "
    "them are replaced. Repeat for more answers.",
)
@click.option("--from", "by", metavar="NAME", default="", help="Your name, shown at the start.")
@click.option(
    "--for",
    "for_",
    metavar="NAME",
    default="",
    callback=_name,
    help="Name or initials of the person it is for. Shown in the file and saved with the session.",
)
@click.option(
    "--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="The date to show. Default: today."
)
@click.option("--note", metavar="TEXT", default="", help="A note for them.")
@click.option(
    "--site",
    metavar="URL",
    default="",
    callback=_site,
    help=f"Address of the Footwork that imports the session by link or QR code, such as {EXAMPLE}. Without it, the "
    "session is saved as a file.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The HTML file to write."
)
@click.pass_obj
def command(
    doors: Services, routine: str, minutes: timedelta | None, ready: int, pace: Pace | None, look: str, by: str,
    for_: str, on: datetime | None, note: str, site: str, output: Path, answers: tuple[str, ...],
    when: When | None,
) -> None:  # fmt: skip
    """Make a single file that plays a routine. Open it, mail it, or put it on any web server."""
    if minutes and pace is not None:
        raise click.UsageError("--minutes and --pace exclude each other: the minutes choose the pace.")
    day = on.date() if on else local_time.now().date()
    timeline = chosen(routine, minutes, pace, ready, suited_to(answers), when or BEGINNING)
    page = doors.build(timeline, look, site, Prescription(by, day, note, for_))
    output.write_text(page, encoding="utf-8")
    if is_this_computer(site):
        says = _("{site} only works on the computer that runs Footwork. On a phone, the link opens nothing.")
        click.echo(says.format(site=site), err=True)
    size = decimal(len(page.encode()) / 1000, 0)
    click.echo(_("{file}: {size} kB. Open it in a browser.").format(file=output, size=size))
    tell_programme(routine, when)
    tell_unrecorded(timeline)
