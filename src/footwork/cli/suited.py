"""A routine for another person, by what they answer in the safety check."""

from __future__ import annotations

from collections.abc import Callable

import click

from footwork.catalogue.library import library
from footwork.core.adaptation import Replacement, adapt
from footwork.core.answered import Answers
from footwork.core.errors import UnknownName
from footwork.core.question import questions_of
from footwork.core.routine import Routine
from footwork.core.safety import Decision, decide
from footwork.translation import gettext as _


def suited_to(ids: tuple[str, ...]) -> Callable[[Routine], Routine]:
    """Makes of a routine what suits a person who ticks the questions of these `ids`, and says on standard error what
    has changed. Raises UnknownName for an id that no question has, ClickException where they should see a clinician
    first or where nothing is left."""
    decision = _decided(ids)

    def suited(routine: Routine) -> Routine:
        suiting, told = adapt(routine, decision.changes, library().find)
        for one in told:
            click.echo(otherwise(one), err=True)
        if suiting is None:
            raise click.ClickException(_("No exercise in “{title}” suits these answers.").format(title=routine.title))
        return suiting

    return suited


def _decided(ids: tuple[str, ...]) -> Decision:
    screen = library().screen()
    asked = frozenset(one.id for one in questions_of(screen))
    for id in ids:
        if id not in asked:
            raise UnknownName("question of the safety check", id, asked)
    decision = decide(screen, Answers(frozenset(ids), asked))
    if not decision.may_start:
        reasons = "\n".join(f"{one.in_full}. {one.then}" for one in decision.because)
        raise click.ClickException(_("With these answers, this person should not start yet:") + f"\n{reasons}")
    return decision


def otherwise(one: Replacement) -> str:
    """What has changed in a routine, in a line."""
    if not one.new:
        says = _("Left out because of the safety check: {old}.")
    elif one.is_held:
        says = _("Hold on to something because of the safety check: {old}.")
    else:
        says = _("Because of the safety check: {new} instead of {old}.")
    return says.format(old=one.old, new=one.new)
