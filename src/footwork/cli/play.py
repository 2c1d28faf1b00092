"""footwork play"""

from __future__ import annotations

import sys
import time
from datetime import timedelta
from textwrap import fill
from uuid import uuid4

import click

from footwork import local_time
from footwork.catalogue.frequency_text import programme_text
from footwork.cli.before_start import WIDTH, ask
from footwork.cli.routine_options import (
    BEGINNING,
    When,
    chosen,
    chosen_for,
    day_options,
    minutes_option,
    ready_option,
    routine_argument,
    tell_programme,
)
from footwork.cli.services import Services
from footwork.cli.suited import otherwise
from footwork.translation import gettext as _

SIGNALLED = 128
"""What a shell adds to a signal's number in the exit code of a program that it ended."""


@click.command("play")
@routine_argument
@minutes_option
@ready_option
@day_options
@click.option("--wait", is_flag=True, help="Wait for a key after each phase that has no fixed length.")
@click.pass_obj
def command(
    doors: Services, routine: str, minutes: timedelta | None, ready: int, wait: bool, when: When | None
) -> None:
    """Guide a session in this terminal, ask how it felt, and save it to your diary."""
    from footwork.cli.terminal import need_terminal, open_terminal
    from footwork.outputs.terminal_player import play

    chosen(routine, minutes, ready=ready, when=when or BEGINNING)  # says what is wrong with it before it asks anything
    need_terminal()
    start = doors.before_start(ask)
    if start.held_back:
        raise click.ClickException("\n".join(fill(line, WIDTH) for line in start.held_back.splitlines()))
    timeline, instead = chosen_for(routine, start, minutes, ready, when or BEGINNING)
    for line in (*start.told, *map(otherwise, instead)):
        click.echo(fill(line, WIDTH))
    for name, lines in programme_text(timeline.routine):
        click.echo(fill(f"{name}: {'; '.join(lines)}", WIDTH))
    tell_programme(routine, when)
    with open_terminal() as terminal:
        record = play(
            timeline, terminal, clock=time.monotonic, now=local_time.now, id=uuid4(), wait=wait, places=start.follows
        )  # fmt: skip
        if record.tells_something:
            changed = doors.keep(record)  # in here, so that closing the window cannot cost the record
            terminal.say(_("Saved to your diary."))
            if changed:
                terminal.say(changed)
        else:
            terminal.say(_("Nothing was done, so nothing was saved."))
    if terminal.ended_by:
        sys.exit(SIGNALLED + terminal.ended_by)
