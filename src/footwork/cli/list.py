"""footwork list"""

from __future__ import annotations

import click

from footwork.catalogue.library import library
from footwork.cli.routine_options import chosen
from footwork.core.dose_text import dose_text
from footwork.core.span import ms
from footwork.outputs.text import clock
from footwork.translation import gettext as _


@click.command("list")
def command() -> None:
    """List the routines, exercises and conditions of the catalogue."""
    shelf = library()
    click.echo(_("Routines"))
    for id in shelf.routine_ids():
        timeline = chosen(id, None)
        click.echo(f"  {id:<20}{clock(ms(timeline.length)):>6}  {timeline.routine.title}")
    click.echo("\n" + _("Exercises"))
    words, width = shelf.words(), max(map(len, shelf.exercise_ids())) + 2
    for id in shelf.exercise_ids():
        exercise = shelf.exercise(id)
        click.echo(f"  {id:<{width}}{exercise.name}: {'; '.join(dose_text(exercise.dose, words, exercise.side_word))}")
    click.echo("\n" + _("Conditions and their exercises"))
    for condition in shelf.conditions():
        ids = ", ".join(one.exercise for one in condition.exercises)
        click.echo(f"  {condition.id:<{width}}{condition.name}: {ids or condition.no_exercises}")
