"""The person's own routine in their plan, and their own doses: an exercise put in, taken out, or otherwise dosed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from footwork.catalogue.library import library
from footwork.core.frequency import Frequency
from footwork.core.own_dose import OwnDose
from footwork.core.own_routine import MOST_OWN_EXERCISES
from footwork.core.plan import Version
from footwork.core.prescription import COMPOSED, Prescription
from footwork.core.reason import Reason, ReasonKind
from footwork.core.rhythm import spread, usual_days
from footwork.core.span import ONCE
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.plan.prescribing import free_id

OWN, TITLE = COMPOSED, gettext_noop("My exercises")


def own_exercises(version: Version) -> tuple[str, ...]:
    """Their ids."""
    return tuple(dict.fromkeys(one.exercise for one in version.prescriptions if one.exercise))


def with_exercise(version: Version, exercise: str, *, once: bool = False) -> Version:
    """With it at the end, as often as is usual for it, but on no day more than `once` where that is asked. Raises
    UnknownName for an exercise that is not in the catalogue, FormError for one that is there already or one too many.
    """
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
    doing = _doing(version, [exercise])
    reason = Reason(kind=ReasonKind.ADDED, exercises=(exercise,))
    return _with(doing, (*doing.prescriptions, _prescribed(version, exercise, often))).because(reason)


def with_only(version: Version, exercises: Sequence[str], reason: Reason) -> Version:
    """These in place of those of before; what is new is done as often as the first of before, or every morning. Raises
    UnknownName for one that is not in the catalogue, FormError for none at all, ValueError for too many."""
    known = tuple(library().exercise(id).id for id in dict.fromkeys(exercises))
    if not known:
        raise FormError(_("Choose at least one exercise."))
    if len(known) > MOST_OWN_EXERCISES:
        raise ValueError(f"at most {MOST_OWN_EXERCISES} exercises")
    before = [one for one in version.prescriptions if one.exercise]
    left = [one for one in before if one.exercise in known]
    doing = _doing(version, known)
    others = [one for one in doing.prescriptions if one.routine]
    new = [_like(version, id, before) for id in known if id not in {one.exercise for one in left}]
    found = sorted((*left, *new), key=lambda one: known.index(one.exercise))
    return _with(doing, (*others, *found)).because(reason)


def _like(version: Version, exercise: str, before: Sequence[Prescription]) -> Prescription:
    first = next((one for one in before if one.slots), None)
    if first is None:
        return _prescribed(version, exercise, Frequency())
    return replace(_prescribed(version, exercise, Frequency()), slots=first.slots, days=first.days, first=first.first)


def _prescribed(version: Version, exercise: str, frequency: Frequency) -> Prescription:
    slots = tuple(one.id for one in spread(frequency.sessions_per_day.low, version.slots))
    id = free_id(exercise, {one.id for one in version.prescriptions})
    return Prescription(id=id, exercise=exercise, slots=slots, days=usual_days(frequency))


def only_own_routine(version: Version) -> Version:
    """Without any session of another routine."""
    return _with(version, (one for one in version.prescriptions if one.exercise))


def _doing(version: Version, exercises: Collection[str]) -> Version:
    """Without leaving out any of them: whoever puts one into the plan wants it done."""
    return replace(version, left_out=tuple(one for one in version.left_out if one.exercise not in exercises))


def without_exercise(version: Version, exercise: str) -> Version:
    """Raises ValueError for one that is not there."""
    if exercise not in own_exercises(version):
        raise FormError(OUT_OF_DATE)
    left = (one for one in version.prescriptions if one.exercise != exercise)
    return _with(version, left).because(Reason(kind=ReasonKind.REMOVED, exercises=(exercise,)))


def with_another(version: Version, exercise: str, instead: str) -> Version:
    """With `instead` where `exercise` was, and nowhere else. Raises ValueError where that is not there."""
    if exercise not in own_exercises(version):
        raise ValueError("an exercise that your plan has")
    left = [one for one in version.prescriptions if one.exercise != instead]
    taken = {one.id for one in left}
    return _with(
        version,
        (
            replace(one, id=free_id(instead, taken), exercise=instead) if one.exercise == exercise else one
            for one in left
        ),
    )


def with_doses(version: Version, doses: Iterable[OwnDose]) -> Version:
    """With these, and those of other exercises as they were."""
    new = {one.exercise: one for one in (*version.doses, *doses)}
    return replace(version, doses=tuple(one for one in new.values() if not one.is_as_planned))


def _with(version: Version, prescriptions: Iterable[Prescription]) -> Version:
    return replace(version, prescriptions=tuple(prescriptions))
