"""Exercises of the plan that are left out, swapped for others, and put back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from footwork.catalogue.library import library
from footwork.core.adaptation import adapted_exercise, becomes_empty
from footwork.core.exercise import Exercise
from footwork.core.left_out import LeftOut
from footwork.core.plan import Version
from footwork.core.question import Adaptations
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import Routine
from footwork.core.substitutes import easier
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.plan.suiting import all_routines, suiting_routines


def planned_exercises(version: Version, changes: Adaptations) -> dict[str, Exercise]:
    """By id what the plan has, as this person does it."""
    routines, _ = suiting_routines(version, changes)
    found = (routines[id] for id in version.routine_ids if id in routines)
    return {item.exercise.id: item.exercise for routine in found for item in routine.items}


def leave_out(version: Version, id: str, changes: Adaptations) -> Version:
    """Raises FormError where a routine would lose its last exercise."""
    exercise = _of_plan(version, id, changes)
    new = LeftOut(exercise=id)
    after = with_left_out(version, [new], reason_of(new))
    if routine := newly_empty_routine(version, after, changes):
        raise FormError(
            _(
                "{exercise} is the only exercise left in “{routine}”. "
                "To stop it, edit “{routine}” and untick all its days."
            ).format(exercise=exercise.name, routine=routine.title),
            f"of-{id}",
        )
    return after


def swap(version: Version, id: str, changes: Adaptations) -> Version:
    """For an easier one. Raises FormError where there is none."""
    exercise = _of_plan(version, id, changes)
    other = easier_one(version, exercise, changes)
    if other is None:
        raise FormError(
            _("There is no easier exercise for {exercise} that suits you.").format(exercise=exercise.name), f"of-{id}"
        )
    new = LeftOut(exercise=id, instead=other.id)
    return with_left_out(version, [new], reason_of(new))


def easier_one(version: Version, exercise: Exercise, changes: Adaptations) -> Exercise | None:
    """The nearest easier exercise that suits the person, and that the plan does not have."""
    suits = suits_person(version, changes)
    return easier(
        exercise, library().find, lambda one: suits(one) and not missing_equipment(version) & set(one.equipment)
    )


def missing_equipment(version: Version) -> set[str]:
    """What the person does not have, of all that exercises of their plan need."""
    return {thing for one in version.left_out for thing in one.lacks}


def _of_plan(version: Version, id: str, changes: Adaptations) -> Exercise:
    exercise = planned_exercises(version, changes).get(id)
    if exercise is None:
        raise FormError(OUT_OF_DATE)
    return exercise


def put_back(version: Version, id: str) -> Version:
    if id not in {one.exercise for one in version.left_out}:
        raise FormError(OUT_OF_DATE)
    left_out = tuple(one for one in version.left_out if one.exercise != id)
    return replace(version, left_out=left_out).because(Reason(kind=ReasonKind.PUT_BACK, exercises=(id,)))


def empty_routines(version: Version, changes: Adaptations) -> list[Routine]:
    """The routines of the plan of which nothing is left."""
    return [
        routine
        for routine in all_routines(version)
        if routine.id in version.routine_ids and becomes_empty(routine, changes, library().find, version.left_out)
    ]


def newly_empty_routine(before: Version, after: Version, changes: Adaptations) -> Routine | None:
    were = {routine.id for routine in empty_routines(before, changes)}
    return next((routine for routine in empty_routines(after, changes) if routine.id not in were), None)


def suits_person(version: Version, changes: Adaptations) -> Callable[[Exercise], bool]:
    """Whether an exercise could come into their plan: one that it does not have yet and that they have not left out."""
    taken = {one.exercise for one in version.left_out} | set(planned_exercises(version, changes))
    return lambda one: one.id not in taken and not one.treatment and adapted_exercise(one, changes) is not None


def reason_of(new: LeftOut) -> Reason:
    kind = ReasonKind.SWAPPED if new.instead else ReasonKind.LEFT_OUT
    return Reason(kind=kind, exercises=(new.exercise,), instead=new.instead)


def with_left_out(version: Version, new: Iterable[LeftOut], *reasons: Reason) -> Version:
    by_id = {one.exercise: one for one in (*version.left_out, *new)}
    return replace(version, left_out=tuple(by_id.values())).because(*reasons)
