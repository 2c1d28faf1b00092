"""What is played by an id of any kind: of a routine, of a composed session, of one exercise to try."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from footwork.catalogue.library import library
from footwork.core.adaptation import adapt
from footwork.core.errors import UnknownName
from footwork.core.own_dose import dosed
from footwork.core.routine import Item, Routine
from footwork.core.timeline import Timeline
from footwork.translation import cached_by_language
from footwork.web.plan.composed import composed_session
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.routines import USUAL, planned_version, played_routines, within_its_limit

TRIED = "try-"
"""How the id of a routine begins that is one exercise, to try it; that of the exercise follows."""


def timeline(routine_id: str, choices: Preferences = USUAL) -> Timeline:
    """Raises UnknownName for a routine that is neither in the catalogue nor the person's own, nor an exercise to try
    that they can do."""
    known = played_routines(choices).timelines
    if routine_id.startswith(TRIED) and routine_id not in known:
        return _tried(routine_id.removeprefix(TRIED), choices._replace(look="", foot_check=None))
    if composed := composed_session(routine_id, choices):
        return composed
    if routine_id not in known:
        raise UnknownName("routine", routine_id, known)
    return known[routine_id]


def find_timeline(routine_id: str, choices: Preferences) -> Timeline | None:
    """The same, None where there is none."""
    try:
        return timeline(routine_id, choices)
    except UnknownName:
        return None


@cached_by_language(64)
def _tried(exercise_id: str, choices: Preferences) -> Timeline:
    """In the way of it that suits the person, in their dose. Raises UnknownName where there is none."""
    exercise = library().exercise(exercise_id)
    id, item = TRIED + exercise_id, Item(exercise, exercise.dose)
    alone = Routine(id=id, title=exercise.name, items=(item,), words=library().words())
    suiting, _ = adapt(alone, choices.changes, library().find)
    if suiting is None:
        raise UnknownName("routine", id, ())
    named = replace(suiting, title=suiting.items[0].exercise.name)
    return within_its_limit(dosed(named, planned_version(choices).doses), timedelta(seconds=choices.ready))
