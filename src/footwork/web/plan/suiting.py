"""The routines that there are, and as they suit the person: with the exercises that they can do, and do."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from footwork.catalogue.library import library
from footwork.core.adaptation import Replacement, adapt, without_haste
from footwork.core.plan import Version
from footwork.core.question import Adaptations
from footwork.core.routine import Item, Routine
from footwork.web.plan.own_routine import OWN, TITLE, own_exercises


def suiting_routines(version: Version, changes: Adaptations) -> tuple[dict[str, Routine], list[Replacement]]:
    """By id each routine that there is, with the exercises that suit the person and that they do, unless that leaves
    nothing; and what of them gives way or is dropped because of `changes`."""
    routines: dict[str, Routine] = {}
    instead: list[Replacement] = []
    for routine in all_routines(version):
        suiting, changed = adapt(routine, changes, library().find, version.left_out)
        if suiting:
            routines[routine.id] = without_haste(suiting, changes)
        instead += changed
    return routines, instead


def all_routines(version: Version) -> Iterator[Routine]:
    """The catalogue's and the person's own, as they are for everybody."""
    for id in library().routine_ids():
        yield library().routine(id)
    for own in version.routines:
        if routine := own.to_routine(library().find, library().words()):
            yield routine
    exercises = [one for id in own_exercises(version) if (one := library().find(id))]
    if exercises:
        items = tuple(Item(one, one.dose) for one in exercises)
        yield Routine(id=OWN, title=_(TITLE), items=items, words=library().words())
