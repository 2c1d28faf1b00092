"""The catalogue's routines as this site plays them: each fitted into its limit, unrolled once."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from footwork.catalogue.library import library
from footwork.core.errors import TooLong
from footwork.core.fit import fit
from footwork.core.routine import Routine
from footwork.core.span import UNHURRIED
from footwork.core.timeline import Timeline, timeline_of


@cache
def timeline(routine_id: str, ready: int = 0) -> Timeline:
    """With `ready` seconds more than planned to get ready, if the limit leaves them. Raises UnknownName for a routine
    that is not in the catalogue."""
    routine = library().routine(routine_id)
    try:
        return _fitted(routine.with_ready(timedelta(seconds=ready)))
    except TooLong:
        return _fitted(routine)


def _fitted(routine: Routine) -> Timeline:
    return timeline_of(routine, fit(routine, routine.limit) if routine.limit else UNHURRIED)


@cache
def timelines(ready: int = 0) -> tuple[Timeline, ...]:
    return tuple(timeline(id, ready) for id in library().routine_ids())
