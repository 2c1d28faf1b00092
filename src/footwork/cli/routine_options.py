"""Which routine, and how fast: the arguments that show and play share."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from footwork.core.routine import Routine
from footwork.core.span import UNHURRIED, Pace
from footwork.core.timeline import Timeline
from footwork.translation import gettext as _

if TYPE_CHECKING:
    from footwork.core.adaptation import Replacement
    from footwork.core.start import Start

F = TypeVar("F", bound=Callable[..., Any])
MOST_MINUTES = 24 * 60
MOST_READY = 600


class Minutes(click.ParamType[timedelta]):
    name = "minutes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        length = timedelta(0)
        with suppress(InvalidOperation):  # not a number, or NaN
            minutes = Decimal(value)
            length = timedelta(minutes=float(minutes)) if 0 < minutes <= MOST_MINUTES else length
        if not length:
            self.fail(f"found {value!r}, expected a number of minutes above 0 and at most {MOST_MINUTES}", param, ctx)
        return length


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
    return [CompletionItem(incomplete, type="file"), *ids]  # in bash, a file entry drops what stands before it


def routine_argument(function: F) -> F:
    return click.argument("routine", metavar="ROUTINE|FILE", shell_complete=_ids)(function)


def minutes_option(function: F) -> F:
    return click.option("--minutes", type=Minutes(), metavar="N", help="Fit into N minutes.")(function)


def ready_option(function: F) -> F:
    help = "Add N seconds to get ready for each exercise."
    return click.option("--ready", type=click.IntRange(0, MOST_READY), default=0, metavar="N", help=help)(function)


def chosen(
    name: str,
    minutes: timedelta | None,
    pace: Pace | None = None,
    ready: int = 0,
    suited: Callable[[Routine], Routine] = lambda routine: routine,
) -> Timeline:
    """The routine, as it is `suited`, unrolled at `pace`, or at the largest that fits `minutes`, or its own limit; with
    `ready` seconds more to get ready."""
    return _unrolled(suited(_routine(name)), minutes, pace, ready)


def chosen_for(
    name: str, start: Start, minutes: timedelta | None, ready: int
) -> tuple[Timeline, tuple[Replacement, ...]]:
    """The same for a person; also which exercises give way or are dropped. A file is a prescription and is
    played as it is."""
    from footwork.catalogue.library import library

    routine = _routine(name)
    if name not in library().routine_ids():
        return _unrolled(routine, minutes, None, ready), ()
    suited, told = start.suited(routine, library().find)
    if suited is None:
        says = _("No exercise in “{title}” suits your answers in the safety check. See others with: footwork list")
        raise click.ClickException(says.format(title=routine.title))
    return _unrolled(suited, minutes, None, ready), told


def _unrolled(asked: Routine, minutes: timedelta | None, pace: Pace | None, ready: int) -> Timeline:
    from footwork.core.fit import fit
    from footwork.core.timeline import timeline_of

    routine = asked.with_ready(timedelta(seconds=ready))
    limit = minutes or routine.limit
    if pace is None:
        pace = fit(routine, limit) if limit else UNHURRIED
    return timeline_of(routine, pace)


def _routine(name: str) -> Routine:
    """A routine of the catalogue by its id, or one from a file: a name with a dot or a slash, or of a file."""
    from footwork.catalogue.library import library
    from footwork.catalogue.routine_file import read_routine

    path = Path(name)
    is_path = path.name != name or path.suffix or os.path.exists(name)  # noqa: PTH110 - false for impossible names
    if is_path and name not in library().routine_ids():
        return read_routine(path, library())
    return library().routine(name)
