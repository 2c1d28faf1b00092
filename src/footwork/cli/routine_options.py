"""Which routine, and how fast: the arguments that show and play share."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

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
MOST_DAYS = 7 * 104


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


def day_options(function: F) -> F:
    """For a programme that changes with the days; hands `when` over."""

    @click.option("--day", type=click.IntRange(1, MOST_DAYS), metavar="N", help="The N-th day of a programme.")
    @click.option(
        "--session",
        type=click.IntRange(1, MOST_DAYS),
        metavar="N",
        help="The N-th session, where a programme changes with these.",
    )
    @wraps(function)
    def with_when(*args: Any, day: int | None, session: int | None, **kwargs: Any) -> Any:
        when = None if day is None and session is None else When(day or 1, (session or 1) - 1)
        return function(*args, when=when, **kwargs)

    return cast("F", with_when)


class When(NamedTuple):
    """A day of the programme, counted from 1, and how many sessions came before."""

    day: int
    sessions: int


BEGINNING = When(1, 0)


def chosen(
    name: str,
    minutes: timedelta | None,
    pace: Pace | None = None,
    ready: int = 0,
    suited: Callable[[Routine], Routine] = lambda routine: routine,
    when: When | None = BEGINNING,
) -> Timeline:
    """The routine, as it is `suited` and on that day, unrolled at `pace`, or at the largest that fits `minutes`, or its
    own limit; with `ready` seconds more to get ready. Without `when` it is all that the programme has, in the first
    dose of each exercise."""
    return _unrolled(suited(_on_day(_routine(name), when)), minutes, pace, ready)


def tell_programme(name: str, when: When | None) -> None:
    """That there are other doses on other days, if nobody has asked for one."""
    if when is None and _routine(name).changes_with_days:
        click.echo(_("This is day 1. The programme changes later: choose a day with --day."), err=True)


def _on_day(routine: Routine, when: When | None) -> Routine:
    return routine.on_day(*when) if when else routine


def chosen_for(
    name: str, start: Start, minutes: timedelta | None, ready: int, when: When = BEGINNING
) -> tuple[Timeline, tuple[Replacement, ...]]:
    """The same for a person; also which exercises give way or are dropped. A file is a prescription and is
    played as it is."""
    from footwork.catalogue.library import library

    routine = _on_day(_routine(name), when)
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
