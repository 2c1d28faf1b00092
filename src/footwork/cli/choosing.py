"""Which routine, and how fast: the arguments that show and play share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

import click

from footwork.core.routine import Routine
from footwork.core.span import UNHURRIED, Pace
from footwork.core.timeline import Timeline

F = TypeVar("F", bound=Callable[..., Any])
MOST_MINUTES = 24 * 60


class Minutes(click.ParamType[timedelta]):
    name = "minutes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        try:
            minutes = Decimal(value)
            if not 0 < minutes <= MOST_MINUTES:
                raise InvalidOperation
        except InvalidOperation:
            self.fail(f"found {value!r}, expected a number of minutes above 0 and at most {MOST_MINUTES}", param, ctx)
        return timedelta(minutes=float(minutes))


class PaceNumber(click.ParamType[Pace]):
    name = "pace"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Pace:
        try:
            return Pace.of(value)
        except ValueError as error:
            self.fail(f"found {value!r}, expected {error}", param, ctx)


def _ids(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[Any]:
    from click.shell_completion import CompletionItem

    from footwork.catalogue.library import library

    ids = [CompletionItem(id) for id in library().routine_ids() if id.startswith(incomplete)]
    return [*ids, CompletionItem(incomplete, type="file")]


def routine_argument(function: F) -> F:
    return click.argument("routine", metavar="ROUTINE|FILE", shell_complete=_ids)(function)


def minutes_option(function: F) -> F:
    return click.option("--minutes", type=Minutes(), metavar="N", help="Fit into N minutes.")(function)


def chosen(name: str, minutes: timedelta | None, pace: Pace | None = None) -> Timeline:
    """The routine unrolled at `pace`, or at the largest that fits `minutes`, or its own limit."""
    from footwork.core.fit import fit
    from footwork.core.timeline import timeline_of

    routine = _routine(name)
    limit = minutes or routine.limit
    if pace is None:
        pace = fit(routine, limit) if limit else UNHURRIED
    return timeline_of(routine, pace)


def _routine(name: str) -> Routine:
    """A routine of the catalogue by its id, or one from a file: a name with a dot or a slash is a path."""
    from footwork.catalogue.library import library
    from footwork.catalogue.routine_file import read_routine

    path = Path(name)
    if path.name != name or path.suffix or path.exists():
        return read_routine(path, library())
    return library().routine(name)
