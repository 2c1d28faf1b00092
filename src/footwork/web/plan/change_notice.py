"""What is said after the plan was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.own_dose import OwnDose
from footwork.core.plan import Pause, Plan, Version
from footwork.core.prescription import EXERCISE, Prescription
from footwork.core.reason import as_restored
from footwork.translation.dates import day_and_month, from_to
from footwork.translation.numbers import listed
from footwork.web.people.models import Person
from footwork.web.plan.own_routine import OWN, TITLE, own_exercises
from footwork.web.plan.store import current_plan

UNCHANGED = gettext_noop("Nothing to save: your plan is as it was.")


def change_notice(known: Plan, today: date) -> str:
    """What its newest version has changed."""
    if len(known.versions) < 2:
        return ""
    before, now = known.versions[-2:]
    if len(known.versions) > 2 and _undoes(now, known.versions[-3]):
        return _("Undone. Your plan is as it was before. Starts today.")
    return _of_pauses(before, now, today) or _of_exercises(known, before, now) or _("Saved. Starts today.")


def _undoes(now: Version, earlier: Version) -> bool:
    return now.is_like(earlier) and (now.reasons, now.note) == (as_restored(earlier.reasons), earlier.note)


def paused_until(pause: Pause, today: date) -> str:
    """Paused until 12 December."""
    if pause.last is None:
        return _("Paused until you resume.")
    return _("Paused until {day}.").format(day=day_and_month(pause.last, today))


def _of_pauses(before: Version, now: Version, today: date) -> str:
    fresh = next((one for one in now.pauses if one not in before.pauses), None)
    if fresh:
        return break_in_words(fresh, today)
    gone = next((one for one in before.pauses if one not in now.pauses), None)
    if gone is None:
        return ""
    if before.is_paused(today) and not now.is_paused(today):
        return _("Your plan has resumed. It starts today.")
    return _("Your break from {day} is cancelled.").format(day=day_and_month(gone.first, today))


def break_in_words(pause: Pause, today: date) -> str:
    """Paused from 5 to 12 December."""
    if pause.last is None:
        return _("Paused from {day} until you resume.").format(day=day_and_month(pause.first, today))
    return _("Paused {days}.").format(days=from_to(pause.first, pause.last, today))


def _of_exercises(known: Plan, before: Version, now: Version) -> str:
    if now.is_restored:
        said = _("{what} Starts today.").format(what=version_reason(now))
        return " ".join((said, *([_("Breaks are not restored.")] if _had_other_breaks(known, now) else [])))
    lines = [*_removed(before, now), *_usual_again(before, now)]
    if before.left_out != now.left_out or set(own_exercises(before)) != set(own_exercises(now)):
        lines.insert(0, version_reason(now))
    return " ".join((_("Saved."), *lines, _("Starts today."))) if lines else ""


def _had_other_breaks(known: Plan, now: Version) -> bool:
    """Whether the version that was restored had a break that is not planned now."""
    restored = [one for one in known.versions[:-1] if _undoes(now, replace(one, pauses=now.pauses))]
    return any(not set(one.pauses) <= set(now.pauses) for one in restored[-1:])


def _removed(before: Version, now: Version) -> list[str]:
    removed = [id for id in before.prescribed_routines if id not in now.prescribed_routines]
    if not removed:
        return []
    titles = listed(_("“{name}”").format(name=routine_title(before, id)) for id in removed)
    gone = ngettext("{routine} is no longer in your plan.", "{routine} are no longer in your plan.", len(removed))
    return [gone.format(routine=titles)]


def _usual_again(before: Version, now: Version) -> list[str]:
    """Of each exercise whose own dose was emptied: an easing may have been taken back with it."""
    return [
        _("{exercise} is back to the usual dose.").format(exercise=library().exercise_name(one.exercise))
        for one in before.doses
        if any(
            was is not None and new is None
            for was, new in zip(_numbers(one), _numbers(now.dose_of(one.exercise)), strict=True)
        )
    ]


def _numbers(dose: OwnDose) -> tuple[int | None, ...]:
    return (dose.sets, dose.reps, dose.hold_s)


def title_of(version: Version, one: Prescription) -> str:
    """What a prescription is of."""
    return library().exercise_name(one.exercise) if one.exercise else routine_title(version, one.routine)


def title_of_key(person: Person, key: str) -> str:
    """The same by its key, of what any version had; the newest says what it is called."""
    if key.startswith(EXERCISE):
        return library().exercise_name(key.removeprefix(EXERCISE))
    versions = reversed(current_plan(person).versions)
    return next((title for one in versions if (title := routine_title(one, key)) != key), key)


def routine_title(version: Version, id: str) -> str:
    """Also of a routine that is not there any more: then its id."""
    own = {OWN: _(TITLE)} | {one.id: one.title for one in version.routines}
    return own.get(id) or (library().routine(id).title if id in library().routine_ids() else id)
