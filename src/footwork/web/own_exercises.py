"""The person's own routine in their plan: an exercise put into it, taken out of it, or its dose changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from footwork.catalogue.library import library
from footwork.core.own_routine import OwnItem, OwnRoutine
from footwork.core.plan import Meant, Version
from footwork.core.routine import TimeOfDay

OWN, TITLE = "mine", "My exercises"


def own_items(version: Version) -> tuple[OwnItem, ...]:
    return next((one.items for one in version.routines if one.id == OWN), ())


def with_exercise(version: Version, exercise: str) -> Version:
    """With it at the end, and every morning if nothing of one's own was planned before. Raises UnknownName for an
    exercise that is not in the catalogue, ValueError for one that is there already or one too many."""
    name, items = library().exercise(exercise).name, own_items(version)
    if exercise in (one.exercise for one in items):
        raise ValueError(f"an exercise that your plan does not have yet; it has {name}")
    return _with(_with_a_morning(version), (*items, OwnItem(exercise=exercise)), f"Added: {name}.")


def with_only(version: Version, exercises: Sequence[str], reason: str) -> Version:
    """These in place of those of before. Raises UnknownName for one that is not in the catalogue, ValueError for none
    at all or too many."""
    items = tuple(OwnItem(exercise=library().exercise(id).id) for id in dict.fromkeys(exercises))
    if not items:
        raise ValueError("at least one exercise")
    return _with(_with_a_morning(version), items, reason or "Chosen for you.")


def _with_a_morning(version: Version) -> Version:
    """The own routine is meant every morning, unless it is meant at some time already."""
    if OWN in (one.routine for one in version.meant):
        return version
    return replace(version, meant=(*version.meant, Meant(routine=OWN, time_of_day=TimeOfDay.MORNING)))


def without_exercise(version: Version, exercise: str) -> Version:
    """Raises ValueError for one that is not there."""
    items = own_items(version)
    left = tuple(one for one in items if one.exercise != exercise)
    if len(left) == len(items):
        raise ValueError("an exercise that your plan has")
    return _with(version, left, "Taken out.")


def with_doses(version: Version, items: Sequence[OwnItem], reason: str) -> Version:
    return _with(version, tuple(items), reason)


def _with(version: Version, items: tuple[OwnItem, ...], reason: str) -> Version:
    """Without any exercise there is no routine, and none is meant."""
    others = tuple(one for one in version.routines if one.id != OWN)
    if not items:
        meant = tuple(one for one in version.meant if one.routine != OWN)
        return replace(version, routines=others, meant=meant, reason=reason)
    own = OwnRoutine(id=OWN, title=TITLE, items=items)
    return replace(version, routines=(*others, own), reason=reason)
