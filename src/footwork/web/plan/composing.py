"""Of which exercises the sessions of a day are composed, in the way in which the person does each, and in which order.

An exercise that the answers replace comes in the way that suits; what the person leaves out does not come.
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from footwork.catalogue.library import library
from footwork.core.adaptation import adapt
from footwork.core.occurrences import Unit, sessions_of
from footwork.core.plan import Version
from footwork.core.prescription import COMPOSED
from footwork.core.question import Adaptations
from footwork.core.rhythm import TYPICAL_WEEK, fullest_days
from footwork.core.routine import Item, Routine
from footwork.planning.compose import in_few_changes
from footwork.web.plan.own_routine import TITLE, own_exercises
from footwork.web.plan.suiting import suiting_routines

_NOBODY = UUID(int=0)


def composed_routines(version: Version, day: date, changes: Adaptations) -> dict[str, Routine]:
    """By the id of their session, the exercises due in each slot, in the doses in which they come."""
    ways = ways_of(version, changes)
    found = {}
    for one in sessions_of(_NOBODY, units_of(version, day)):
        items = {ways[id].exercise.id: ways[id] for id in one.exercises if id in ways}
        if items:
            found[one.session] = Routine(
                id=one.session, title=_(TITLE), items=in_few_changes([*items.values()]), words=library().words()
            )
    return found


def composed_typically(version: Version, changes: Adaptations) -> dict[str, Routine]:
    """The same of all days of a typical week."""
    found: dict[str, Routine] = {}
    for ahead in range(7):
        found |= composed_routines(version, TYPICAL_WEEK + timedelta(days=ahead), changes)
    return found


def units_of(version: Version, day: date) -> list[Unit]:
    """What is due, also in a break. The days of TYPICAL_WEEK stand for those of every week, with all that may come."""
    pairs = version.by_slot()
    if TYPICAL_WEEK <= day < TYPICAL_WEEK + timedelta(weeks=1):
        due = {(slot, one.id) for slot, one in fullest_days(version.prescriptions)[day.weekday()]}
        return [Unit(one, day, slot) for slot, one in pairs if (slot.id, one.id) in due]
    return [Unit(one, day, slot) for slot, one in pairs if one.falls_on(day)]


def ways_of(version: Version, changes: Adaptations) -> dict[str, Item]:
    """Of each exercise of the person's own how they do it; nothing of what they do not."""
    suiting = suiting_routines(version, changes)[0].get(COMPOSED)
    items = {item.exercise.id: item for item in suiting.items} if suiting else {}
    found = {}
    for id in own_exercises(version):
        exercise = library().find(id)
        if exercise is None:
            continue
        alone = Routine(id=COMPOSED, title=id, items=(Item(exercise, exercise.dose),), words=library().words())
        way = adapt(alone, changes, library().find, version.left_out).routine
        if way and way.items[0].exercise.id in items:
            found[id] = items[way.items[0].exercise.id]
    return found


def typical_days(version: Version) -> list[list[str]]:
    """By day of the week the ids of all sessions that it may have."""
    week = (TYPICAL_WEEK + timedelta(days=ahead) for ahead in range(7))
    return [[one.session for one in sessions_of(_NOBODY, units_of(version, day))] for day in week]
