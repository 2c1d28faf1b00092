"""The person's own routine in their plan, and their own doses: an exercise put in, taken out, or otherwise dosed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from footwork.catalogue.library import library
from footwork.core.frequency import Frequency
from footwork.core.own_dose import OwnDose
from footwork.core.own_routine import MOST_OWN_EXERCISES, OwnRoutine
from footwork.core.plan import Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.rhythm import schedule_for
from footwork.core.span import ONCE
from footwork.web.form_errors import OUT_OF_DATE, FormError

OWN, TITLE = "mine", gettext_noop("My exercises")


def own_exercises(version: Version) -> tuple[str, ...]:
    """Their ids."""
    return next((one.exercises for one in version.routines if one.id == OWN), ())


def with_exercise(version: Version, exercise: str, *, once: bool = False) -> Version:
    """With it at the end, as often as is usual for it if nothing of one's own was planned before, but on no day more
    than `once` where that is asked. Raises UnknownName
    for an exercise that is not in the catalogue, FormError for one that is there already or one too many."""
    added, there = library().exercise(exercise), own_exercises(version)
    if exercise in there:
        raise FormError(_("{exercise} is in “{routine}” already.").format(exercise=added.name, routine=_(TITLE)))
    if len(there) == MOST_OWN_EXERCISES:
        raise FormError(
            _("“{routine}” has {most} exercises, which is the most. Remove one first.").format(
                routine=_(TITLE), most=MOST_OWN_EXERCISES
            )
        )
    often = replace(added.frequency, sessions_per_day=ONCE) if once else added.frequency
    planned = _scheduled_at_all(_doing(version, [exercise]), often)
    return _with(planned, (*there, exercise)).because(Reason(kind=ReasonKind.ADDED, exercises=(exercise,)))


def with_only(version: Version, exercises: Sequence[str], reason: Reason) -> Version:
    """These in place of those of before, every morning if nothing of one's own was planned before. Raises UnknownName
    for one that is not in the catalogue, FormError for none at all, ValueError for too many."""
    known = tuple(library().exercise(id).id for id in dict.fromkeys(exercises))
    if not known:
        raise FormError(_("Choose at least one exercise."))
    return _with(_scheduled_at_all(_doing(version, known), Frequency()), known).because(reason)


def only_own_routine(version: Version) -> Version:
    """Without any session of another routine."""
    return replace(version, schedule=tuple(one for one in version.schedule if one.routine == OWN))


def _doing(version: Version, exercises: Collection[str]) -> Version:
    """Without leaving out any of them: whoever puts one into the plan wants it done."""
    return replace(version, left_out=tuple(one for one in version.left_out if one.exercise not in exercises))


def _scheduled_at_all(version: Version, frequency: Frequency) -> Version:
    """The own routine comes so often, unless it is scheduled already."""
    if OWN in (one.routine for one in version.schedule):
        return version
    return replace(version, schedule=(*version.schedule, *schedule_for(OWN, frequency)))


def without_exercise(version: Version, exercise: str) -> Version:
    """Raises ValueError for one that is not there."""
    there = own_exercises(version)
    if exercise not in there:
        raise FormError(OUT_OF_DATE)
    left = tuple(one for one in there if one != exercise)
    return _with(version, left).because(Reason(kind=ReasonKind.REMOVED, exercises=(exercise,)))


def with_another(version: Version, exercise: str, instead: str) -> Version:
    """With `instead` where `exercise` was, and nowhere else. Raises ValueError where that is not there."""
    there = own_exercises(version)
    if exercise not in there:
        raise ValueError("an exercise that your plan has")
    return _with(version, tuple(instead if one == exercise else one for one in there if one != instead))


def with_doses(version: Version, doses: Iterable[OwnDose]) -> Version:
    """With these, and those of other exercises as they were."""
    new = {one.exercise: one for one in (*version.doses, *doses)}
    return replace(version, doses=tuple(one for one in new.values() if not one.is_as_planned))


def _with(version: Version, exercises: tuple[str, ...]) -> Version:
    """Without any exercise there is no routine, and none is scheduled."""
    others = tuple(one for one in version.routines if one.id != OWN)
    if not exercises:
        schedule = tuple(one for one in version.schedule if one.routine != OWN)
        return replace(version, routines=others, schedule=schedule)
    own = OwnRoutine(id=OWN, title=TITLE, exercises=exercises)
    return replace(version, routines=(*others, own))
