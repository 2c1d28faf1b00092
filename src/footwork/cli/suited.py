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
            raise click.ClickException(f"Nothing in “{routine.title}” suits these answers.")
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
        raise click.ClickException(f"Whoever answers this is not to start:\n{reasons}")
    return decision


def otherwise(one: Replacement) -> str:
    """What has changed in a routine, in a line."""
    because = "because of what was answered before the start."
    if not one.new:
        return f"{one.old} is left out, {because}"
    return f"{one.old}: hold on, {because}" if one.is_held else f"{one.new} instead of {one.old}, {because}"
