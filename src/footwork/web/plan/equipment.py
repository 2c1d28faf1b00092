"""A plan for people who do not have everything that its exercises need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from django.utils.translation import gettext as _

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.core.left_out import LeftOut
from footwork.core.plan import Version
from footwork.core.question import Adaptations
from footwork.core.reason import Reason, ReasonKind
from footwork.core.substitutes import substitute
from footwork.planning.wish import AT_HOME
from footwork.web.form_errors import FormError
from footwork.web.plan.left_out import newly_empty_routine, planned_exercises, reason_of, suits_person, with_left_out


def equipment_of_plan(version: Version, changes: Adaptations) -> list[str]:
    """What the plan needs, or would need if the person had it all."""
    exercises = planned_exercises(_with_all_things(version), changes).values()
    return list(dict.fromkeys(thing for one in exercises for thing in one.equipment))


def without_equipment(version: Version, lacking: AbstractSet[str], changes: Adaptations) -> Version:
    """Each exercise that needs one of them gives way to one that needs nothing new, else it is left out.

    Raises FormError where a routine would lose its last exercise.
    """
    before = _with_all_things(version)
    new = list(_given_way(before, lacking, changes))
    after = with_left_out(before, new, *_reasons(new))
    if routine := newly_empty_routine(before, after, changes):
        without = _("Without these, “{routine}” has no exercise left. Go to Plan first and untick its days.")
        raise FormError(without.format(routine=routine.title), "things")
    return after


def _with_all_things(version: Version) -> Version:
    return replace(version, left_out=tuple(one for one in version.left_out if not one.lacks))


def _given_way(version: Version, lacking: AbstractSet[str], changes: Adaptations) -> Iterator[LeftOut]:
    there, suits = planned_exercises(version, changes), suits_person(version, changes)
    at_hand = {*AT_HOME, *(thing for one in there.values() for thing in one.equipment)} - lacking
    able = [one for one in map(library().exercise, library().exercise_ids()) if at_hand >= set(one.equipment)]
    free = {one.id for one in able if suits(one)}
    for id, exercise in there.items():
        missing = tuple(thing for thing in exercise.equipment if thing in lacking)
        if missing:
            instead = _instead(exercise, able, free)
            free.discard(instead)
            yield LeftOut(exercise=id, instead=instead, lacks=missing)


def _instead(exercise: Exercise, shelf: Iterable[Exercise], free: AbstractSet[str]) -> str:
    """The id of one that nothing else gives way to yet, or nothing."""
    other = substitute(exercise, shelf, library().find, lambda one: one.id in free)
    return other.id if other else ""


def _reasons(new: Sequence[LeftOut]) -> list[Reason]:
    return list(map(reason_of, new)) or [Reason(kind=ReasonKind.ALL_EQUIPMENT)]
