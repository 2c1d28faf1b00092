"""The catalogue's routines as this site plays them: each fitted into its limit, unrolled once."""

from __future__ import annotations

from functools import cache

from footwork.catalogue.library import library
from footwork.core.fit import fit
from footwork.core.span import UNHURRIED
from footwork.core.timeline import Timeline, timeline_of


@cache
def timeline(routine_id: str) -> Timeline:
    """Raises UnknownName for a routine that is not in the catalogue."""
    routine = library().routine(routine_id)
    return timeline_of(routine, fit(routine, routine.limit) if routine.limit else UNHURRIED)


@cache
def timelines() -> tuple[Timeline, ...]:
    return tuple(timeline(id) for id in library().routine_ids())
