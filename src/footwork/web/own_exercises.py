"""The person's own routine in their plan, and their own doses: an exercise put in, taken out, or otherwise dosed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from footwork.catalogue.library import library
from footwork.core.own_dose import OwnDose
from footwork.core.own_routine import OwnRoutine
from footwork.core.plan import Meant, Version
from footwork.core.routine import TimeOfDay

OWN, TITLE = "mine", "My exercises"


def own_exercises(version: Version) -> tuple[str, ...]:
    """Their ids."""
    return next((one.exercises for one in version.routines if one.id == OWN), ())


def with_exercise(version: Version, exercise: str) -> Version:
    """With it at the end, and every morning if nothing of one's own was planned before. Raises UnknownName for an
    exercise that is not in the catalogue, ValueError for one that is there already or one too many."""
    name, there = library().exercise(exercise).name, own_exercises(version)
    if exercise in there:
        raise ValueError(f"an exercise that your plan does not have yet; it has {name}")
    return _with(_with_a_morning(version), (*there, exercise), f"Added: {name}.")


def with_only(version: Version, exercises: Sequence[str], reason: str) -> Version:
    """These in place of those of before. Raises UnknownName for one that is not in the catalogue, ValueError for none
    at all or too many."""
    known = tuple(library().exercise(id).id for id in dict.fromkeys(exercises))
    if not known:
        raise ValueError("at least one exercise")
    return _with(_with_a_morning(version), known, reason or "Chosen for you.")


def alone(version: Version) -> Version:
    """Without any session of another routine."""
    return replace(version, meant=tuple(one for one in version.meant if one.routine == OWN))


def _with_a_morning(version: Version) -> Version:
    """The own routine is meant every morning, unless it is meant at some time already."""
    if OWN in (one.routine for one in version.meant):
        return version
    return replace(version, meant=(*version.meant, Meant(routine=OWN, time_of_day=TimeOfDay.MORNING)))


def without_exercise(version: Version, exercise: str) -> Version:
    """Raises ValueError for one that is not there."""
    there = own_exercises(version)
    if exercise not in there:
        raise ValueError("an exercise that your plan has")
    return _with(version, tuple(one for one in there if one != exercise), "Taken out.")


def with_another(version: Version, exercise: str, instead: str) -> Version:
    """With `instead` where `exercise` was, and nowhere else. Raises ValueError where that is not there."""
    there = own_exercises(version)
    if exercise not in there:
        raise ValueError("an exercise that your plan has")
    return _with(
        version, tuple(instead if one == exercise else one for one in there if one != instead), "Changed over."
    )


def with_doses(version: Version, doses: Iterable[OwnDose]) -> Version:
    """With these, and those of other exercises as they were."""
    new = {one.exercise: one for one in (*version.doses, *doses)}
    return replace(version, doses=tuple(one for one in new.values() if not one.is_as_planned))


def _with(version: Version, exercises: tuple[str, ...], reason: str) -> Version:
    """Without any exercise there is no routine, and none is meant."""
    others = tuple(one for one in version.routines if one.id != OWN)
    if not exercises:
        meant = tuple(one for one in version.meant if one.routine != OWN)
        return replace(version, routines=others, meant=meant, reason=reason)
    own = OwnRoutine(id=OWN, title=TITLE, exercises=exercises)
    return replace(version, routines=(*others, own), reason=reason)
